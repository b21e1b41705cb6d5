"""The browser that pages are measured in."""

import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scripts.find_browser import MISSING, find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""What Chromium is started with: it runs anywhere, and asks for nothing by itself."""

_PLAYWRIGHT_MISSING = "Pages are measured with Playwright: install it with make test, which brings a browser too"


def browser_path() -> Path:
    """Give this machine's Chromium. Raises ClickException, with what to install, if there is none."""
    try:
        path = find_browser()
    except ImportError as error:
        raise click.ClickException(_PLAYWRIGHT_MISSING) from error
    if path is None:
        raise click.ClickException(MISSING)
    return path


@contextmanager
def open_browser() -> "Iterator[Browser]":
    """Start the browser, and give it. Raises ClickException, with what to install, if it cannot be had."""
    path = browser_path()
    try:
        playwright = importlib.import_module("playwright.sync_api")
    except ImportError as error:
        raise click.ClickException(_PLAYWRIGHT_MISSING) from error
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        browser.close()


def browser_version() -> str:
    """Give the browser's version. Raises ClickException as above."""
    with open_browser() as browser:
        return browser.version
