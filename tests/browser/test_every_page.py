"""Every page, visited once: magnified four times, with wider text, and touched or clicked by an unsteady hand.

The visit is made in a browser that lets no site keep anything, which must trouble no page either.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.blocked_storage import blocked_storage
from tests.browser.measure import measure
from tests.browser.site_pages import every_page

pytestmark = pytest.mark.xdist_group("browser")

MAGNIFIED: ViewportSize = {"width": 320, "height": 256}
"""1280 by 1024 at 400 % (WCAG 1.4.10)."""
PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}

WIDER_TEXT = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The distances of WCAG 1.4.12, in a sheet that a page's policy lets through."""

Found = dict[str, list[str]]


def visit(page: Page) -> Mapping[str, list[str]]:
    """Give what is wrong with the page that is open, by what is measured."""
    found = defaultdict(list)
    page.set_viewport_size(MAGNIFIED)
    found["magnified"] = measure(page, "cut_off") + measure(page, "overlaps")
    found["in the way"] = measure(page, "in_the_way")
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        targets = measure(page, "targets")
        assert targets["number"]
        found["targets"] += targets["small"]
    page.evaluate(WIDER_TEXT)
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        found["wider text"] += measure(page, "cut_off") + measure(page, "overlaps")
    return found


def test_magnified_or_with_wider_text_or_without_storage_every_page_can_be_read_and_used(
    browser: Browser, address: str, site_folder: Path, tmp_path: Path
) -> None:
    complaints: Found = defaultdict(list)
    with blocked_storage(browser, tmp_path) as context:
        console = complaints["console"]
        context.on("console", lambda message: console.append(f"{message.page and message.page.url}: {message.text}"))
        context.on("weberror", lambda error: console.append(f"{error.page and error.page.url}: {error.error}"))
        page = context.new_page()
        for path in every_page(site_folder):
            page.set_viewport_size(MAGNIFIED)
            page.goto(address + path)
            for what, complained in visit(page).items():
                complaints[what] += [f"{path}: {complaint}" for complaint in complained]
    assert {what: found for what, found in complaints.items() if found} == {}
