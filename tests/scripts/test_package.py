"""`spotlight package`: what is in it, that it is the same each time, and that it is never made of half a site."""

import json
import re
import zipfile
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from scripts.main import main
from scripts.packaging.locked_packages import LockedPackage, locked_packages
from scripts.packaging.offline_page import offline_page
from scripts.packaging.shipped import ICONS
from tests.scripts.verifying import FILES, built
from tests.small_site import PROJECT, write

NAME = "packages/spotlight-north-2026-11-22.zip"
OFFLINE = "packages/spotlight-north-2026-11-22-offline.zip"

LOCKED = """\
alpha==1.2 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
beta==3.post1 ; sys_platform == 'win32' \\
    --hash=sha256:{a}
""".format(a="a" * 64, b="b" * 64)


def package(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["package", *arguments])


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with a finished site that holds some of other people's work, and go there."""
    (tmp_path / "content").mkdir()
    (tmp_path / "themes").symlink_to(PROJECT / "themes")
    write(tmp_path, {"mkdocs.yml": "docs_dir: content\n", "requirements.txt": LOCKED, "LICENSE": "MIT License"})
    others_work: dict[str, str | bytes] = {
        "admin/editor.js": (PROJECT / "themes/admin/vendor/sveltia-cms.js").read_bytes(),
        "assets/css/site.css": "a {}",
        "assets/vendor/search.js": (PROJECT / "themes/site/assets/vendor/minisearch.js").read_bytes(),
        "briefings/one.pdf": b"%PDF-1.7\n/FontName/ABCDEF+NotoSansGujarati-Bold /Info(sRGB v4.2)",
    }
    built(tmp_path / "site", **others_work)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files_of(folder: str) -> list[Path]:
    return [path for path in Path(folder).rglob("*") if path.is_file()]


def contents(path: str) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_a_package_has_the_site_its_proof_its_licences_and_how_to_install_it(project: Path) -> None:
    result = package()
    assert result.exit_code == 0, result.output
    assert re.fullmatch(rf"1 of 1: {NAME}, Partnership of the North: 27 files, \d+ KB\n", result.output)
    files = contents(NAME)
    site = {name.removeprefix("site/"): content for name, content in files.items() if name.startswith("site/")}
    assert site == {path.relative_to("site").as_posix(): path.read_bytes() for path in files_of("site")}
    assert files["manifest.json"] == site["manifest.json"]
    assert {name for name in files if not name.startswith(("site/", "licences/"))} == {
        "INSTALL.html",
        "manifest.json",
        "sbom.cdx.json",
        "servers/Caddyfile",
        "servers/apache.conf",
        "servers/nginx.conf",
    }
    assert {name: content for name, content in files.items() if name.startswith("licences/")} == {
        "licences/spotlight.txt": b"MIT License",
        "licences/sveltia-cms.txt": (PROJECT / "themes/admin/vendor/cms.LICENSE.txt").read_bytes(),
        "licences/minisearch.txt": (PROJECT / "themes/site/assets/vendor/minisearch.LICENSE.txt").read_bytes(),
        "licences/expo-google-fonts-noto-sans-gujarati.txt": (
            PROJECT / "themes/fonts/noto-sans-gujarati/LICENSE.txt"
        ).read_bytes(),
        **{name: text for name, text in files.items() if re.search("material|octicons|font-awesome", name)},
    }
    assert b"Martin Donath" in files["licences/material-for-mkdocs.txt"]
    install = files["INSTALL.html"].decode()
    assert "Partnership of the North" in install
    assert "https://learn.example.org/a/b/" in install
    assert "spotlight verify https://learn.example.org/a/b/ --manifest spotlight-north-2026-11-22.zip" in install
    assert b"/a/b/" in files["servers/nginx.conf"]


def test_the_same_site_gives_the_same_bytes_without_anything_of_the_system(project: Path) -> None:
    first = [
        (package(*more).exit_code, Path(path).read_bytes()) for more, path in [((), NAME), (("--offline",), OFFLINE)]
    ]
    (project / "requirements.txt").touch()
    for path in Path("site").rglob("*.html"):
        path.touch()
        path.chmod(0o600)
    again = [
        (package(*more).exit_code, Path(path).read_bytes()) for more, path in [((), NAME), (("--offline",), OFFLINE)]
    ]
    assert first == again
    with zipfile.ZipFile(NAME) as archive:
        assert {(info.date_time, info.external_attr >> 16, info.create_system) for info in archive.infolist()} == {
            ((2026, 11, 22, 0, 0, 0), 0o100644, 3)
        }
        names = archive.namelist()
        assert names == sorted(
            names, key=lambda name: (name.split("/")[0] != "INSTALL.html", name.split("/")[0], name)
        )


