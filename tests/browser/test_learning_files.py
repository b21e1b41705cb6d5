"""A learning record as a file: loaded again, from elsewhere, and refused."""

import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Page, expect

from tests.browser.learning import FILL, changed, entries, load, own_file, save, saved, status, write

pytestmark = pytest.mark.xdist_group("browser")


WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


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
