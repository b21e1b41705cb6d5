"""Dialogs keep the focus while they are open, show it, and give it back to where it was."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.keyboard import tab_to
from tests.browser.measure import measure

pytestmark = pytest.mark.xdist_group("browser")

THEME = "themes/voice-of-the-child/"
ENOUGH = 60
"""More stops than any of these dialogs has."""


@dataclass(frozen=True)
class Opened:
    """A dialog: the page, its name, what has the focus before it, and the key that then opens it."""

    path: str
    name: str
    before: Callable[[Page], Locator]
    key: str = "Enter"
    words: str = ""


DIALOGS = {
    "menu": Opened(THEME, "Menu", lambda page: page.get_by_role("button", name="Menu")),
    "search": Opened(THEME, "Search", lambda page: page.get_by_role("link", name="Search").first, words="curiosity"),
    "search from the text": Opened(THEME, "Search", lambda page: page.locator("button.term").first, "/", "LADO"),
    "facilitator": Opened(
        f"{THEME}session/",
        "Team session: voice of the child",
        lambda page: page.locator("[data-facilitator-open]"),
    ),
}


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}}], indirect=True, ids=["narrow"])
@pytest.mark.parametrize("opened", DIALOGS.values(), ids=DIALOGS)
def test_a_dialog_keeps_the_focus_shows_it_and_gives_it_back(
    opened: Opened, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(address + opened.path)
    measure(page, "focus")
    before, dialog = opened.before(page), page.get_by_role("dialog", name=opened.name)
    tab_to(page, before)
    page.keyboard.press(opened.key)
    expect(dialog).to_be_visible()
    page.keyboard.type(opened.words)
    if opened.words:
        dialog.get_by_role("listitem").first.wait_for()

    for key in ("Tab", "Shift+Tab"):
        stops = set()
        for _ in range(ENOUGH):
            page.keyboard.press(key)
            stop = page.evaluate("tellFocus()")
            if stop:
                assert dialog.evaluate("dialog => dialog.contains(document.activeElement)"), stop["name"]
                assert not stop["fault"]
                stops.add(stop["name"])
        assert len(stops) > 4

    page.keyboard.press("Escape")
    if dialog.is_visible():  # in a field for searching, Escape clears what was written first
        page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(before).to_be_focused()
    expect(before).to_be_in_viewport()


def test_the_meaning_of_a_term_that_is_longer_than_the_screen_can_be_scrolled(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(address + THEME)
    term = page.locator("button.term").first
    meaning = page.locator(f"#{term.get_attribute('popovertarget')}")
    meaning.evaluate("element => element.prepend(Array(20).fill(element.textContent).join(' '))")
    tab_to(page, term)
    page.keyboard.press("Enter")
    box = meaning.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 256
    page.keyboard.press("Tab")
    expect(meaning.get_by_role("link", name="In the glossary")).to_be_focused()
    expect(meaning.get_by_role("link", name="In the glossary")).to_be_in_viewport()
