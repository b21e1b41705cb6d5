"""Colours that the reader forces on every page take nothing away, and no colour is the only sign of anything."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.measure import measure

pytestmark = pytest.mark.xdist_group("browser")

THEME = "themes/voice-of-the-child/"
KINDS = (
    "",
    "today/",
    "rota/",
    "my-learning/",
    "browse/",
    "embed/",
    THEME,
    f"{THEME}session/",
    "reviews/2022-child-q/",
    "guides/how-reviews-work/",
    "search/?q=information",
    "glossary/",
)
FORCED = {"viewport": {"width": 1280, "height": 900}, "forced_colors": "active"}


@pytest.mark.parametrize(
    "context",
    [FORCED, FORCED | {"color_scheme": "dark"}, {"viewport": FORCED["viewport"]}],
    indirect=True,
    ids=["forced", "forced and dark", "not forced"],
)
def test_what_is_current_and_what_can_be_pressed_is_told_by_more_than_colour(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    found = []
    for path in KINDS:
        page.goto(address + path)
        complaints = measure(page, "only_colour")
        is_forced = page.evaluate("matchMedia('(forced-colors: active)').matches")
        found += [f"{path}: {each}" for each in complaints if is_forced or "colour alone" in each]
    assert found == []


def colours(page: Page, selector: str, *names: str) -> list[str]:
    return [page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{name}") for name in names]


@pytest.mark.parametrize("context", [FORCED], indirect=True, ids=["forced"])
def test_the_picture_of_patterns_has_its_numbers(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "patterns/")
    [ground] = colours(page, "body", "backgroundColor")
    fill, stroke = colours(page, ".picture circle", "fill", "stroke")
    [number] = colours(page, ".picture .count", "fill")
    assert (fill, stroke) == (ground, number)
    assert number != ground
    expect(page.locator(".picture .count").first).to_be_visible()
