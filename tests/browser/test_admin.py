"""The visual editor in a real browser: it works on a folder, asks nobody else, and writes what the check accepts.

A folder of the browser's own stands in for the one that somebody would choose: the dialogue cannot be automated.
"""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from spotlight.catalogue.catalogue import Catalogue
from spotlight.check import check_content
from spotlight.render.admin.backend import backend_of
from spotlight.render.admin.write_admin import write_admin
from spotlight.render.site import Site
from spotlight.rota.published_rota import rota_of

from tests.browser.conftest import serve
from tests.small_site import PROJECT, small_catalogue, small_site, write

pytestmark = [
    pytest.mark.xdist_group("browser"),
    pytest.mark.parametrize(
        "context", [{"locale": "en-GB", "viewport": {"width": 1300, "height": 6000}}], indirect=True, ids=["tall"]
    ),
]

CHOOSE = """
window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle("project");
"""

PUT = """async (files) => {
  const project = await (await navigator.storage.getDirectory()).getDirectoryHandle("project", {create: true});
  for (const [path, text] of Object.entries(files)) {
    const names = path.split("/");
    let folder = project;
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create: true});
    const file = await (await folder.getFileHandle(names.at(-1), {create: true})).createWritable();
    await file.write(text);
    await file.close();
  }
}"""

TAKE = """async () => {
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, entry] of folder.entries()) {
      if (entry.kind === "directory") await walk(entry, `${path}${name}/`);
      else files[path + name] = await (await entry.getFile()).text();
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("project"), "");
  return files;
}"""


def site_of(catalogue: Catalogue, content: Path) -> Site:
    return Site(
        name="Spotlight",
        url="https://learn.example.org/",
        content=content,
        catalogue=catalogue,
        rota=rota_of(catalogue, dt.date(2026, 11, 22)),
        partnership=catalogue.partnerships["example"],
    )


@pytest.fixture(scope="module")
def admin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the editor of the small site, without a forge, and give its address."""
    project = tmp_path_factory.mktemp("project")
    catalogue = small_catalogue(project)
    (project / "themes").symlink_to(PROJECT / "themes")
    backend = backend_of(True, None)
    assert backend
    write_admin(site_of(catalogue, project / "content"), project / "site", project, backend)
    (project / "site" / "assets").mkdir()
    shutil.copy(PROJECT / "themes/site/assets/spotlight.svg", project / "site" / "assets")
    with serve(project / "site") as root:
        yield f"{root}admin/"


@pytest.fixture
def editor(context: BrowserContext, admin: str) -> Page:
    """Open the editor on a copy of the small site's content."""
    context.add_init_script(CHOOSE)
    page = context.new_page()
    page.goto(admin)
    page.evaluate(PUT, {f"content/{path}": text for path, text in small_site().items()} | {".git/HEAD": "x"})
    page.get_by_role("button", name="Work with Local Repository").click()
    expect(page.get_by_role("treeitem", name="Reviews")).to_be_visible()
    return page


def open_entry(editor: Page, path: str) -> None:
    editor.goto(f"{editor.url.partition('#')[0]}#/collections/{path}")
    expect(editor.get_by_role("button", name="Save")).to_be_visible()
    expect(editor.locator("[data-key-path]").first).to_be_visible()


def key(editor: Page, path: str) -> Locator:
    return editor.locator(f'[data-key-path="{path}"]').first


def save(editor: Page) -> dict[str, str]:
    """Save, and give the files that are in the folder then, by their paths in content/."""
    editor.get_by_role("button", name="Save").click()
    expect(editor.get_by_role("treeitem", name="Reviews")).to_be_visible()  # the form closes when all is written
    files: dict[str, str] = editor.evaluate(TAKE)
    return {path.removeprefix("content/"): text for path, text in files.items() if path.startswith("content/")}


def changed(files: dict[str, str]) -> set[str]:
    return {path for path, text in files.items() if small_site().get(path) != text}


def test_what_can_be_edited_is_shown(editor: Page) -> None:
    for name in ("Reviews", "Guides", "Events", "Action plans", "Listening", "Sharing", "Pages", "Rota and lists"):
        expect(editor.get_by_role("treeitem", name=name)).to_be_visible()
    open_entry(editor, "reviews/entries/2022-example")
    expect(key(editor, "publisher").locator("input")).to_have_value("A partnership")
    expect(key(editor, "kind").get_by_role("radio", name="Local review")).to_be_checked()
    expect(key(editor, "kind")).to_contain_text("What kind of review it is")


