"""Search, by pointer and by keyboard."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.small_site import PROJECT

pytestmark = pytest.mark.xdist_group("browser")


def results(page: Page) -> list[str]:
    return page.locator("[data-search-page] [data-search-results] > li > a").all_inner_texts()


def test_nothing_is_fetched_before_somebody_searches(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert not [url for url in asked if "/search/core" in url or "minisearch" in url]
    page.keyboard.press("/")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()
    page.keyboard.type("chronology")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    assert len([url for url in asked if url.endswith("/search/core.js")]) == 1


def test_the_dialog_opens_closes_and_gives_focus_back(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "themes/information-sharing/")
    opener = page.locator("[data-search-open]")
    opener.click()
    expect(page.get_by_label("Words, or an acronym such as LADO")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()
    page.keyboard.press("Control+k")
    page.keyboard.type("golden rules")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("result")
    dialog.get_by_role("listitem").get_by_role("link").first.click()
    expect(page.locator("h1")).to_be_visible()


def test_a_slash_in_a_text_field_is_a_slash(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "search/")
    page.locator("#search-input").press_sequentially("and/or")
    expect(page.locator("#search-input")).to_have_value("and/or")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("child q", "Child Q: local child safeguarding practice review"),
        ("adultif", "Adultification"),
        ("chronolgy", "Chronology"),
        ("LADO", "Local authority designated officer (LADO)"),
        ("PLE", "Practitioner learning event (PLE)"),
        ("did not attend", "Was not brought"),
        ("lived experience", "Voice and lived experience of the child"),
    ],
)
def test_words_prefixes_misspellings_and_acronyms_are_found(
    words: str, title: str, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(address + "search/")
    page.locator("#search-input").fill(words)
    expect(page.locator("[data-search-page] [data-search-status]")).to_contain_text("result")
    assert title in results(page)[:6]


def test_a_misspelt_word_of_the_field_leads_somewhere(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "search/?q=safegaurding")
    expect(page.locator("mark").first).to_have_text(re.compile("safeguarding", re.IGNORECASE))


def test_facets_narrow_and_values_of_one_are_alternatives(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "search/?kind=review")
    status = page.locator("[data-search-page] [data-search-status]")
    reviews = len(list((PROJECT / "content" / "reviews").glob("*.md")))
    expect(status).to_have_text(f"{reviews} results")
    page.get_by_label("2022", exact=False).check()
    expect(status).to_have_text("2 results")
    page.get_by_label("2021", exact=False).check()
    expect(status).to_have_text("3 results")
    page.get_by_role("group", name="Theme").get_by_label("Contextual safeguarding").check()
    expect(status).to_have_text("1 result")
    assert results(page) == ["Child Q: local child safeguarding practice review"]
    page.reload()
    expect(status).to_have_text("1 result")
    page.get_by_role("button", name="Clear the filters").click()
    expect(status).to_have_text("Write some words or choose a filter.")
    page.goto(address + "search/?kind=review&year=2022&theme=contextual-safeguarding")
    page.locator("[data-search-results] a").first.click()
    expect(page.locator("h1")).to_have_text("Child Q: local child safeguarding practice review")


def test_nothing_found_says_so(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "search/")
    page.locator("#search-input").fill("xylophonequartz")
    expect(page.locator("[data-search-page] [data-search-status]")).to_contain_text("Nothing found")
