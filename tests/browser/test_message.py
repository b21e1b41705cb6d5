"""The daily message, as it is shown and as it is copied."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clock import at

pytestmark = pytest.mark.xdist_group("browser")

CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
THEME = "https://spotlight.example.org/themes/professional-curiosity/"
PLAIN = f"""\
Today's theme from Spotlight: a few minutes of learning about safeguarding children.

Tuesday 24 November 2026: Professional curiosity and challenge

A question to think about: How do we notice when an adult's story has pushed the child's out of view?
- 2 minutes – One question: {THEME}#prompts
- 7 minutes – The briefing: {THEME}briefing/
- 20 minutes – The learning page: {THEME}
- 55 minutes – The team session: {THEME}session/

This is for learning: it cannot take reports. If a child is in danger now, call the police on 999. \
If you are worried about a child, turn to Example Children's Front Door: 01632 960100, frontdoor@example.org."""


def preview(page: Page) -> list[str]:
    return page.locator("[data-message-preview] > *").all_inner_texts()


@pytest.mark.parametrize("context", [CLIPBOARD], indirect=True, ids=["may copy"])
def test_the_message_is_copied_with_formatting_as_plain_text_and_as_html(
    context: BrowserContext, address: str
) -> None:
    page = at("2026-11-24T09:00", context.new_page(), address + "message/")
    status = page.locator("[data-message-status]")
    page.get_by_role("button", name="Copy as plain text").click()
    expect(status).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == PLAIN

    page.get_by_role("button", name="Copy the HTML").click()
    expect(status).to_have_text("Copied.")
    html = page.evaluate("navigator.clipboard.readText()")
    assert html.startswith(
        "<p>Today's theme from Spotlight: a few minutes of learning about safeguarding children.</p>\n"
    )
    assert f'<li>7 minutes – <a href="{THEME}briefing/">The briefing</a></li>' in html
    assert "<p><strong>Tuesday 24 November 2026: Professional curiosity and challenge</strong></p>" in html
    assert not [word for word in ("class=", "data-", "style=", "../") if word in html]

    page.get_by_role("button", name="Copy with formatting").click()
    expect(status).to_have_text("Copied.")
    copied = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            const read = async (type) => (await item.getType(type)).text();
            return [await read("text/plain"), await read("text/html")];
        }"""
    )
    assert copied[0] == PLAIN
    assert f'href="{THEME}session/"' in copied[1]


def test_the_coming_week_has_its_theme_days(context: BrowserContext, address: str) -> None:
    page = at("2026-12-18T09:00", context.new_page(), address + "message/")
    page.get_by_role("radio", name="The coming week").check()
    assert preview(page)[0].startswith(
        "The themes from Spotlight for the coming week, Friday 18 December 2026 to Wednesday 23 December 2026: "
    )
    days = page.locator("[data-message-preview] strong").all_inner_texts()
    assert [day.split(" December")[0] for day in days] == ["Friday 18", "Monday 21", "Tuesday 22", "Wednesday 23"]


def test_on_a_rest_day_it_is_for_the_next_theme_day_and_says_so(context: BrowserContext, address: str) -> None:
    page = at("2026-12-25T09:00", context.new_page(), address + "message/")
    note = page.locator("[data-message-note]")
    expect(note).to_have_text(
        "There is no theme today, Friday 25 December 2026: Christmas Day. "
        "The message is for the next theme day, Monday 4 January 2027."
    )
    assert preview(page)[1] == "Monday 4 January 2027: Recording and decision making"
    page.get_by_role("radio", name="The coming week").check()
    assert preview(page)[0].startswith("There is no theme today. The next from Spotlight is for Monday 4 January 2027")
    at("2026-11-28T09:00", page, address + "message/")
    expect(note).to_contain_text("There is no theme today, Saturday 28 November 2026. The message is for")


def test_past_the_horizon_there_is_nothing_to_copy(context: BrowserContext, address: str) -> None:
    page = at("2029-01-05T09:00", context.new_page(), address + "message/")
    expect(page.locator("[data-message-note]")).to_contain_text("its rota ended on Tuesday 31 October 2028")
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)


def test_where_a_page_may_not_copy_the_text_is_selected(context: BrowserContext, address: str) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = at("2026-11-24T09:00", context.new_page(), address + "message/")
    status = page.locator("[data-message-status]")
    page.get_by_role("button", name="Copy as plain text").click()
    expect(status).to_contain_text("press Ctrl+C")
    assert page.evaluate("getSelection().toString()") == PLAIN
    page.get_by_role("button", name="Copy with formatting").click()
    expect(page.get_by_label("Message to copy")).to_be_hidden()
    assert "Professional curiosity and challenge" in page.evaluate("getSelection().toString()")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
def test_without_javascript_the_calendar_and_the_feed_are_offered(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "message/")
    expect(page.get_by_role("link", name="Subscribe to the calendar")).to_be_visible()
    expect(page.get_by_role("button", name="Copy")).to_have_count(0)
