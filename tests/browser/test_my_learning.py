"""What readers keep in their own browser: written, gathered, saved, loaded and deleted, and never lost."""

import datetime as dt
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree
from playwright.sync_api import Browser, BrowserContext, Dialog, Download, Locator, Page, expect

from scripts.find_browser import find_browser
from tests.browser.conftest import FLAGS

pytestmark = pytest.mark.xdist_group("browser")

NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
BRIEFING = "themes/voice-of-the-child/briefing/"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    return page


def write(page: Page, prompt: str, **fields: str) -> Locator:
    """Write about a prompt of the page that is open; give the part of the page with the prompt and its form."""
    part = page.locator(f"[data-keep='prompts/#{prompt}']")
    part.get_by_role("button", name="Write a reflection").click()
    for label, text in fields.items():
        part.get_by_label(label.replace("_", " ")).fill(text)
    part.get_by_role("button", name="Keep it").click()
    return part


def entries(page: Page) -> Locator:
    return page.locator("[data-keep-list] .keep-entry")


def status(page: Page) -> Locator:
    return page.locator("[data-keep-status]")


def saved(page: Page, button: Locator, folder: Path) -> Path:
    """Press a button that saves a file, and give the file."""
    with page.expect_download() as waiting:
        button.click()
    download: Download = waiting.value
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def save(page: Page, folder: Path) -> Path:
    return saved(page, page.get_by_role("button", name="Save as a file"), folder)


def load(page: Page, path: Path) -> None:
    page.get_by_label("Load a file").set_input_files(path)


def delete_everything(page: Page) -> None:
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()


def changed(path: Path, **values: Any) -> Path:
    """Change the first entry of a saved file, as another browser would have done, and give the file."""
    file = json.loads(path.read_text(encoding="utf-8"))
    first = file["entries"][0]
    first |= values
    first["versions"].append("0123456789abcdef")
    path.write_text(json.dumps(file), encoding="utf-8")
    return path


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


