"""What is bundled from npm, and how it gets here."""

import hashlib
import io
import json
import re
import tarfile
from pathlib import Path

import click
import pytest

from scripts.vendor import BUNDLES, Bundle, unpack
from tests.small_site import PROJECT


def packed(**files: str) -> bytes:
    """Give a package as npm packs it, with `_` in a name for `/`."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w:gz") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(f"package/{name.replace('_', '/')}.json")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return data.getvalue()


def bundle(folder: Path) -> Bundle:
    return Bundle("@some/thing", folder / "thing", "OFL-1.1", {"licence.json": "LICENSE.txt", "src/a.json": "a.js"})


ABOUT = '{"version": "1.2.3", "license": "MIT AND OFL-1.1"}'


@pytest.mark.parametrize("package", BUNDLES)
def test_what_is_bundled_is_what_is_on_record(package: str) -> None:
    bundled = BUNDLES[package]
    folder = PROJECT / bundled.folder
    record = json.loads((PROJECT / bundled.record).read_text(encoding="utf-8"))
    assert record.keys() == {"name", "version", "licence", "sha256"}
    assert (record["name"], record["licence"]) == (package, bundled.licence)
    assert record["sha256"].keys() == set(bundled.files.values())
    for name, digest in record["sha256"].items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
    licence = next(name for name in record["sha256"] if name.endswith("LICENSE.txt"))
    assert re.search("Copyright|SIL Open Font License", (folder / licence).read_text(encoding="utf-8")[:200])


def test_nothing_is_bundled_that_is_not_on_record() -> None:
    recorded = {(PROJECT / b.folder / name) for b in BUNDLES.values() for name in (*b.files.values(), b.record.name)}
    folders = ("themes/fonts", "themes/site/assets/fonts", "themes/site/assets/vendor", "themes/admin/vendor")
    assert {path for folder in folders for path in (PROJECT / folder).rglob("*") if path.is_file()} == recorded


def test_a_package_is_unpacked_and_recorded(tmp_path: Path) -> None:
    unpack(packed(package=ABOUT, licence="Copyright", src_a="code"), bundle(tmp_path))
    folder = tmp_path / "thing"
    assert (folder / "a.js").read_text() == "code"
    assert (folder / "LICENSE.txt").read_text() == "Copyright"
    assert json.loads((folder / "thing.json").read_text()) == {
        "name": "@some/thing",
        "version": "1.2.3",
        "licence": "OFL-1.1",
        "sha256": {
            "LICENSE.txt": hashlib.sha256(b"Copyright").hexdigest(),
            "a.js": hashlib.sha256(b"code").hexdigest(),
        },
    }


@pytest.mark.parametrize(
    ("archive", "words"),
    [
        (packed(package=ABOUT, licence="Copyright"), "src/a.json"),
        (
            packed(package=ABOUT.replace("OFL-1.1", "GPL"), licence="", src_a=""),
            "is now under MIT AND GPL, not OFL-1.1",
        ),
    ],
    ids=["a file that is gone", "another licence"],
)
def test_what_does_not_fit_changes_nothing(archive: bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match=words):
        unpack(archive, bundle(tmp_path))
    assert list(tmp_path.iterdir()) == []
