"""Where this machine has a Chromium for the browser tests."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")

MISSING = (
    "The browser tests need a Chromium, and none was found. Name one with CHROMIUM=/path/to/chromium, "
    "install your system's package 'chromium', or run: python -m playwright install chromium"
)


def find_browser() -> Path | None:
    """Give the Chromium that CHROMIUM names, that is on the path, or that Playwright downloaded, in that order."""
    return next((path for path in _candidates() if path.is_file()), None)


def find_shell() -> Path | None:
    """Give a Chromium that has no windows, or else that of `find_browser`.

    It opens a page for a new reader in a quarter of the processor time, but keeps no settings of a user.
    """
    if not os.environ.get("CHROMIUM"):
        for name in SHELLS:
            if found := shutil.which(name):
                return Path(found)
    return find_browser()


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("CHROMIUM"):
        yield Path(named)
        return
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    from playwright.sync_api import sync_playwright  # starts a process of its own, so asked last

    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)
