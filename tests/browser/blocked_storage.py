"""A browser whose user, or whose organisation, lets no site keep anything."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext

from scripts.benchmarks.chromium import FLAGS
from scripts.find_browser import find_browser

_BLOCK = 2
"""Chromium's own number for "block", among its settings of content."""


@contextmanager
def blocked_storage(browser: Browser, folder: Path) -> Iterator[BrowserContext]:
    """Start a browser of the same kind with a profile in `folder` that blocks cookies and storage."""
    preferences = folder / "Default" / "Preferences"
    preferences.parent.mkdir(parents=True)
    settings = {"profile": {"default_content_setting_values": {"cookies": _BLOCK}}}
    preferences.write_text(json.dumps(settings), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(folder, executable_path=find_browser(), args=FLAGS)
    try:
        yield context
    finally:
        context.close()
