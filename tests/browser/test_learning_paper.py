"""A learning record on paper."""

import pypdfium2
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.learning import write

pytestmark = pytest.mark.xdist_group("browser")


def printed(page: Page) -> str:
    document = pypdfium2.PdfDocument(page.pdf())
    return " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())


def test_on_paper_stands_the_record_alone(page: Page, address: str) -> None:
    page.goto(address + "my-learning/")
    assert "A learning record to fill in" in printed(page)
    page.goto(address + "prompts/")
    write(page, "voice-01", Reflection="Words on paper")
    page.goto(address + "my-learning/")
    paper = printed(page)
    for words in ("Words on paper", "November 2026", "2 minutes", "Name and role"):
        assert words in paper
    for words in ("A learning record to fill in", "Delete", "shared computer", "Files and paper"):
        assert words not in paper


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
def test_without_javascript_there_is_paper(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "my-learning/")
    expect(page.locator("noscript p")).to_contain_text("Your browser runs no JavaScript here.")
    expect(page.get_by_role("button", name="Add other learning")).to_be_hidden()
    assert "A learning record to fill in" in printed(page)
    page.get_by_role("link", name="the page of prompts").click()
    expect(page.locator(".prompt").first).to_be_visible()
    expect(page.locator(".prompt button:visible")).to_have_count(0)
