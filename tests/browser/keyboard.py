"""The keyboard alone."""

from playwright.sync_api import Locator, Page

MOST_STOPS = 400
HAS_FOCUS = "element => element === document.activeElement"


def tab_to(page: Page, goal: Locator, key: str = "Tab") -> None:
    """Press Tab, or another key, until something has the focus."""
    for _ in range(MOST_STOPS):
        if goal.evaluate(HAS_FOCUS):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{goal} is not reached with {key}")


def press(page: Page, *keys: str) -> None:
    """Press keys, one after the other."""
    for key in keys:
        page.keyboard.press(key)
