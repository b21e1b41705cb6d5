"""Everything in one list: filtered, counted and shared; and whether a page is past its review date."""

import datetime as dt
import re

import pytest
from playwright.sync_api import BrowserContext, expect

pytestmark = pytest.mark.xdist_group("browser")


def test_filters_leave_what_fits_say_how_much_and_stand_in_the_address(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}browse/")
    everything = page.locator("[data-item]").count()
    page.get_by_label("Review", exact=True).check()
    page.get_by_label("Domestic abuse").check()
    shown = page.locator("[data-item]:visible")
    expect(page.get_by_role("status")).to_have_text(f"{shown.count()} of {everything} shown.")
    assert 0 < shown.count() < everything
    assert page.url.endswith("browse/?kind=review&harm=domestic-abuse")
    page.reload()
    expect(page.get_by_label("Domestic abuse")).to_be_checked()
    page.get_by_label("Prompt", exact=True).check()
    expect(page.get_by_role("status")).to_contain_text("Nothing fits all of these")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("[data-item]:visible")).to_have_count(everything)
    assert page.url.endswith("browse/")


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
def test_filters_need_no_script(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}browse/")
    page.get_by_label("Guide", exact=True).check()
    expect(page.locator("[data-item]:visible")).to_have_count(page.locator("[data-kind=guide]").count())


@pytest.mark.parametrize(("today", "overdue"), [("2027-11-19", False), ("2027-11-20", True)])
def test_a_page_says_when_it_is_past_its_review_date(
    today: str, overdue: bool, context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{today}T12:00").replace(tzinfo=dt.UTC))
    page.goto(f"{address}reviews/2022-child-q/")
    note = page.get_by_text(re.compile("Past its review date"))
    expect(note).to_be_visible(visible=overdue)


def test_a_review_shows_the_way_to_it_and_how_long_it_takes(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(f"{address}reviews/2022-child-q/")
    crumbs = page.get_by_role("navigation", name="Breadcrumb").get_by_role("link")
    assert [words.strip() for words in crumbs.all_text_contents()] == ["Home", "Reviews"]
    expect(page.locator(".eyebrow").first).to_have_text(re.compile(r"^Local review · \d+ minutes to read$"))
