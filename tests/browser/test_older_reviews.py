"""The older reviews of a large site, which come after the first results: said, counted, and asked for again."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.xdist_group("browser")

OLDER = [
    {
        "id": f"reviews/{year}-old/",
        "kind": "review",
        "title": f"Lighthouse keepers {year}",
        "summary": "Words.",
        "theme": ["information-sharing"],
        "year": [year],
    }
    for year in ("2022", "2003")
]
ARCHIVE = f"spotlightSearch.add({json.dumps({'documents': OLDER})});"
MORE = 'spotlightSearch.add({documents: [], archives: ["archive-1.js"]});'


class Archive:
    """The file with the older reviews: held back until it is let go, or refused."""

    def __init__(self) -> None:
        self.asked: list[Route] = []

    def hold(self, route: Route) -> None:
        """Keep what was asked for waiting."""
        self.asked.append(route)

    def let_go(self) -> None:
        """Answer with the reviews."""
        self.asked.pop().fulfill(body=ARCHIVE, content_type="text/javascript")

    def refuse(self) -> None:
        """Fail as a line does that is cut."""
        self.asked.pop().abort()


@contextmanager
def large_site(browser: Browser) -> Iterator[tuple[Page, Archive]]:
    """Give a page of a reader whose site has older reviews too, and the file with them."""
    context, archive = browser.new_context(), Archive()
    context.route(re.compile(r"/search/core\.js$"), with_more)
    context.route(re.compile(r"/search/archive-1\.js$"), archive.hold)
    yield context.new_page(), archive
    context.close()


def with_more(route: Route) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text() + MORE)


def wait_until_asked(page: Page, archive: Archive) -> None:
    while not archive.asked:
        page.wait_for_timeout(20)


def test_counts_say_that_more_may_come_and_then_include_it(browser: Browser, address: str) -> None:
    with large_site(browser) as (page, archive):
        page.goto(f"{address}search/?kind=review&year=2022", wait_until="domcontentloaded")
        status = page.locator("[data-search-page] [data-search-status]")
        count = page.get_by_role("group", name="Year").get_by_label("2022", exact=False).locator("xpath=..")
        expect(status).to_have_text("2 results so far. Older reviews are being loaded …")
        expect(count.locator(".count")).to_have_text("2+")
        wait_until_asked(page, archive)
        archive.let_go()
        expect(status).to_have_text("3 results")
        expect(count.locator(".count")).to_have_text("3")


def test_what_only_an_older_review_has_is_not_given_up_before_it_is_there(browser: Browser, address: str) -> None:
    with large_site(browser) as (page, archive):
        page.goto(f"{address}search/?q=lighthouse", wait_until="domcontentloaded")
        status = page.locator("[data-search-page] [data-search-status]")
        expect(status).to_have_text("Nothing found so far. Older reviews are being loaded …")
        wait_until_asked(page, archive)
        archive.let_go()
        expect(status).to_have_text("2 results")
        expect(page.locator("[data-search-page] mark").first).to_have_text("Lighthouse")


def test_when_the_older_reviews_do_not_come_it_says_so_and_asks_again(browser: Browser, address: str) -> None:
    with large_site(browser) as (page, archive):
        page.goto(address)
        page.keyboard.press("/")
        page.keyboard.type("lighthouse")
        status = page.get_by_role("dialog").get_by_role("status")
        wait_until_asked(page, archive)
        archive.refuse()
        expect(status).to_contain_text("Older reviews could not be loaded: search again.")
        page.keyboard.type(" ")
        wait_until_asked(page, archive)
        archive.let_go()
        expect(status).to_have_text("2 results")
