"""Storage that is full, blocked, damaged or shared between tabs loses nothing."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.blocked_storage import blocked_storage
from tests.browser.conftest import NOW
from tests.browser.learning import FILL, entries, load, saved, status, write

pytestmark = pytest.mark.xdist_group("browser")


def test_in_full_storage_the_text_stays_and_can_be_saved(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "prompts/")
    page.evaluate(FILL)
    part = write(page, "voice-01", Reflection="Words that must not be lost")
    expect(part.get_by_role("alert")).to_contain_text("Not kept. There is no more room in your browser")
    expect(part.get_by_label("Reflection")).to_have_value("Words that must not be lost")
    file = saved(page, part.get_by_role("button", name="Save what I wrote as a file"), tmp_path)
    page.goto(address + "my-learning/")
    load(page, file)
    expect(status(page)).to_contain_text("Nothing was loaded and nothing was changed. There is no more room")
    page.evaluate(
        "Object.keys(localStorage).filter((key) => key.startsWith('fill')).forEach((key) => delete localStorage[key])"
    )
    load(page, file)
    expect(entries(page)).to_contain_text("Words that must not be lost")


@pytest.fixture
def blocked(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Give a page of a browser whose user, or policy, lets no site keep anything."""
    with blocked_storage(browser, tmp_path / "profile") as context:
        yield context.new_page()


def test_in_blocked_storage_the_text_stays_and_can_be_saved(blocked: Page, address: str, tmp_path: Path) -> None:
    blocked.goto(address + "prompts/")
    part = write(blocked, "voice-01", Reflection="Words that must not be lost")
    expect(part.get_by_role("alert")).to_contain_text("Not kept. Your browser does not let this site keep anything.")
    expect(part.get_by_label("Reflection")).to_have_value("Words that must not be lost")
    file = saved(blocked, part.get_by_role("button", name="Save what I wrote as a file"), tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["entries"][0]["reflection"] == "Words that must not be lost"
    blocked.goto(address + "my-learning/")
    expect(blocked.locator("[data-keep-alert]")).to_contain_text("Your browser does not let this site keep anything.")
    expect(blocked.get_by_role("button", name="Print a blank record")).to_be_visible()


def test_what_is_damaged_is_set_aside_and_offered_and_the_rest_stays(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "prompts/")
    write(page, "voice-01", Reflection="Whole words")
    write(page, "voice-02", Reflection="Broken words")
    page.evaluate("""() => {
      const key = Object.keys(localStorage).find((name) => localStorage[name].includes("Broken words"));
      localStorage[key] = localStorage[key].slice(0, -20);
    }""")
    page.goto(address + "my-learning/")
    expect(entries(page)).to_have_count(1)
    expect(entries(page)).to_contain_text("Whole words")
    notice = page.locator("[data-keep-aside]")
    expect(notice).to_contain_text("In this browser, 1 entry could not be read. It was set aside: nothing is lost.")
    page.reload()
    file = saved(page, notice.get_by_role("button", name="Save it as a file"), tmp_path)
    assert "Broken words" in file.read_text(encoding="utf-8")
    notice.get_by_role("button", name="Delete it").click()
    expect(notice).to_be_hidden()
    expect(entries(page)).to_have_count(1)


def test_two_tabs_write_nothing_over(page: Page, context: BrowserContext, address: str) -> None:
    page.goto(address + "my-learning/")
    other = context.new_page()
    other.clock.set_fixed_time(NOW)
    other.goto(address + "prompts/")
    write(other, "voice-01", Reflection="First words")
    expect(entries(page)).to_have_count(1)
    page.get_by_role("button", name="Edit").click()
    page.get_by_label("Reflection").fill("Words from one tab")
    part = other.locator("[data-keep='prompts/#voice-01']")
    part.get_by_role("button", name="Change what you wrote").click()
    part.get_by_label("Reflection").fill("Words from the other tab")
    part.get_by_role("button", name="Keep it").click()
    write(other, "voice-02", Reflection="Something else")
    expect(entries(page)).to_have_count(2)
    expect(page.get_by_label("Reflection")).to_have_value("Words from one tab")
    page.get_by_role("button", name="Keep it").click()
    expect(status(page)).to_have_text("This entry was changed in another tab too. Both versions are kept.")
    page.reload()
    expect(entries(page)).to_have_count(3)
    for words in ("Words from one tab", "Words from the other tab", "Something else"):
        expect(entries(page).filter(has_text=words)).to_have_count(1)
