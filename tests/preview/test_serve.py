"""What an editor sees in the browser while `mkdocs serve` runs."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.preview.served import Served, serve

REVIEW = "reviews/2022-example.md"
GUIDE = "guides/how.md"
PANEL = ".spotlight-preview"

SIZE_DIFFERS = """([address, size]) => {
  const asked = new XMLHttpRequest();
  asked.open("GET", address, false);
  asked.overrideMimeType("text/plain; charset=x-user-defined");
  asked.send();
  return asked.responseText.length !== size;
}"""
"""Whether the file at an address has another size, in bytes, than it had."""


def test_a_saved_change_appears_in_the_open_page(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}reviews/2022-example/")
    expect(page.get_by_text("It happened.")).to_be_visible()
    shared.change(REVIEW, "It happened.", "It came about.")
    expect(page.get_by_text("It came about.")).to_be_visible()
    expect(page.locator(PANEL)).to_have_count(0)


def test_a_broken_file_is_told_in_the_page_above_the_last_good_one(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}guides/how/")
    shared.change(GUIDE, "order: 1", "order: first")
    panel = page.get_by_role("region", name="1 problem to mend")
    expect(panel).to_contain_text("content/guides/how.md:5:8 'order' must be a whole number")
    expect(panel).to_contain_text("A value that does not fit its key")
    expect(panel).to_contain_text("the last good one")
    expect(page.get_by_role("heading", name="How it works", level=1)).to_be_visible()
    shared.change(GUIDE, "order: first", "order: 1")
    expect(page.locator(PANEL)).to_have_count(0)


def test_what_is_wrong_is_in_view_wherever_the_page_is_read(shared: Served, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 600})
    page.goto(f"{shared.address}themes/listening/")
    page.locator("footer").scroll_into_view_if_needed()
    shared.change(GUIDE, "order: 1", "order: first")
    expect(page.get_by_role("region", name="1 problem to mend")).to_be_in_viewport()
    page.get_by_text("What is wrong, and where").click()
    expect(page.get_by_text("must be a whole number")).to_be_hidden()


def test_while_content_is_broken_every_page_is_served_with_the_panel(shared: Served, page: Page) -> None:
    page.goto(shared.address)
    shared.change(GUIDE, "order: 1", "order: first")
    expect(page.locator(PANEL)).to_be_visible()
    for path in ("rota/", "reviews/2022-example/", "no/such/page/"):
        page.goto(shared.address + path)
        expect(page.locator(PANEL)).to_be_visible()


def test_broken_content_from_the_start_is_told_and_mending_it_brings_the_site(project: Path, page: Page) -> None:
    guide = project / "content" / GUIDE
    whole = guide.read_text()
    guide.write_text(whole.replace("order: 1", "order: first"))
    with serve(project) as served:
        page.goto(f"{served.address}reviews/2022-example/")
        expect(page.locator(PANEL)).to_contain_text("'order' must be a whole number")
        expect(page.locator(PANEL)).to_contain_text("There is no page to show yet")
        guide.write_text(whole.replace("order: 1", "order: last"))
        expect(page.locator(PANEL)).to_contain_text("content/guides/how.md:5:8")
        guide.write_text(whole)
        expect(page.get_by_role("heading", name="An example review", level=1)).to_be_visible()
        expect(page.locator(PANEL)).to_have_count(0)
        assert page.goto(f"{served.address}themes/listening/") is not None
        expect(page.get_by_role("heading", name="Listening", level=1)).to_be_visible()


@pytest.mark.parametrize(
    "planted", ["<script>window.planted = 1</script>", "<img src=x onerror='window.planted = 1'>"]
)
def test_what_stands_in_a_problem_is_text(planted: str, shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}guides/how/")
    shared.change(GUIDE, "order: 1", f'order: 1\n"{planted}": 1')
    expect(page.locator(PANEL)).to_contain_text(planted)
    assert page.evaluate("window.planted") is None
    assert page.locator(f"{PANEL} :is(script, img)").count() == 0


def test_warnings_are_folded_and_open_from_the_keyboard(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}reviews/2022-example/")
    shared.change(REVIEW, "It happened.", "A boy aged 3 was hurt, as Guidance 2023 says.")
    panel = page.get_by_role("region", name="Nothing stops the site from being built")
    expect(panel).to_be_visible()
    warning = panel.get_by_text("'Guidance 2023' is superseded")
    expect(warning).to_be_hidden()
    page.keyboard.press("Tab")
    expect(panel).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(warning).to_be_visible()
    expect(page.get_by_text("A boy aged 3 was hurt").last).to_be_visible()


def test_the_panel_shuts_nobody_out(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}guides/how/")
    shared.change(REVIEW, "It happened.", "As Guidance 2023 says.")
    shared.change(GUIDE, "order: 1", "order: first")
    expect(page.locator(PANEL)).to_contain_text("1 problem to mend")
    page.get_by_text("1 warning").click()
    assert Axe().run(page, context={"include": [[PANEL]]}).response["violations"] == []
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    expect(page.locator(PANEL)).to_be_hidden()


def test_two_files_saved_at_once_are_both_shown(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}reviews/2022-example/")
    shared.change(REVIEW, "It happened.", "It came about.")
    shared.change(GUIDE, "title: How it works", "title: How all works")
    expect(page.get_by_text("It came about.")).to_be_visible()
    page.goto(f"{shared.address}guides/how/")
    expect(page.get_by_role("heading", name="How all works", level=1)).to_be_visible()


def test_a_file_that_is_taken_away_takes_its_page_away(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}events/")
    expect(page.get_by_text("Forum").first).to_be_visible()
    shared.file("events/forum.md").unlink()
    expect(page.get_by_text("No event is planned.")).to_be_visible()
    answer = page.goto(f"{shared.address}events/forum/")
    assert answer is not None
    assert answer.status == 404


def test_what_is_printed_follows_the_pages(served: Served, page: Page) -> None:
    page.goto(f"{served.address}reviews/2022-example/")
    expect(page.locator(".sheet").first).to_contain_text("PDF, 1 page, ")
    address = f"{served.address}briefings/reviews/2022-example.pdf"
    before = page.request.get(address).body()
    assert before.startswith(b"%PDF")
    served.change(REVIEW, "It happened.", "It came about. " * 300)
    page.wait_for_function(SIZE_DIFFERS, arg=[address, len(before)])
    page.goto(f"{served.address}reviews/2022-example/")
    expect(page.locator(".sheet").first).not_to_contain_text("PDF, 1 page, ")


def test_what_cannot_be_printed_is_told_in_the_page(shared: Served, page: Page) -> None:
    page.goto(f"{shared.address}guides/how/")
    shared.change(GUIDE, "## First", "## First &#1505;")
    panel = page.get_by_role("region", name="Not everything could be printed")
    expect(panel).to_contain_text("guides/how")
    shared.change(GUIDE, "## First &#1505;", "## First")
    expect(page.locator(PANEL)).to_have_count(0)


def test_a_broken_configuration_is_told_and_mended(shared: Served, page: Page) -> None:
    page.goto(shared.address)
    configuration = shared.project / "mkdocs.yml"
    whole = configuration.read_text()
    configuration.write_text(whole.replace("partnership: example", "partnership: nobody"))
    expect(page.locator(PANEL)).to_contain_text("There is no partnership 'nobody'")
    configuration.write_text(whole)
    expect(page.locator(PANEL)).to_have_count(0)


def test_ctrl_c_ends_cleanly_and_leaves_nothing_behind(served: Served, page: Page) -> None:
    page.goto(served.address)
    assert served.interrupt() == 0
    assert "Traceback" not in served.said
    assert list(served.temporary.iterdir()) == []
    assert not (served.project / "site").exists()
