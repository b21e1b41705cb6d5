"""What holds for all tests: none is about time, so none fails on a slow machine, or on another day."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from scripts.benchmarks.chromium import FLAGS
from scripts.find_browser import MISSING, find_browser, find_shell

settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

os.environ.setdefault("SOURCE_DATE_EPOCH", "1795305600")  # 22 November 2026: no page is overdue on that day


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Give what drives the browsers."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Start the browser. Without one, the tests fail and say what to install."""
    path = find_shell()
    assert path, MISSING
    browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def windowed_browser(playwright: Playwright) -> Iterator[Browser]:
    """Start a browser that has windows, as readers have who open a site from a folder."""
    path = find_browser()
    assert path, MISSING
    browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
    yield browser
    browser.close()
