"""What people come for, by keyboard alone: no test here clicks, or puts the focus anywhere but by keys."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.keyboard import press, tab_to

pytestmark = pytest.mark.xdist_group("browser")

THEME = "themes/voice-of-the-child/"
OLDER = """spotlightSearch.add({documents: [
  {id: "reviews/older/", title: "Chronology Chronology", aliases: "", summary: "", text: "", kind: "review", theme: []}
]})"""


def search_for(page: Page, words: str) -> Locator:
    """Open the search dialog with its key, write some words, and give the links of what is found."""
    press(page, "/")
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type(words)
    links = dialog.get_by_role("listitem").get_by_role("link")
    expect(links.first).to_be_visible()
    return links


def test_search_and_go_through_the_results_with_arrows(page: Page, address: str) -> None:
    page.goto(address)
    links = search_for(page, "chronology")
    field = page.get_by_role("dialog").get_by_role("searchbox")
    expect(field).to_have_accessible_description("The arrow keys go through the results.")
    press(page, "ArrowDown")
    expect(links.nth(0)).to_be_focused()
    press(page, "ArrowDown", "ArrowDown", "ArrowUp")
    expect(links.nth(1)).to_be_focused()
    press(page, "End", "ArrowDown")
    expect(links.last).to_be_focused()
    expect(links.last).to_be_in_viewport()
    press(page, "Home")
    expect(links.first).to_be_focused()
    press(page, "ArrowUp")
    expect(field).to_be_focused()
    press(page, "Home")
    expect(field).to_be_focused()
    press(page, "ArrowDown")
    title = links.first.inner_text()
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_a_result_keeps_the_focus_when_older_reviews_arrive(page: Page, address: str) -> None:
    waiting: list[Route] = []

    def with_an_archive(route: Route) -> None:
        body = route.fetch().text().replace('"archives":[]', '"archives":["older.js"]')
        route.fulfill(body=body, content_type="text/javascript")

    page.route("**/search/core.js", with_an_archive)
    page.route("**/search/older.js", lambda route: waiting.append(route))
    page.goto(address)
    with page.expect_request("**/search/older.js"):
        links = search_for(page, "chronology")
    press(page, "ArrowDown", "ArrowDown")
    expect(links.nth(1)).to_be_focused()
    focused = links.nth(1).get_attribute("href")
    [route] = waiting
    route.fulfill(body=OLDER, content_type="text/javascript")
    expect(links.filter(has_text="Chronology Chronology")).to_be_visible()
    expect(page.get_by_role("dialog").locator(f"a[href='{focused}']")).to_be_focused()


def test_the_key_that_opens_the_search_can_be_turned_off(page: Page, address: str) -> None:
    page.goto(address + THEME)
    dialog = page.get_by_role("dialog", name="Search")
    for shown in (False, True):
        press(page, "Control+k")
        tab_to(page, dialog.get_by_label("The key / opens this search"), "Shift+Tab")
        press(page, "Space", "Escape")
        expect(dialog).to_be_hidden()
        for _ in range(2):
            press(page, "/")
            expect(dialog).to_be_visible(visible=shown)
            page.reload()
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("context", [{"viewport": {"width": 1280, "height": 900}}], indirect=True, ids=["wide"])
def test_filter_everything_and_open_what_is_left(page: Page, address: str) -> None:
    page.goto(address + "browse/")
    tab_to(page, page.get_by_role("group", name="Kind").get_by_label("All"))
    for _ in range(10):
        if page.get_by_label("Guide", exact=True).is_checked():
            break
        press(page, "ArrowDown")
    expect(page.locator("[data-filter-count]")).to_contain_text("shown")
    first = page.locator("[data-item]:visible a").first
    title = first.inner_text()
    tab_to(page, first)
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text(title)


@pytest.mark.parametrize("context", [{"viewport": {"width": 360, "height": 740}}], indirect=True, ids=["narrow"])
def test_filter_prompts_behind_their_summary_and_print_them(page: Page, address: str) -> None:
    page.goto(address + "prompts/")
    tab_to(page, page.locator("summary", has_text="Filter the list"))
    press(page, "Enter")
    tab_to(page, page.get_by_role("group", name="For").get_by_label("All"))
    everything = page.locator("[data-item]:visible").count()
    press(page, "ArrowDown")
    left = page.locator("[data-item]:visible")
    expect(page.locator("[data-filter-count]")).to_have_text(f"{left.count()} of {everything} shown.")
    assert 0 < left.count() < everything
    tab_to(page, page.locator(".print-link a").first)
    expect(page.locator(":focus")).to_have_attribute("href", "../briefings/cards/voice-of-the-child.pdf")
    tab_to(page, page.get_by_role("button", name="Show all"), "Shift+Tab")
    press(page, "Enter")
    expect(page.locator("[data-item]:visible")).to_have_count(everything)


def test_write_a_reflection_keep_it_and_find_it(page: Page, address: str) -> None:
    page.goto(address + THEME)
    question = page.locator(".prompt[data-keep]").first
    asked = question.locator("[data-keep-title]").inner_text()
    tab_to(page, question.get_by_role("button", name="Write a reflection"))
    press(page, "Enter")
    expect(question.get_by_label("Reflection")).to_be_focused()
    page.keyboard.type("I would ask who wakes them.")
    tab_to(page, question.get_by_role("button", name="Keep it"))
    press(page, "Enter")
    expect(question.get_by_role("button", name="Change what you wrote")).to_be_focused()
    tab_to(page, question.get_by_role("link", name="See it in My learning"))
    press(page, "Enter")
    entry = page.locator(".keep-entry").filter(has_text="I would ask who wakes them.")
    expect(entry.get_by_role("heading", name=asked)).to_be_in_viewport()


def test_ask_for_the_meaning_of_a_term_and_go_to_the_glossary(page: Page, address: str) -> None:
    page.goto(address + THEME)
    term = page.locator("button.term").first
    meaning = page.locator(f"#{term.get_attribute('popovertarget')}")
    tab_to(page, term)
    press(page, "Enter")
    expect(meaning).to_be_visible()
    press(page, "Enter")
    expect(meaning).to_be_hidden()
    expect(term).to_be_focused()
    press(page, "Enter", "Tab")
    expect(meaning.get_by_role("link", name="In the glossary")).to_be_focused()
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text("Glossary")
    expect(page.locator(".glossary > div:target")).to_be_in_viewport()


def test_run_a_session_step_by_step(page: Page, address: str) -> None:
    page.goto(f"{address}{THEME}session/")
    tab_to(page, page.locator("[data-facilitator-open]"))
    press(page, "Enter")
    view = page.get_by_role("dialog")
    on = view.get_by_role("button", name="Next step")
    seen = [view.get_by_role("heading").first.inner_text()]
    tab_to(page, on)
    while on.get_attribute("aria-disabled") != "true":
        press(page, "Enter")
        expect(on).to_be_focused()
        seen.append(view.get_by_role("heading").first.inner_text())
    assert seen == page.locator("[data-facilitator-step]").all_text_contents()


def test_turn_the_months_of_the_rota(page: Page, address: str) -> None:
    page.goto(address + "rota/")
    tab_to(page, page.get_by_role("link", name="December 2026").last)
    press(page, "Enter")
    expect(page.get_by_role("heading", name="December 2026")).to_be_visible()
    tab_to(page, page.get_by_role("table", name="Themes in December 2026").get_by_role("link").first)
    press(page, "Enter")
    expect(page.locator("h1")).to_have_text("Professional curiosity and challenge")


def test_skip_to_the_text(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + THEME)
    press(page, "Tab", "Enter")
    expect(page.locator("h1")).to_be_focused()
    press(page, "Tab")
    assert page.locator(":focus").evaluate("element => Boolean(element.closest('article'))")
