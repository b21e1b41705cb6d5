"""Styles, scripts and typefaces named by what they hold."""

import re
from pathlib import Path

import pytest
from spotlight.publish.fingerprints import add_fingerprints

from tests.small_site import write

FILES: dict[str, str | bytes] = {
    "index.html": '<link rel="stylesheet" href="assets/css/site.css"><script src="assets/js/page/menu.js"></script>',
    "404.html": '<link href="/a/b/assets/css/site.css"><a href="assets/css/else.css">assets/js/site.js.map</a>',
    "deep/er/index.html": '<script>ask("../../assets/fonts/plain.woff2", `../../assets/fonts/bold.woff2`)',
    "assets/css/site.css": "@font-face{src:url(../fonts/plain.woff2)}p{background:url('../other.svg')}",
    "assets/js/page/menu.js": 'load("assets/vendor/engine.js"); load("search/core.js");',
    "assets/vendor/engine.js": "engine()",
    "assets/fonts/plain.woff2": b"wOF2 plain \xff",
    "assets/fonts/bold.woff2": b"wOF2 bold",
    "assets/fonts/LICENSE.txt": "assets/fonts/plain.woff2",
    "search/core.js": "data()",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path, FILES)


def names(folder: Path) -> dict[str, str]:
    """Give the names of all files, by what they were without their fingerprints."""
    paths = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {re.sub(r"\.[0-9a-f]{10}(?=\.\w+$)", "", path): path for path in paths}


def test_files_have_their_fingerprint_and_others_keep_their_names(folder: Path) -> None:
    add_fingerprints(folder)
    named = names(folder)
    assert named.keys() == FILES.keys()
    renamed = {name for name, path in named.items() if name != path}
    assert renamed == {name for name in FILES if name.startswith("assets/") and not name.endswith(".txt")}


def test_everything_asks_for_the_new_names_and_nothing_else_changes(folder: Path) -> None:
    add_fingerprints(folder)
    named = names(folder)
    styles, menu, plain, bold, engine = (
        named[f"assets/{name}"]
        for name in ("css/site.css", "js/page/menu.js", "fonts/plain.woff2", "fonts/bold.woff2", "vendor/engine.js")
    )
    text = {name: (folder / path).read_bytes().decode("latin-1") for name, path in named.items()}
    assert text["index.html"] == f'<link rel="stylesheet" href="{styles}"><script src="{menu}"></script>'
    assert text["404.html"] == (f'<link href="/a/b/{styles}"><a href="assets/css/else.css">assets/js/site.js.map</a>')
    assert text["deep/er/index.html"] == f'<script>ask("../../{plain}", `../../{bold}`)'
    assert text["assets/css/site.css"] == (
        f"@font-face{{src:url({plain.replace('assets', '..')})}}p{{background:url('../other.svg')}}"
    )
    assert text["assets/js/page/menu.js"] == f'load("{engine}"); load("search/core.js");'
    assert text["assets/fonts/LICENSE.txt"] == "assets/fonts/plain.woff2"


def test_what_changes_has_another_name_and_so_has_what_names_it(tmp_path: Path) -> None:
    before, after = write(tmp_path / "before", FILES), write(tmp_path / "after", FILES)
    (after / "assets/fonts/plain.woff2").write_bytes(b"wOF2 changed")
    for folder in (before, after):
        add_fingerprints(folder)
    changed = {name for name, path in names(before).items() if names(after)[name] != path}
    assert changed == {"assets/fonts/plain.woff2", "assets/css/site.css"}


def test_a_page_that_names_none_of_them_is_not_written(folder: Path) -> None:
    page = write(folder, {"plain.html": "<p>Words"}) / "plain.html"
    before = page.stat().st_mtime_ns
    add_fingerprints(folder)
    assert page.stat().st_mtime_ns == before
