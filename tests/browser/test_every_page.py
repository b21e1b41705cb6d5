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


@pytest.fixture(scope="module")
def found(browser: Browser, address: str, site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Found:
    """Visit all pages, and give what is wrong with which of them, by what was measured."""
    complaints: Found = defaultdict(list)
    with blocked_storage(browser, tmp_path_factory.mktemp("profile")) as context:
        console = complaints["console"]
        context.on("console", lambda message: console.append(f"{message.page and message.page.url}: {message.text}"))
        context.on("weberror", lambda error: console.append(f"{error.page and error.page.url}: {error.error}"))
        page = context.new_page()
        for path in every_page(site_folder):
            page.set_viewport_size(MAGNIFIED)
            page.goto(address + path)
            for what, complained in visit(page).items():
                complaints[what] += [f"{path}: {complaint}" for complaint in complained]
    return complaints


def test_magnified_four_times_nothing_is_cut_off_or_scrolls_sideways(found: Found) -> None:
    assert found["magnified"] == []


def test_magnified_four_times_nothing_stays_in_the_way(found: Found) -> None:
    assert found["in the way"] == []


def test_every_target_is_large_enough_or_has_room_about_it(found: Found) -> None:
    assert found["targets"] == []


def test_with_wider_text_nothing_is_cut_off_or_lies_over_something_else(found: Found) -> None:
    assert found["wider text"] == []


def test_no_page_is_troubled_by_blocked_storage(found: Found) -> None:
    assert found["console"] == []