def bill(path: str) -> tuple[str, dict[str, Any]]:
    text = contents(path)["sbom.cdx.json"].decode()
    return text, json.loads(text)


def test_the_bill_of_materials_is_valid_and_names_what_is_shipped_and_what_built_it(project: Path) -> None:
    package()
    text, data = bill(NAME)
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    components = {component["name"]: component for component in data["components"]}
    scopes = {name: component["scope"] for name, component in components.items()}
    assert scopes == {
        "Spotlight": "required",
        "Material for MkDocs": "required",
        "Material Design Icons": "required",
        "Octicons": "required",
        "Font Awesome Free icons": "required",
        "minisearch": "required",
        "@sveltia/cms": "required",
        "@expo-google-fonts/noto-sans-gujarati": "required",
        "Compact ICC profile for sRGB": "required",
        "alpha": "excluded",
        "beta": "excluded",
    }
    shipped = [component for component in components.values() if component["scope"] == "required"]
    assert all(component["licenses"][0]["license"]["id"] for component in shipped)
    search = components["minisearch"]
    record = json.loads((PROJECT / "themes/site/assets/vendor/minisearch.json").read_text(encoding="utf-8"))
    assert (search["version"], search["purl"]) == (record["version"], f"pkg:npm/minisearch@{record['version']}")
    [file] = search["components"]
    assert (file["name"], file["hashes"]) == (
        "assets/vendor/search.js",
        [{"alg": "SHA-256", "content": record["sha256"]["minisearch.js"]}],
    )
    [distribution] = components["alpha"]["externalReferences"]
    assert {one["content"] for one in distribution["hashes"]} == {"a" * 64, "b" * 64}
    assert components["beta"]["properties"][0]["value"] == "sys_platform == 'win32'"
    assert str(project) not in text


def test_the_serial_number_follows_from_the_content(project: Path) -> None:
    package()
    first = bill(NAME)[1]["serialNumber"]
    built(project / "site", **{"index.html": FILES["index.html"], "new.txt": "words"})
    package()
    assert bill(NAME)[1]["serialNumber"] != first


def test_every_drawing_in_material_s_style_sheet_is_of_a_set_that_is_named() -> None:
    templates = Path(str(distribution("mkdocs-material").locate_file("material/templates")))
    [styles] = templates.glob("assets/stylesheets/main.*.min.css")
    drawings = set(re.findall("<path d='([^']+)'", styles.read_text(encoding="utf-8")))
    sets: dict[str, set[str]] = {}
    for file in (templates / ".icons").rglob("*.svg"):
        for drawing in drawings.intersection(re.findall('d="([^"]+)"', file.read_text(encoding="utf-8"))):
            sets.setdefault(drawing, set()).add(file.relative_to(templates / ".icons").parts[0])
    named = {text.partition("/")[0] for _, _, text, _ in ICONS}
    assert drawings
    assert [drawing for drawing in drawings if not sets.get(drawing, set()) & named] == []


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda site: (site / "app.js").write_text("no"), "app.js: it is 8 bytes shorter"),
        (lambda site: (site / "app.js").unlink(), "missing: 1\n  app.js"),
        (lambda site: (site / "more.txt").write_text("x"), "extra: 1\n  more.txt"),
        (lambda site: (site / "manifest.json").unlink(), "site is not a finished site: there is no manifest.json"),
        (lambda site: (site / "manifest.json").write_text('{"files": {}}'), "Another version of Spotlight built site"),
        (lambda site: site.rename("other"), "site is not there. Build it first: make site"),
    ],
)
def test_what_is_not_as_it_was_built_is_never_packaged(spoil: Any, why: str, project: Path) -> None:
    write(project, {NAME: "the last good package"})
    spoil(project / "site")
    result = package()
    assert result.exit_code == 1
    assert why in result.stderr
    assert ": make site" in result.stderr
    assert {path.name: path.read_text() for path in Path("packages").iterdir()} == {
        Path(NAME).name: "the last good package"
    }


