"""Pages on paper: the text alone, with its links written out."""

import re
from collections.abc import Sequence
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.clock import at
from tests.browser.paper import PORTRAIT, Sheet, printed, text_of

pytestmark = pytest.mark.xdist_group("browser")

SCHEMES = {"light": "default", "dark": "slate"}
SITE = "https://spotlight.example.org/"
ON_SCREEN_ALONE = (
    "Skip to content",
    "Glossary About",
    "Breadcrumb",
    "Back to top",
    "About this site",
    "Tell us what is wrong",
    "Print this",
    "Print the briefing",
    "How it was checked",
    "In the glossary",
    "Show all",
    "Theme All",
    "See all",
    "Write a reflection",
    "Copy",
    "↩",
)
PAGES = (
    "",
    "today/",
    "themes/voice-of-the-child/",
    "themes/voice-of-the-child/briefing/",
    "themes/voice-of-the-child/session/",
    "reviews/2022-child-q/",
    "guides/if-you-are-invited/",
    "events/",
    "prompts/",
    "actions/example-plan/",
)


def opened(context: BrowserContext, address: str) -> Page:
    return at("2026-11-24T09:00", context.new_page(), address)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_prints_its_text_and_the_way_to_help_and_no_more(
    path: str, context: BrowserContext, address: str
) -> None:
    sheets = printed(opened(context, address + path))
    words = text_of(sheets)
    assert {(sheet.width, sheet.height) for sheet in sheets} == {PORTRAIT}
    assert [menu for menu in ON_SCREEN_ALONE if menu in words] == []
    assert f"{SITE}{path}, as published on 22 November 2026" in words
    assert "Worried about a child? This site is for learning. It cannot take reports." in words
    assert all(len(sheet.text) > 100 for sheet in sheets)


def test_links_notes_and_folded_parts_are_written_out(context: BrowserContext, address: str) -> None:
    page = opened(context, address + "themes/voice-of-the-child/")
    page.locator("button.term").first.click()
    expect(page.get_by_role("link", name="In the glossary")).to_be_visible()
    words = text_of(printed(page))
    assert "In the glossary" not in words
    assert "Before you read:" in words
    assert re.search(r"Child Q \(https://spotlight\.example\.org/reviews/2022- ?child-q/\)", words)
    assert re.search(r"Sources \(\d+\) ", words)
    assert "(https://www.gov.uk/" in words
    assert " adultification, which means" in words


def test_todays_theme_is_one_page(context: BrowserContext, address: str) -> None:
    [sheet] = printed(opened(context, address + "today/"))
    assert "Tuesday 24 November 2026 Professional curiosity and challenge" in sheet.text
    assert "A review on this theme" in sheet.text
    assert f"{SITE}themes/professional-curiosity/" in sheet.text


def test_what_a_filter_hides_is_not_printed(context: BrowserContext, address: str) -> None:
    page = opened(context, address + "prompts/")
    everything = text_of(printed(page))
    page.get_by_role("radio", name="Information sharing").check()
    some = text_of(printed(page))
    assert "Voice and lived experience of the child" in everything
    assert "Voice and lived experience of the child" not in some
    assert len(some) < len(everything) / 3


def test_dark_colours_print_as_light_ones(browser: Browser, address: str) -> None:
    paths = ("reviews/2022-child-q/", "today/", "rota/")
    light, dark = (in_colours(scheme, browser, address, paths) for scheme in ("light", "dark"))
    assert light == dark


def in_colours(scheme: Literal["light", "dark"], browser: Browser, address: str, paths: Sequence[str]) -> list[Sheet]:
    context = browser.new_context(color_scheme=scheme)
    context.route("**/*.woff2", lambda route: route.abort())  # in time or not, it is by chance which typeface shows
    sheets = []
    for path in paths:
        page = opened(context, address + path)
        expect(page.locator("html")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])
        sheets += printed(page)
    context.close()
    return sheets
