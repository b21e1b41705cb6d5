"""The facilitator's view of a session, by keyboard, with a clock that the test moves."""

import datetime as dt

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

pytestmark = pytest.mark.xdist_group("browser")

SESSION = "themes/voice-of-the-child/session/"
STEPS = [
    "Welcome and ground rules",
    "See, hear and respond",
    "An ordinary day",
    "Prompts in pairs",
    "What we will change",
]
MINUTES = [5, 8, 18, 11, 8]


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.clock.install(time=dt.datetime(2026, 11, 24, 8, 59, tzinfo=dt.UTC))
    page.goto(address + SESSION)
    page.clock.pause_at(dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC))
    return page


def opener(page: Page) -> Locator:
    return page.locator("[data-facilitator-open]")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_a_session_is_run_by_keyboard_alone(page: Page) -> None:
    opener(page).focus()
    press(page, "Enter")
    view = page.get_by_role("dialog", name="Team session: voice of the child")
    heading, timer, said = view.get_by_role("heading"), view.get_by_role("timer"), view.get_by_role("status")
    expect(heading).to_have_text(STEPS[0])
    expect(view).to_contain_text("Step 1 of 5 · 5 minutes")
    expect(timer).to_have_text("5:00")
    expect(view.get_by_role("button", name="Start the timer")).to_be_focused()

    press(page, "Enter")
    page.clock.run_for("01:30")
    expect(timer).to_have_text("3:30")
    press(page, "Enter")
    page.clock.run_for("10:00")
    expect(timer).to_have_text("3:30")
    expect(view).to_contain_text("Session: 1 of 50 minutes used.")
    expect(view).to_contain_text("it ends at 10:00.")
    press(page, "Enter")

    press(page, "ArrowRight")
    expect(heading).to_have_text(STEPS[1])
    expect(said).to_have_text("Step 2 of 5: See, hear and respond, 8 minutes.")
    expect(view.get_by_role("region", name="Notes for this step")).to_contain_text("Say:")
    page.clock.fast_forward("08:30")
    expect(timer).to_have_text("+0:30")
    expect(said).to_have_text("The time for “See, hear and respond” is over. Go on when the group is ready.")
    press(page, "ArrowLeft")
    expect(timer).to_have_text("3:30")
    press(page, "ArrowRight", "Tab", "Enter")
    expect(timer).to_have_text("8:00")

    press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")
    expect(heading).to_have_text(STEPS[-1])
    expect(view.get_by_role("button", name="Next step")).to_have_attribute("aria-disabled", "true")

    press(page, "Escape")
    expect(view).to_be_hidden()
    expect(opener(page)).to_be_focused()
    expect(opener(page)).to_have_text("Go back to the facilitator's view (step 5 of 5)")
    page.clock.fast_forward("01:00")
    press(page, "Enter")
    expect(timer).to_have_text("7:00")


def test_every_session_has_notes_for_every_step(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "themes/")
    sessions = page.locator(".routes a[href*='session']").evaluate_all("links => links.map((link) => link.href)")
    assert len(sessions) == 5
    for session in sessions:
        page.goto(session)
        opener(page).click()
        for step in page.locator("[data-facilitator-step]").all_text_contents():
            expect(page.locator("[data-facilitator-title]")).to_have_text(step)
            notes = page.locator("[data-facilitator-notes]")
            expect(notes.locator("> *").first).to_be_visible()
            expect(notes.locator("[id], button, sup")).to_have_count(0)
            press(page, "ArrowRight")


def test_without_notes_the_timetable_is_enough(page: Page, context: BrowserContext, address: str) -> None:
    context.route(
        f"**/{SESSION}",
        lambda route: route.fulfill(body=route.fetch().text().replace('id="running-the-session"', "")),
    )
    page.goto(address + SESSION)
    opener(page).click()
    for title, minutes in zip(STEPS, MINUTES, strict=True):
        expect(page.locator("[data-facilitator-title]")).to_have_text(title)
        expect(page.get_by_role("timer")).to_have_text(f"{minutes}:00")
        expect(page.locator("[data-facilitator-notes]")).to_be_hidden()
        press(page, "ArrowRight")


@pytest.mark.parametrize(("width", "height"), [(360, 640), (320, 256), (1280, 720)])
def test_it_fits_a_phone_a_projector_and_a_page_at_four_times_its_size(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    opener(page).click()
    view = page.get_by_role("dialog")
    assert view.evaluate("element => element.scrollWidth <= element.clientWidth")
    for name in ("Leave", "Pause the timer", "Reset", "Back", "Next step"):
        if name == "Pause the timer":
            view.get_by_role("button", name="Start the timer").click()
        button = view.get_by_role("button", name=name)
        button.focus()
        expect(button).to_be_in_viewport(ratio=1)
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
