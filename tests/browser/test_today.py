"""Today's theme, as a reader's browser looks it up in the published rota."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.clock import at

pytestmark = pytest.mark.xdist_group("browser")

ZONES = ("Europe/London", "Asia/Karachi", "Pacific/Auckland", "America/Los_Angeles")

AROUND_MIDNIGHT = {
    "2027-06-14T23:30": ("2027-06-15", "Tuesday 15 June 2027"),
    # the clocks go forward on Sunday 26 March 2028, between a Friday and a Monday with theme
    "2028-03-24T23:30": ("2028-03-24", "Friday 24 March 2028"),
    "2028-03-26T23:30": ("2028-03-27", "Monday 27 March 2028"),
    # they go back on Sunday 31 October 2027
    "2027-10-28T23:30": ("2027-10-29", "Friday 29 October 2027"),
    "2027-10-31T23:30": (None, "Sunday 31 October 2027"),
}
"""Moments in UTC, with the theme day that it then is in London, or None on a rest day, and the date in words."""


def published(site_folder: Path, date: str) -> tuple[str, str]:
    """Give the title and prompt that the rota has for a date."""
    rota = json.loads((site_folder / "rota.json").read_text(encoding="utf-8"))
    day = next(day for day in rota["days"] if day["date"] == date)
    return rota["themes"][day["theme"]]["title"], rota["prompts"][day["prompt"]]


def expect_theme(page: Page, site_folder: Path, date: str, words: str) -> None:
    title, prompt = published(site_folder, date)
    expect(page.locator("[data-today-card] [data-today-date]")).to_have_text(words)
    expect(page.locator("[data-today-theme]")).to_have_text(title)
    expect(page.locator("[data-today-prompt]")).to_have_text(prompt)
    expect(page.locator("[data-today-list]")).to_be_hidden()
    expect(page.locator("[data-today-rest]")).to_be_hidden()


def expect_rest(page: Page, words: str) -> None:
    expect(page.locator("[data-today-rest] [data-today-date]")).to_have_text(words)
    expect(page.locator("[data-today-rest]")).to_be_visible()


@pytest.mark.parametrize("context", [{"timezone_id": zone} for zone in ZONES], indirect=True, ids=ZONES)
def test_the_day_is_londons_wherever_the_reader_is_and_when_the_clocks_change(
    context: BrowserContext, address: str, site_folder: Path
) -> None:
    page = context.new_page()
    for moment, (date, words) in AROUND_MIDNIGHT.items():
        for path in ("today/", "embed/today/"):
            at(moment, page, address + path)
            if date:
                expect_theme(page, site_folder, date, words)
            else:
                expect_rest(page, words)


def test_home_leads_to_what_belongs_to_the_theme(context: BrowserContext, address: str, site_folder: Path) -> None:
    page = at("2026-11-24T09:00", context.new_page(), address)
    expect_theme(page, site_folder, "2026-11-24", "Tuesday 24 November 2026")
    routes = page.get_by_role("list", name="Ways in, by the time you have").get_by_role("link")
    expect(routes).to_have_count(4)
    routes.filter(has_text="The briefing").click()
    expect(page.locator("h1")).to_contain_text("Seven-minute briefing: professional curiosity")


def test_today_has_four_routes_a_briefing_to_print_and_another_review_each_time(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    reviews = []
    for monday in ("2026-11-23", "2026-11-30", "2026-12-07"):
        at(f"{monday}T09:00", page, address + "today/")
        expect(page.locator("[data-today-theme]")).to_have_text("Voice and lived experience of the child")
        review = page.locator("[data-today-one] > li:visible h3")
        expect(review).to_have_count(1)
        reviews.append(review.inner_text())
    assert len(set(reviews)) == 3
    routes = page.get_by_role("list", name="Ways in, by the time you have").get_by_role("link")
    assert [re.sub(r"\D.*", "", words, flags=re.DOTALL) for words in routes.all_inner_texts()] == [
        "2",
        "7",
        "20",
        "50",
    ]
    expect(page.get_by_role("link", name="Print the briefing")).to_have_attribute(
        "href", "../briefings/voice-of-the-child.pdf"
    )
    routes.nth(1).click()
    expect(page.locator("h1")).to_contain_text("Seven-minute briefing")


@pytest.mark.parametrize(
    ("moment", "occasion"),
    [
        pytest.param("2027-06-08T09:00", "Part of: Example learning week", id="a campaign"),
        pytest.param("2027-03-18T09:00", "Child Exploitation Awareness Day", id="an override"),
        pytest.param("2026-11-24T09:00", "", id="an ordinary day"),
    ],
)
def test_what_makes_a_day_special_is_said(moment: str, occasion: str, context: BrowserContext, address: str) -> None:
    page = at(moment, context.new_page(), address + "today/")
    expect(page.locator("[data-today-theme]")).not_to_be_empty()
    expect(page.locator("[data-today-occasion]")).to_have_text(occasion)


@pytest.mark.parametrize(
    ("moment", "words", "said", "date", "next_day"),
    [
        pytest.param(
            "2026-11-28T09:00",
            "Saturday 28 November 2026",
            "There is no theme today, Saturday 28 November 2026. The next one:",
            "2026-11-30",
            "Monday 30 November 2026",
            id="a weekend",
        ),
        pytest.param(
            "2027-03-26T09:00",
            "Friday 26 March 2027",
            "There is no theme today, Friday 26 March 2027 (Good Friday). The next one:",
            "2027-03-30",
            "Tuesday 30 March 2027",
            id="a bank holiday",
        ),
    ],
)
def test_a_rest_day_says_so_and_shows_the_next_theme(
    moment: str,
    words: str,
    said: str,
    date: str,
    next_day: str,
    context: BrowserContext,
    address: str,
    site_folder: Path,
) -> None:
    page = at(moment, context.new_page(), address + "today/")
    expect_rest(page, words)
    expect(page.locator("[data-today-rest]")).to_have_text(said)
    title, prompt = published(site_folder, date)
    expect(page.locator("[data-today-card] [data-today-date]")).to_have_text(next_day)
    expect(page.locator("[data-today-theme]")).to_have_text(title)
    expect(page.locator("[data-today-prompt]")).to_have_text(prompt)
    expect(page.locator("[data-today-of]:visible")).to_have_count(1)
    page.goto(address)
    expect(page.get_by_role("heading", name="The next theme")).to_be_visible()


def test_past_the_horizon_the_themes_are_offered(context: BrowserContext, address: str) -> None:
    page = at("2029-01-05T09:00", context.new_page(), address + "today/")
    past = page.locator("[data-today-past]")
    expect(past).to_contain_text("its rota ends on Tuesday 31 October 2028")
    expect(past.get_by_role("listitem")).to_have_count(5)
    past.get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text("Voice and lived experience of the child")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
def test_without_javascript_there_is_a_dated_list(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    for path, number in (("", 5), ("today/", 10), ("embed/today/", 10)):
        page.goto(address + path)
        days = page.locator("[data-today-list] li")
        expect(days).to_have_count(number)
        expect(days.first).to_contain_text("Monday 23 November 2026")
        expect(page.locator("[data-today-card]")).to_be_hidden()
