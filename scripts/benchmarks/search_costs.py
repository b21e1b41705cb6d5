"""What the first search costs a reader: the program, and all the documents that are looked in."""

import re
from typing import TYPE_CHECKING

from scripts.benchmarks.chromium import open_browser
from scripts.benchmarks.phone import open_phone
from scripts.benchmarks.row import Row
from scripts.benchmarks.traffic import watch
from scripts.benchmarks.workbench import Workbench

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FIRST_SEARCH = 250_000
"""The most bytes of a first search, beside those of the page: 250 KB of 1,000 bytes each."""

_WORD = "safeguarding"
_ANSWER = re.compile("result|Nothing")


def search_costs(bench: Workbench) -> list[Row]:
    """Search for a word on the search page and in the dialog, each in a fresh context."""
    with open_browser() as browser:
        return [
            _row("on its page", first_search(browser, f"{bench.site.address}search/", "[data-search-page]")),
            _row("in the dialog", first_search(browser, bench.site.address, "dialog:has([data-search-results])")),
        ]


def first_search(browser: "Browser", address: str, scope: str) -> int:
    """Give the bytes that a search adds to those of a page; the results are awaited, and older documents too."""
    with open_phone(browser) as context:
        page = context.new_page()
        traffic = watch(page)
        page.goto(address)
        traffic.settle(page)
        before = traffic.total
        _search(page, scope)
        page.locator(f"{scope} [data-search-status]").filter(has_text=_ANSWER).wait_for()
        traffic.settle(page)
        return traffic.total - before


def first_facet(browser: "Browser", address: str) -> int:
    """Give the bytes that the choice of a year on the search page adds, until the older reviews are there too."""
    with open_phone(browser) as context:
        page = context.new_page()
        traffic = watch(page)
        page.goto(address)
        traffic.settle(page)
        before = traffic.total
        page.locator("[data-search-filters] > summary").click()
        page.get_by_role("group", name="Year").get_by_role("checkbox").last.check()
        page.locator("[data-search-page] [data-search-status]").filter(has_text=_ANSWER).wait_for()
        traffic.settle(page)
        return traffic.total - before


def _search(page: "Page", scope: str) -> None:
    field = page.locator(f"{scope} input[type=search]")
    if not field.is_visible():
        page.locator("[data-search-open]").click()
    field.fill(_WORD)


def _row(where: str, size: int) -> Row:
    return Row(f"First search, {where}", size, "bytes", f"for '{_WORD}', beside the page", most=FIRST_SEARCH)
