"""What holds for all tests: none is about time, so none fails on a slow machine, or on another day."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from scripts.benchmarks.chromium import FLAGS
from scripts.find_browser import MISSING, find_browser

settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

os.environ.setdefault("SOURCE_DATE_EPOCH", "1795305600")  # 22 November 2026: no page is overdue on that day


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser. Without one, the tests fail and say what to install."""
    path = find_browser()
    assert path, MISSING
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