def test_one_partnership_that_is_not_built_does_not_stop_the_others(project: Path) -> None:
    for slug in ("north", "south", "west"):
        write(project, {f"content/partnerships/{slug}/partnership.yml": ""})
    for slug in ("north", "west"):
        built(project / "sites" / slug)
    result = package("--all")
    assert result.exit_code == 1
    assert "1 of 3: packages/spotlight-north-2026-11-22.zip" in result.stdout
    assert result.stderr.splitlines() == [
        "2 of 3: sites/south could not be packaged",
        "3 of 3: sites/west could not be packaged",
        "Error: sites/south is not there. Build it first: spotlight build --partnership south",
        "Error: sites/west holds the site of north. Build it again: spotlight build --partnership west",
    ]


def test_an_output_that_cannot_be_written_is_said(project: Path) -> None:
    write(project, {"packages": "a file"})
    result = package("--output", "packages/inside")
    assert result.exit_code == 1
    assert "packages" in result.stderr
    assert "Traceback" not in result.output


def test_locked_packages_are_read_with_their_conditions() -> None:
    assert locked_packages(LOCKED) == [
        LockedPackage("alpha", "1.2", "", ("a" * 64, "b" * 64)),
        LockedPackage("beta", "3.post1", "sys_platform == 'win32'", ("a" * 64,)),
    ]
    assert len(locked_packages((PROJECT / "requirements.txt").read_text(encoding="utf-8"))) > 40


def test_what_is_not_locked_is_said(project: Path) -> None:
    write(project, {"requirements.txt": "alpha>=1\n"})
    result = package()
    assert result.exit_code == 1
    assert "Error: requirements.txt does not lock this: alpha>=1" in result.stderr
    assert not list(project.glob("packages/*"))


def test_a_copy_to_open_has_one_file_to_open_and_none_that_only_servers_read(project: Path) -> None:
    result = package("--offline")
    assert result.exit_code == 0, result.output
    files = contents(OFFLINE)
    assert {name.partition("/")[0] for name in files} == {"Open Spotlight.html", "about", "site"}
    site = {name.removeprefix("site/") for name in files if name.startswith("site/")}
    gone = {"admin/editor.js", "404.html", ".htaccess", "_headers", "sitemap.xml.gz"}
    assert site == {path.relative_to("site").as_posix() for path in files_of("site")} - gone
    assert b"sveltia" not in files["about/sbom.cdx.json"]
    assert b"url=site/index.html" in files["Open Spotlight.html"]
    assert b"Partnership of the North, made on 22 November 2026" in files["about/How to use this copy.html"]
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(files["about/sbom.cdx.json"].decode()) is None
    assert CliRunner().invoke(main, ["verify", OFFLINE]).exit_code == 0


HERE = frozenset(("index.html", "a/index.html", "a/b/index.html", "a/b.pdf", "search/index.html", "ü/index.html"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ("<a href='b/'>", '<a href="b/index.html">'),
        ("<a href=b/ class=x>", '<a href="b/index.html" class=x>'),
        ('<a href="b/#part">', '<a href="b/index.html#part">'),
        ('<a href="b/?q=1&amp;r=2#p">', '<a href="b/index.html?q=1&amp;r=2#p">'),
        ('<a href="../%C3%BC/">', '<a href="../%C3%BC/index.html">'),
        ('<form action="../search/">', '<form action="../search/index.html">'),
        ('<iframe src="b/">', '<iframe src="b/index.html">'),
        (
            '<meta http-equiv="refresh" content="0; url=../">',
            '<meta http-equiv="refresh" content="0; url=../index.html">',
        ),
    ],
)
def test_a_link_to_a_folder_names_its_page(before: str, after: str) -> None:
    assert offline_page(before, "a/index.html", HERE) == after


@pytest.mark.parametrize(
    "page",
    [
        '<a href="b.pdf">',
        '<a href="#part">',
        '<a href="?q=1">',
        '<a href="nowhere/">',
        '<a href="/b/">',
        '<a href="https://www.example.org/a/">',
        '<a href="//www.example.org/a/">',
        '<a href="mailto:a@example.org">',
        '<section data-keep="b/">',
        '<p title=\'href="b/"\'>href="b/"</p>',
        "<script>const link = '<a href=\"b/\">';</script>",
        '<!-- <a href="b/"> -->',
        '<meta name="description" content="b/">',
        '<svg viewBox="0 0 1 1"><path d="M0 0z"/></svg>',
    ],
)
def test_whatever_else_stands_in_a_page_stays_as_it_is(page: str) -> None:
    assert offline_page(page, "a/index.html", HERE) == page
