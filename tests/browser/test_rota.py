"""The rota as months: on the screen, by keyboard, without JavaScript and on paper."""

import json
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clock import at
from tests.browser.paper import LANDSCAPE, PORTRAIT, printed

pytestmark = pytest.mark.xdist_group("browser")

HALF_PAST_MIDNIGHT_IN_LONDON = "2027-06-30T23:30"
PARTNERSHIP = "Example Safeguarding Children Partnership"


def shown(page: Page) -> list[str]:
    return page.locator("[data-month]:visible > h2").all_inner_texts()


def test_the_month_is_londons_and_today_is_marked_in_words(context: BrowserContext, address: str) -> None:
    page = at(HALF_PAST_MIDNIGHT_IN_LONDON, context.new_page(), address + "rota/")
    assert shown(page) == ["July 2027"]
    today = page.locator("td[aria-current=date]")
    expect(today).to_have_count(1)
    expect(today).to_contain_text("1 Today")
    expect(today.get_by_role("link")).to_have_accessible_name("Professional curiosity")


def test_months_are_turned_by_keyboard_kept_in_the_address_and_come_back(
    context: BrowserContext, address: str
) -> None:
    page = at("2026-12-09T09:00", context.new_page(), address + "rota/")
    page.get_by_role("link", name="January 2027").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="January 2027")).to_be_visible()
    expect(page.locator("[data-rota-status]")).to_have_text("January 2027 is shown.")
    expect(page.locator(":focus")).to_contain_text("February 2027")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="February 2027")).to_be_visible()
    assert page.url.endswith("/rota/#2027-02")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="January 2027")).to_be_visible()
    page.go_back()
    assert shown(page) == ["February 2027"]
    page.get_by_text("Other months").click()
    page.get_by_role("link", name="All months").click()
    expect(page.locator("[data-month]:visible")).to_have_count(24)
    page = at("2026-12-09T09:00", context.new_page(), address + "rota/#subscribe")
    assert shown(page) == ["December 2026"]
    expect(page.get_by_role("heading", name="Put the rota in your calendar")).to_be_in_viewport()


def test_a_month_is_a_table_with_themes_and_reasons(context: BrowserContext, address: str) -> None:
    page = at("2026-12-09T09:00", context.new_page(), address + "rota/")
    table = page.get_by_role("table", name="Themes in December 2026")
    assert table.get_by_role("columnheader").all_text_contents() == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
    last = table.get_by_role("row").last.get_by_role("cell").all_inner_texts()
    assert [" ".join(words.split()) for words in last] == [
        "28 Boxing Day (observed)",
        "29 Winter closure",
        "30 Winter closure",
        "31 Winter closure",
        "",
        "",
        "",
    ]
    table.get_by_role("link", name="Information sharing").first.click()
    expect(page.locator("h1")).to_have_text("Information sharing")


def test_a_narrow_calendar_shows_numbers_and_says_words(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 800})
    at("2026-12-09T09:00", page, address + "rota/")
    link = page.get_by_role("table", name="Themes in December 2026").get_by_role("link").first
    expect(link).to_have_accessible_name("Professional curiosity")
    words = link.locator(".words").bounding_box()
    assert words is not None
    assert words["width"] <= 1
    expect(page.locator(".occasions:visible li").last).to_have_text("29 to 31: Winter closure")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
def test_without_javascript_all_months_stand_there_and_the_list_is_a_switch(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.goto(address + "rota/")
    expect(page.locator("table.calendar:visible")).to_have_count(24)
    expect(page.get_by_role("link", name="All months")).to_be_hidden()
    page.get_by_role("radio", name="List").check()
    expect(page.locator("table.calendar:visible")).to_have_count(0)
    march = page.locator('[id="2027-03"] li:visible')
    expect(march.filter(has_text="Thursday 18 March 2027")).to_contain_text("Child Exploitation Awareness Day")
    page.locator('[id="2026-11"]').get_by_role("link", name="December 2026").click()
    expect(page.get_by_role("heading", name="December 2026")).to_be_in_viewport()


def test_the_month_that_is_shown_prints_alone_on_one_page(context: BrowserContext, address: str) -> None:
    page = at("2026-12-09T09:00", context.new_page(), address + "rota/")
    [sheet] = printed(page)
    assert (sheet.width, sheet.height) == LANDSCAPE
    assert sheet.text.startswith(f"December 2026 – {PARTNERSHIP} Monday Tuesday Wednesday Thursday Friday Sat Sun ")
    assert "Voice and lived experience of the child" in sheet.text
    assert "25 Christmas Day" in sheet.text
    assert "Today" not in sheet.text
    page.get_by_role("radio", name="List").check()
    [sheet] = printed(page)
    assert (sheet.width, sheet.height) == PORTRAIT
    assert "Friday 25 December 2026 Christmas Day" in sheet.text


@pytest.mark.parametrize("context", [{"color_scheme": "dark"}], indirect=True, ids=["from dark colours"])
def test_all_months_print_on_a_page_each_and_lose_no_day(
    context: BrowserContext, address: str, site_folder: Path
) -> None:
    page = at("2026-12-09T09:00", context.new_page(), address + "rota/#all-months")
    sheets = printed(page)
    days = json.loads((site_folder / "rota.json").read_text(encoding="utf-8"))["days"]
    months = {key: [day["theme"] for day in days] for key, days in groupby(days, key=lambda day: day["date"][:7])}
    assert len(sheets) == len(months) == 24
    short = page.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('td a')].map(a => "
        "[a.closest('td').className.replace('theme-', ''), a.querySelector('.words').textContent]))"
    )
    for name, sheet, themes in zip(shown(page), sheets, months.values(), strict=True):
        assert (sheet.width, sheet.height) == LANDSCAPE
        assert sheet.text.startswith(name.split(" –")[0])
        for theme, number in Counter(themes).items():
            assert sheet.text.count(short[theme]) >= number, (name, theme)
