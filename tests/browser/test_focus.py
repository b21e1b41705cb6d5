"""The focus on its way through a page with Tab and Shift+Tab: seen at each stop, in reading order, never trapped."""

from collections.abc import Sequence
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.measure import measure

pytestmark = pytest.mark.xdist_group("browser")

PHONE_DARK = {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"}
DESK_LIGHT = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
DESK_FORCED = DESK_LIGHT | {"forced_colors": "active"}
KINDS = (
    "",
    "today/",
    "rota/",
    "my-learning/",
    "themes/voice-of-the-child/session/",
    "reviews/2022-child-q/",
    "search/?q=information",
    "embed/today/",
)
WIDE_KINDS = ("", "themes/voice-of-the-child/session/", "my-learning/", "search/?q=information")
"""Those that have most to stop at: backwards, the order is the browser's own."""
MOST_STOPS = 400

WITHIN_REACH = """() => [...document.querySelectorAll("a[href], button, input, textarea, summary, iframe, [tabindex]")]
  .map((element, place) => ({ element, place }))
  .filter(({ element }) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
  .filter(({ element }) => element.type !== "radio" || element.checked)
  .map(({ place }) => place)"""
"""The places, in the order of the page, of all that Tab is to reach: of a group of radio buttons the chosen one."""

Stop = dict[str, Any]


def opened(page: Page, address: str) -> None:
    page.goto(address)
    if "?q=" in address:
        page.locator("[data-search-results] a").first.wait_for()
    measure(page, "focus")


def walk(page: Page, key: str) -> list[Stop]:
    """Press a key until the focus has been round the page, and give its stops."""
    stops: list[Stop] = []
    for _ in range(MOST_STOPS):
        page.keyboard.press(key)
        stop = page.evaluate("tellFocus()")
        if stop is None or (stops and stop["place"] == stops[0]["place"] != stops[-1]["place"]):
            return stops
        if not stops or stop["place"] != stops[-1]["place"]:  # a date or a frame has stops within it
            stops.append(stop)
    raise AssertionError(f"the focus does not come round: {[stop['name'] for stop in stops[-3:]]}")


@pytest.mark.parametrize(
    ("context", "key", "kinds"),
    [(PHONE_DARK, "Tab", KINDS), (DESK_LIGHT, "Shift+Tab", WIDE_KINDS)],
    indirect=["context"],
    ids=["forwards, narrow and dark", "backwards, wide and light"],
)
def test_everything_is_reached_in_order_and_seen(
    context: BrowserContext, key: str, kinds: Sequence[str], address: str
) -> None:
    page = context.new_page()
    faults, reached = [], 0
    for path in kinds:
        opened(page, address + path)
        stops = walk(page, key)
        expected = page.evaluate(WITHIN_REACH)
        places = [stop["place"] for stop in stops]
        assert places == (expected if key == "Tab" else expected[::-1]), path
        faults += [f"{path}: {stop['fault']}" for stop in stops if stop["fault"]]
        reached += len(stops)
    assert faults == []
    assert reached > 50 * len(kinds)


@pytest.mark.parametrize("context", [DESK_FORCED], indirect=True, ids=["forced colours"])
def test_the_focus_is_seen_in_colours_that_the_reader_forces(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    for path in ("", "my-learning/"):
        opened(page, address + path)
        assert [stop["fault"] for stop in walk(page, "Tab") if stop["fault"]] == []
