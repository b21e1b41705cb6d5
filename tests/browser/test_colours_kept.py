"""The choice of light or dark where the browser keeps nothing: it holds as long as the page, and troubles nobody."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.blocked_storage import blocked_storage
from tests.browser.learning import FILL

pytestmark = pytest.mark.xdist_group("browser")


def change_and_change_back(page: Page) -> None:
    root, button = page.locator("html"), page.locator("[data-colours]")
    for scheme, other in (("slate", "light"), ("default", "dark"), ("slate", "light")):
        button.click()
        expect(root).to_have_attribute("data-md-color-scheme", scheme)
        expect(button).to_have_accessible_name(f"Use {other} colours")


def test_in_full_storage_the_colours_change(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate(FILL)
    change_and_change_back(page)
    page.goto(address + "themes/")
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", "default")


def test_in_blocked_storage_the_colours_and_the_key_for_searching_change(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    complaints: list[str] = []
    with blocked_storage(browser, tmp_path / "profile") as context:
        context.on("console", lambda message: complaints.append(message.text))
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        page = context.new_page()
        page.goto(address)
        change_and_change_back(page)
        page.keyboard.press("/")
        page.get_by_label("The key / opens this search").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(page.get_by_role("dialog")).to_be_hidden()
        page.reload()
        page.keyboard.press("/")
        expect(page.get_by_role("dialog")).to_be_visible()
    assert complaints == []
