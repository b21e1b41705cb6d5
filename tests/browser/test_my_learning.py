"""What readers keep in their own browser: written, gathered, and deleted."""

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import NOW
from tests.browser.learning import BRIEFING, delete_everything, entries, load, save, status, write

pytestmark = pytest.mark.xdist_group("browser")


def test_a_reflection_is_kept_changed_saved_deleted_and_loaded_again(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "prompts/")
    part = write(page, "voice-01", Reflection="I would ask\nwho wakes them.", What_will_change="Ask it", Minutes="5")
    expect(part.get_by_role("status")).to_have_text(
        "In your record: today, 5 minutes, with what you wrote. See it in My learning"
    )
    expect(part.get_by_role("button", name="Change what you wrote")).to_be_focused()
    page.goto(address + BRIEFING)
    page.get_by_role("button", name="Mark as read").click()
    page.goto(address + "my-learning/")
    page.reload()
    expect(entries(page)).to_have_count(2)
    expect(page.locator("[data-keep-total]")).to_have_text("In all: 2 entries, 12 minutes.")

    entry = entries(page).filter(has_text="who wakes them")
    entry.get_by_role("button", name="Edit").click()
    page.get_by_label("Reflection").fill("I would ask who puts them to bed.")
    page.get_by_label("Date of learning").fill("2025-12-31")
    page.get_by_role("button", name="Keep it").click()
    expect(entries(page).last).to_contain_text("who puts them to bed.")
    expect(entries(page).last.get_by_role("button", name="Edit")).to_be_focused()
    expect(page.locator("[data-keep-time] th")).to_have_text(
        ["2026 in all", "November 2026", "2025 in all", "December 2025"]
    )
    file = save(page, tmp_path)

    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("dialog")).to_contain_text("2 entries, 12 minutes, with 1 action still to do")
    page.keyboard.press("Escape")
    expect(entries(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Delete everything")).to_be_focused()
    delete_everything(page)
    expect(entries(page)).to_have_count(0)
    page.reload()
    expect(page.locator("[data-keep-total]")).to_have_text("Nothing is in your record yet.")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('spotlight.learning'))") == []

    load(page, file)
    expect(status(page)).to_have_text("Loaded: 2 new.")
    load(page, file)
    expect(status(page)).to_have_text("Loaded: 2 here already.")
    expect(entries(page)).to_have_count(2)
    page.get_by_role("link", name="What would you need to learn").first.click()
    expect(page.locator("#voice-01")).to_be_in_viewport()


def test_a_page_counts_once_however_it_is_kept(page: Page, address: str) -> None:
    page.goto(address + "themes/voice-of-the-child/session/")
    panel = page.locator(".keep-page")
    panel.get_by_role("button", name="Mark as read").click()
    expect(panel.get_by_role("status")).to_contain_text("In your record: today, 50 minutes.")
    panel.get_by_role("button", name="Write a reflection").click()
    panel.get_by_label("Reflection").fill("We ran it on Monday.")
    panel.get_by_role("button", name="Keep it").click()
    expect(panel.get_by_role("button", name="Mark as read")).to_be_hidden()
    page.goto(address + "my-learning/")
    expect(entries(page)).to_have_count(1)
    expect(entries(page)).to_contain_text("Team session · Tuesday 24 November 2026 · 50 minutes")
    page.clock.set_fixed_time(NOW + dt.timedelta(days=1))
    page.goto(address + "themes/voice-of-the-child/session/")
    panel.get_by_role("button", name="Mark as read again").click()
    panel.get_by_role("button", name="Take it out of the record").click()
    expect(panel.get_by_role("status")).to_contain_text("on Tuesday 24 November 2026")


@pytest.mark.parametrize("path", ["today/", "", "themes/professional-curiosity/", "reviews/2022-child-q/"])
def test_every_question_can_be_answered_where_it_stands(path: str, page: Page, address: str) -> None:
    page.goto(address + path)
    question = page.locator("main [data-keep]:not(.keep-page):visible").first
    question.get_by_role("button", name="Write a reflection").click()
    question.get_by_label("Reflection").fill("A thought.")
    question.get_by_role("button", name="Keep it").click()
    link = question.get_by_role("link", name="See it in My learning")
    asked = page.locator("[data-today-prompt]:visible, [data-keep-title]:visible").first.inner_text()
    link.click()
    expect(entries(page).get_by_role("heading", name=asked)).to_be_in_viewport()


def test_actions_say_in_words_when_they_are_due_and_can_be_done(page: Page, address: str) -> None:
    page.goto(address + "prompts/")
    dates = {"voice-01": "2026-12-04", "voice-02": "2026-11-21", "voice-03": "2026-11-24", "voice-04": "2026-11-25"}
    for prompt, date in dates.items():
        write(page, prompt, What_will_change=f"Do {prompt}", By_when=date)
    page.goto(address + "my-learning/")
    actions = page.locator("[data-keep-actions] > li")
    expect(actions.locator("[data-part=due]")).to_have_text(
        [
            "Overdue by 3 days: it was due on Saturday 21 November 2026",
            "Due today, Tuesday 24 November 2026",
            "Due tomorrow, Wednesday 25 November 2026",
            "Due in 10 days, on Friday 4 December 2026",
        ]
    )
    actions.first.get_by_role("button", name="Mark as done Do voice-02").click()
    expect(actions).to_have_count(3)
    expect(entries(page).filter(has_text="Do voice-02")).to_contain_text("Done on Tuesday 24 November 2026")


def test_one_entry_is_deleted_and_brought_back(page: Page, address: str) -> None:
    page.goto(address + "my-learning/")
    page.get_by_role("button", name="Add other learning").click()
    page.get_by_label("What you did").fill("A masterclass")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("button", name="Add other learning")).to_be_focused()
    page.get_by_role("button", name="Delete A masterclass").click()
    expect(page.locator("[data-keep-total]")).to_have_text("Nothing is in your record yet.")
    expect(page.get_by_role("button", name="Bring it back")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Delete A masterclass")).to_be_focused()
    expect(page.locator("[data-keep-total]")).to_have_text("In all: 1 entry, 30 minutes.")


def test_nobody_leaves_what_is_not_yet_kept_without_being_asked(page: Page, address: str) -> None:
    page.goto(address + "prompts/")
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    part = page.locator("#voice-01")
    part.get_by_role("button", name="Write a reflection").click()
    part.get_by_label("Reflection").press_sequentially("Half a thought")
    part.get_by_role("button", name="Cancel").click()
    expect(part.get_by_label("Reflection")).to_have_value("Half a thought")
    page.close(run_before_unload=True)
    expect(part.get_by_label("Reflection")).to_have_value("Half a thought")
    assert asked == ["confirm", "beforeunload"]