def test_a_review_is_changed_in_its_form_and_its_text_stays_as_it_is(editor: Page, tmp_path: Path) -> None:
    open_entry(editor, "reviews/entries/2022-example")
    key(editor, "title").locator("input").fill("Another: title")
    key(editor, "themes").get_by_role("checkbox", name="Sharing").click()
    files = save(editor)
    assert changed(files) == {"reviews/2022-example.md"}
    text = files["reviews/2022-example.md"]
    assert text.partition("\n---\n")[2] == small_site()["reviews/2022-example.md"].partition("\n---\n")[2]
    reading = check_content(write(tmp_path, files))
    assert (reading.problems, reading.catalogue is not None) == ((), True)
    assert reading.catalogue is not None
    review = reading.catalogue.by_page["reviews/2022-example.md"].meta
    assert (review.title, review.themes) == ("Another: title", ("listening", "sharing"))


def test_a_review_is_written_in_forms(editor: Page, tmp_path: Path) -> None:
    open_entry(editor, "reviews/new")
    key(editor, "title").locator("input").fill("It's new: a review")
    key(editor, "summary").locator("textarea").fill("A summary with as many characters as a summary needs.")
    key(editor, "kind").get_by_role("radio", name="Local review").click()
    key(editor, "publisher").locator("input").fill("A partnership")
    key(editor, "published").locator("input").fill("2026")
    key(editor, "link").locator("input").fill("https://www.example.org/review")
    for name, word in (("themes", "Sharing"), ("ages", "Babies"), ("harms", "Neglect"), ("sectors", "Health")):
        key(editor, name).get_by_role("checkbox", name=word).click()
    for name, sentences in (("key_learning", ["One: this", "Two", "Three"]), ("prompts", ["What?", "Who?"])):
        for number, sentence in enumerate(sentences):
            key(editor, name).get_by_role("button", name="Add").click()
            key(editor, f"{name}.{number}").locator("input").fill(sentence)
    key(editor, "owner").locator("input").fill("A team")
    key(editor, "reviewed").locator("input").fill("2026-11-20")
    key(editor, "review_by").locator("input").fill("2027-11-19")
    key(editor, "sources").get_by_role("checkbox", name="A source").click()
    text = key(editor, "body").get_by_role("textbox")
    expect(text).to_have_value(re.compile("## What this means for practice\n$"))
    text.press("Control+End")
    text.type("Ask on Monday.[^first-source]")
    files = save(editor)
    (path,) = changed(files)
    assert re.fullmatch(r"reviews/20\d\d-it-s-new-a-review\.md", path)
    assert check_content(write(tmp_path, files)).problems == ()
    catalogue = check_content(tmp_path).catalogue
    assert catalogue is not None
    assert catalogue.by_page[path].meta.model_dump(mode="json", exclude_defaults=True) == {
        "title": "It's new: a review",
        "summary": "A summary with as many characters as a summary needs.",
        "kind": "local-review",
        "publisher": "A partnership",
        "published": "2026",
        "link": "https://www.example.org/review",
        "themes": ["sharing"],
        "ages": ["under-1"],
        "harms": ["neglect"],
        "sectors": ["health"],
        "key_learning": ["One: this", "Two", "Three"],
        "prompts": ["What?", "Who?"],
        "owner": "A team",
        "reviewed": "2026-11-20",
        "review_by": "2027-11-19",
        "sources": ["first-source"],
    }


CHANGES = [
    ("lists/entries/rota", "months", "23", "rota.yml"),
    ("lists/entries/sources", "body", "\n# A remark\n", "sources.yml"),
    ("lists/entries/vocabulary", "harms", "Neglect and more", "vocabulary.yml"),
    ("lists/entries/glossary", "entries.0.meaning", "A look at what happened.", "glossary.yml"),
    ("theme-sharing/entries/prompts", "entries.2.text", "What else?", "themes/sharing/prompts.yml"),
    ("guides/entries/how", "title", "How else", "guides/how.md"),
    ("events/entries/forum", "title", "Another forum", "events/forum.md"),
    ("actions/entries/plan", "title", "Another plan", "actions/plan.yml"),
    ("partnerships/entries/example", "short_name", "Other", "partnerships/example/partnership.yml"),
    ("theme-sharing/entries/index", "short_title", "Share", "themes/sharing/index.md"),
    ("theme-sharing/entries/briefing", "title", "Briefing", "themes/sharing/briefing.md"),
    ("pages/entries/index", "title", "Our home", "index.md"),
]
"""An entry of a collection, a key of it, what is written there, and the file that changes."""


def test_every_kind_of_file_is_changed_in_a_form(editor: Page, tmp_path: Path) -> None:
    files: dict[str, str] = {}
    for entry, name, value, path in CHANGES:
        open_entry(editor, entry)
        if name.startswith("entries"):
            editor.get_by_role("button", name="Expand All").click()
        box = key(editor, name).locator("input, textarea").last
        box.fill(box.input_value() + value if name == "body" else value)
        before, files = files, save(editor)
        assert changed(files) - changed(before) == {path}
    assert check_content(write(tmp_path, files)).problems == ()
