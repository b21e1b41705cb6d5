import hashlib
import json
from pathlib import Path

import pytest
from spotlight.publish.manifest import Entry, ManifestError, manifest_text, read_about, read_manifest, write_manifest

from tests.small_site import write

ABOUT = {"version": "1.2", "partnership": {"slug": "north", "name": "The North"}}


def test_a_manifest_lists_every_file_but_itself(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"index.html": "words", "a/é.txt": b"\x00\xff", ".htaccess": ""}
    write(tmp_path, files | {"manifest.json": "earlier"})
    write_manifest(tmp_path, ABOUT)
    text = (tmp_path / "manifest.json").read_text(encoding="utf-8")
    assert read_manifest(text) == {
        ".htaccess": Entry(hashlib.sha256(b"").hexdigest(), 0),
        "a/é.txt": Entry(hashlib.sha256(b"\x00\xff").hexdigest(), 2),
        "index.html": Entry(hashlib.sha256(b"words").hexdigest(), 5),
    }
    assert read_about(text) == ABOUT
    assert list(json.loads(text)) == ["version", "partnership", "files"]


def test_files_are_in_one_order_however_they_were_found() -> None:
    entry = Entry("0" * 64, 1)
    found = {"b": entry, "c/d": entry, "a": entry}
    assert manifest_text(found, ABOUT) == manifest_text(dict(sorted(found.items())), ABOUT)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<!doctype html>", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "no list of files"),
        ('{"files": []}', "no list of files"),
        ('{"files": {"a": {"size": 1}}}', "'a' a SHA-256"),
        ('{"files": {"a": {"sha256": "ABC", "size": 1}}}', "'a' a SHA-256"),
        ('{"files": {"a": {"sha256": "%s", "size": -1}}}' % ("0" * 64), "'a' a SHA-256"),
    ],
)
def test_what_is_no_manifest_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(ManifestError, match=why):
        read_manifest(text)


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/x", "a//b", "./a", "", "a\\b", "C:/x", "a\nb"])
def test_a_path_that_leaves_the_folder_is_refused(path: str) -> None:
    text = json.dumps({"files": {path: {"sha256": "0" * 64, "size": 1}}})
    with pytest.raises(ManifestError, match="no path inside a site"):
        read_manifest(text)
