"""Today's theme, as a reader's browser looks it up in the published rota."""

import datetime as dt
import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.xdist_group("browser")


def at(moment: str, page: Page, address: str) -> Page:
    """Open a page at a moment of the reader's clock, in UTC."""
    page.clock.set_fixed_time(dt.datetime.fromisoformat(moment).replace(tzinfo=dt.UTC))
    page.goto(address)
    return page


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


@pytest.mark.parametrize("path", ["", "today/"])
def test_a_weekday_shows_its_theme(path: str, context: BrowserContext, address: str, site_folder: Path) -> None:
    page = at("2026-11-24T09:00", context.new_page(), address + path)
    expect_theme(page, site_folder, "2026-11-24", "Tuesday 24 November 2026")
    page.get_by_role("link", name="Read the briefing (7 minutes)").click()
    expect(page.locator("h1")).to_contain_text("Seven-minute briefing")
    page.go_back()
    response = context.request.get(str(page.locator("[data-today-print]").evaluate("link => link.href")))
    assert response.headers["content-type"] == "application/pdf"


def test_a_campaign_is_named(context: BrowserContext, address: str, site_folder: Path) -> None:
    page = at("2027-06-08T09:00", context.new_page(), address + "today/")
    expect_theme(page, site_folder, "2027-06-08", "Tuesday 8 June 2027")
    expect(page.locator("[data-today-campaign]")).to_have_text("Part of: Example learning week")


@pytest.mark.parametrize(
    ("moment", "words", "coming"),
    [
        pytest.param("2026-11-28T09:00", "Saturday 28 November 2026", "Monday 30 November 2026", id="a weekend"),
        pytest.param("2027-03-26T09:00", "Friday 26 March 2027", "Tuesday 30 March 2027", id="a bank holiday"),
    ],
)
def test_a_rest_day_says_so_and_names_the_next(
    moment: str, words: str, coming: str, context: BrowserContext, address: str
) -> None:
    page = at(moment, context.new_page(), address + "today/")
    rest = page.locator("[data-today-rest]")
    expect(rest.locator("[data-today-date]")).to_have_text(words)
    expect(rest).to_contain_text("There is no theme today.")
    expect(rest).to_contain_text(f"on {coming}.")
    expect(page.locator("[data-today-card]")).to_be_hidden()


@pytest.mark.parametrize(
    "context",
    [{"timezone_id": zone} for zone in ("Europe/London", "America/Los_Angeles", "Pacific/Auckland")],
    indirect=True,
    ids=["London", "Los Angeles", "Auckland"],
)
@pytest.mark.parametrize(
    ("moment", "date", "words"),
    [
        pytest.param("2027-06-14T23:30", "2027-06-15", "Tuesday 15 June 2027", id="half past midnight in London"),
        pytest.param("2027-06-14T13:00", "2027-06-14", "Monday 14 June 2027", id="tomorrow already in Auckland"),
    ],
)
def test_the_day_is_londons_wherever_the_reader_is(
    moment: str, date: str, words: str, context: BrowserContext, address: str, site_folder: Path
) -> None:
    page = at(moment, context.new_page(), address + "today/")
    expect_theme(page, site_folder, date, words)


def test_past_the_horizon_the_themes_are_offered(context: BrowserContext, address: str) -> None:
    page = at("2029-01-05T09:00", context.new_page(), address + "today/")
    past = page.locator("[data-today-past]")
    expect(past).to_contain_text("its rota ends on Tuesday 31 October 2028")
    expect(past.get_by_role("listitem")).to_have_count(5)
    past.get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text("Voice and lived experience of the child")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
@pytest.mark.parametrize("path", ["", "today/"])
def test_without_javascript_there_is_a_dated_list(path: str, context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + path)
    days = page.locator("[data-today-list] li")
    expect(days).to_have_count(10)
    expect(days.first).to_contain_text("Monday 23 November 2026")
    expect(page.locator("[data-today-card]")).to_be_hidden()