def test_a_later_file_updates_an_earlier_does_not_and_where_both_changed_both_stay(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(address + "prompts/")
    write(page, "voice-01", Reflection="First words")
    page.goto(address + "my-learning/")
    first, second, third = (save(page, tmp_path).rename(tmp_path / f"{number}.json") for number in range(3))
    load(page, changed(second, reflection="Later words"))
    expect(status(page)).to_have_text("Loaded: 1 brought up to date.")
    load(page, first)
    expect(status(page)).to_have_text("Loaded: 1 here already.")
    expect(entries(page)).to_contain_text("Later words")
    page.get_by_role("button", name="Edit").click()
    page.get_by_label("Reflection").fill("Words from here")
    page.get_by_role("button", name="Keep it").click()
    file = json.loads(third.read_text(encoding="utf-8"))
    file["entries"][0] |= {"reflection": "Words from there", "versions": ["fedcba9876543210"]}
    third.write_text(json.dumps(file), encoding="utf-8")
    for said in ("1 changed both here and in the file, so that both versions are kept", "1 here already"):
        load(page, third)
        expect(status(page)).to_have_text(f"Loaded: {said}.")
    expect(entries(page)).to_have_count(2)
    expect(entries(page).filter(has_text="Words from here")).to_have_count(1)
    expect(entries(page).filter(has_text="Words from there")).to_have_count(1)


def own_file(**changes: Any) -> dict[str, Any]:
    """Give the data of a file with one entry, with some of the entry's values changed."""
    entry = {
        "id": "00000000000000aa",
        "kind": "prompt",
        "title": "A question",
        "link": "prompts/#voice-01",
        "date": "2026-11-24",
        "minutes": 2,
        "reflection": "",
        "change": "",
        "due": "",
        "done": "",
        "versions": ["00000000000000bb"],
    }
    return {"format": "spotlight-learning", "version": 1, "saved": "", "entries": [entry | changes]}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("not JSON {", "This file is not a learning record that was saved here.", id="no JSON"),
        pytest.param("null", "This file is not a learning record that was saved here.", id="nothing"),
        pytest.param({"entries": []}, "This file is not a learning record that was saved here.", id="not ours"),
        pytest.param(
            own_file() | {"version": 2},
            "This file was saved by a newer version of this site, which this page cannot read.",
            id="newer",
        ),
        pytest.param(own_file() | {"entries": {}}, "This file is damaged.", id="no list"),
        pytest.param(own_file(minutes="2"), "This file is damaged.", id="minutes as a word"),
        pytest.param(own_file(date="2026-02-31"), "This file is damaged.", id="no such day"),
        pytest.param(own_file(link="javascript:alert(1)"), "This file is damaged.", id="a script as link"),
        pytest.param(own_file(link="//elsewhere.example/"), "This file is damaged.", id="a link to elsewhere"),
        pytest.param(own_file(versions=[]), "This file is damaged.", id="no version"),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing_and_says_so(
    content: object, reason: str, page: Page, address: str, tmp_path: Path
) -> None:
    path = tmp_path / "file.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    page.goto(address + "my-learning/")
    load(page, path)
    expect(status(page)).to_have_text(f"Nothing was loaded and nothing was changed. {reason}")
    path.write_text(json.dumps(own_file(title="<img src=x onerror=alert(1)>")), encoding="utf-8")
    load(page, path)
    expect(entries(page).locator("h4")).to_have_text("<img src=x onerror=alert(1)>")


FILL = """() => {
  let size = 1 << 20;
  for (let number = 0; size >= 1; number += 1) {
    try {
      localStorage.setItem(`fill-${number}`, "x".repeat(size));
    } catch {
      size = size >> 1;
    }
  }
}"""


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


def test_a_file_that_does_not_fit_leaves_all_as_it_was(page: Page, address: str, tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_text(json.dumps(own_file(reflection="First words")), encoding="utf-8")
    page.goto(address + "my-learning/")
    load(page, path)
    expect(entries(page)).to_have_count(1)
    page.evaluate(FILL)
    page.evaluate("localStorage.setItem('fill-0', localStorage.getItem('fill-0').slice(1000))")
    large = own_file(reflection="Second words", versions=["00000000000000bb", "00000000000000cc"])
    large["entries"] += own_file(id="00000000000000dd")["entries"]
    large["entries"] += own_file(id="00000000000000ee", reflection="x" * 9000)["entries"]
    path.write_text(json.dumps(large), encoding="utf-8")
    load(page, path)
    expect(status(page)).to_contain_text("Nothing was loaded and nothing was changed.")
    page.reload()
    expect(entries(page)).to_have_count(1)
    expect(entries(page)).to_contain_text("First words")


@pytest.fixture
def blocked(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Give a page of a browser whose user, or policy, lets no site keep anything."""
    preferences = tmp_path / "profile" / "Default" / "Preferences"
    preferences.parent.mkdir(parents=True)
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    preferences.write_text(json.dumps(settings), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path=find_browser(), args=FLAGS
    )
    yield context.new_page()
    context.close()


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


def test_the_word_document_has_headings_a_table_and_every_word(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "prompts/")
    write(page, "voice-01", Reflection="Tom & <Jerry>\x0b said “yes”\nSecond line", What_will_change="Ask")
    page.goto(address + "my-learning/")
    path = saved(page, page.get_by_role("button", name="Save for Word"), tmp_path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        trees = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    body = trees["word/document.xml"]
    styles = {style.get(f"{WORD}styleId") for style in trees["word/styles.xml"].iter(f"{WORD}style")}
    used = [style.get(f"{WORD}val") for style in body.iter(f"{WORD}pStyle")]
    assert used == ["Title", "Heading1", "Heading2", "Heading3", "Heading1"]
    assert set(used) <= styles
    assert len(list(body.iter(f"{WORD}tblHeader"))) == 1
    said = " ".join(str(text) for text in body.itertext())
    for words in ("What would you need to learn", "Tom & <Jerry>  said “yes”", "Second line", "Ask", "2 minutes"):
        assert words in said


def printed(page: Page) -> str:
    document = pypdfium2.PdfDocument(page.pdf())
    return " ".join(" ".join(sheet.get_textpage().get_text_range() for sheet in document).split())


def test_on_paper_stands_the_record_alone(page: Page, address: str) -> None:
    page.goto(address + "my-learning/")
    assert "A learning record to fill in" in printed(page)
    page.goto(address + "prompts/")
    write(page, "voice-01", Reflection="Words on paper")
    page.goto(address + "my-learning/")
    paper = printed(page)
    for words in ("Words on paper", "November 2026", "2 minutes", "Name and role"):
        assert words in paper
    for words in ("A learning record to fill in", "Delete", "shared computer", "Files and paper"):
        assert words not in paper


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True, ids=["no JavaScript"])
def test_without_javascript_there_is_paper(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "my-learning/")
    expect(page.locator("noscript p")).to_contain_text("Your browser runs no JavaScript here.")
    expect(page.get_by_role("button", name="Add other learning")).to_be_hidden()
    assert "A learning record to fill in" in printed(page)
    page.get_by_role("link", name="the page of prompts").click()
    expect(page.locator(".prompt").first).to_be_visible()
    expect(page.locator(".prompt button:visible")).to_have_count(0)
