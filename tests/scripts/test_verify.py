"""`spotlight verify`: a copy in a folder, in a zip and at an address, whole and spoilt on purpose."""

import shutil
import socket
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scripts.main import main
from tests.scripts.verifying import FILES, built, own_certificate, served

ALL = f"All {len(FILES)} files are as they were built."
SEEN = len(FILES) - 2


def verify(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["verify", *map(str, arguments)])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return built(tmp_path / "site")


@pytest.fixture
def package(site: Path, tmp_path: Path) -> Path:
    path = tmp_path / "site.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(site.rglob("*")):
            archive.write(file, f"site/{file.relative_to(site).as_posix()}")
    return path


def test_a_whole_folder_and_a_whole_zip_are_right(site: Path, package: Path) -> None:
    for copy in (site, site.parent, package):
        result = verify(copy)
        assert (result.exit_code, result.stdout.splitlines()) == (
            0,
            ["Spotlight, Partnership of the North, built on 2026-11-22", ALL],
        )


def test_what_is_missing_changed_and_extra_in_a_folder_is_named_and_counted(site: Path) -> None:
    (site / "404.html").unlink()
    content = bytearray((site / "app.js").read_bytes())
    content[0] ^= 1
    (site / "app.js").write_bytes(content)
    (site / "about/index.html").write_bytes((site / "about/index.html").read_bytes().replace(b"\n", b"\r\n"))
    (site / "extra").mkdir()
    (site / "extra/mine.txt").write_text("mine")
    result = verify(site)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[1:] == [
        "missing: 1",
        "  404.html",
        "changed: 2",
        "  about/index.html: its line ends were changed, as by a transfer in text mode",
        "  app.js: it has other bytes",
        "extra: 1",
        "  extra/mine.txt",
        f"{len(FILES) - 3} of {len(FILES)} files are as they were built; 1 missing, 2 changed, 1 extra.",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (
            "index.html",
            "</body>",
            '<script src="https://ads.example.com/a"></script>',
            'src="https://ads.example.com/a" in',
        ),
        ("index.html", "</body>", "<script>track()</script></body>", "on its way: the script track()"),
        ("index.html", "</body>", '<script src="/cdn/x.js"></script></body>', "on its way: the script /cdn/x.js"),
        ("index.html", "Content-Security-Policy", "X", "on its way: no Content-Security-Policy any more"),
        ("index.html", "<!doc", "\ufeff<!doc", "a byte order mark"),
        ("index.html", "About", "Nothing", "2 bytes longer"),
        ("404.html", "About", "Nothing", "2 bytes longer"),
        ("app.js", "let here;", "<!doctype html><html>Log in</html>", "a web page came in its place"),
        ("app.js", "let here;\n", "", "10 bytes shorter"),
    ],
)
def test_what_was_done_to_a_file_is_said(file: str, old: str, new: str, words: str, site: Path) -> None:
    text = (site / file).read_text(encoding="utf-8")
    assert old in text
    (site / file).write_text(text.replace(old, new), encoding="utf-8")
    assert words in verify(site).stdout


def test_a_file_that_is_damaged_in_a_zip_is_named(package: Path) -> None:
    content = bytearray(package.read_bytes())
    with zipfile.ZipFile(package) as archive:
        place = archive.getinfo("site/briefings/ü.pdf").header_offset
    content[place + 30 + len("site/briefings/ü.pdf".encode()) + 2] ^= 0xFF
    package.write_bytes(content)
    result = verify(package)
    assert result.exit_code == 1
    assert "  briefings/ü.pdf: it is damaged in the zip" in result.stdout


def test_an_address_under_a_path_that_compresses_is_right(site: Path) -> None:
    with served(site) as address:
        result = verify(address)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[1:] == [
        "cannot be seen: .htaccess, _headers (servers read these themselves)",
        "Whether there are extra files cannot be seen at an address.",
        f"All {SEEN} files are as they were built.",
    ]


def test_what_a_server_changed_is_named(site: Path) -> None:
    page = (site / "about/index.html").read_text(encoding="utf-8")
    injected = page.replace("</body>", '<script src="//ads.example.com/a.js"></script></body>').encode()
    altered: dict[str, bytes | int | str] = {
        "about/": injected,
        "404.html": 404,
        "app.js": 403,
        "index.html": "http://localhost:1/",
        "briefings/%C3%BC.pdf": b"%PDF-1.7\n",
    }
    with served(site, altered) as address:
        result = verify(address, "--connections", "2")
    assert result.exit_code == 1
    said = result.stdout
    assert "missing: 1\n  app.js: the server says 403 Forbidden\n" in said
    assert 'about/index.html: the page was changed on its way: src="//ads.example.com/a.js" in <script>' in said
    assert "index.html: its address leads to another host: http://localhost:1/" in said
    assert "briefings/ü.pdf: it is 2 bytes shorter" in said
    assert "404.html:" not in said
    assert f"{SEEN - 4} of {SEEN} files are as they were built; 1 missing, 3 changed, 0 extra." in said


def test_a_folder_whose_page_shows_only_under_its_full_name_is_not_right(site: Path) -> None:
    with served(site, {"about/": 404}) as address:
        result = verify(address)
    assert result.exit_code == 1
    assert "about/index.html: it is there under its full name alone" in result.stdout


def test_a_site_that_vouches_for_itself_is_found_out_by_the_manifest_of_its_package(
    site: Path, package: Path, tmp_path: Path
) -> None:
    trusted = tmp_path / "manifest.json"
    shutil.copy(site / "manifest.json", trusted)
    (site / "manifest.json").unlink()
    tampered = built(site, **{"app.js": "steal();\n"})
    with served(tampered) as address:
        assert verify(address).exit_code == 0
        for manifest in (trusted, package):
            result = verify(address, "--manifest", manifest)
            assert result.exit_code == 1
            assert "changed: 2\n  app.js: it is 1 byte shorter\n  manifest.json: " in result.stdout


def test_what_cannot_be_compared_ends_with_2_and_says_why(site: Path, package: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    cut_off = tmp_path / "cut-off.zip"
    cut_off.write_bytes(package.read_bytes()[:-100])
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "words")
    text = tmp_path / "text.zip"
    text.write_text("words")
    for target, why in [
        (tmp_path / "nowhere", "no such file or folder"),
        (empty, "there is no manifest.json in"),
        (cut_off, "no zip, or a damaged one"),
        (text, "no zip, or a damaged one"),
        (other, "there is no manifest.json in other.zip"),
    ]:
        result = verify(target)
        assert (result.exit_code, result.stdout) == (2, "")
        assert why in result.stderr


def test_a_manifest_that_names_a_file_outside_is_refused(site: Path) -> None:
    text = (site / "manifest.json").read_text(encoding="utf-8")
    (site / "manifest.json").write_text(text.replace('"app.js"', '"../app.js"'), encoding="utf-8")
    result = verify(site)
    assert result.exit_code == 2
    assert "'../app.js', which is no path inside a site" in result.stderr


def test_an_address_that_gives_no_answer_says_why(site: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        closed = unused.getsockname()[1]
    login: dict[str, bytes | int | str] = {"manifest.json": b"<html>Log in</html>"}
    with served(site, login) as address, served(site, certificate=own_certificate(tmp_path)) as untrusted:
        for target, why in [
            (f"http://127.0.0.1:{closed}/", "nothing answers there"),
            (address.replace("http:", "https:"), "does not answer by https as it should"),
            (untrusted, "its certificate is not right (self-signed certificate)"),
            ("http://host.invalid/", "there is no host of that name, or no network"),
            (address, "it is not JSON"),
            (address.removesuffix("a/b/"), "the server says 404"),
        ]:
            result = verify(target)
            assert (result.exit_code, result.stdout) == (2, ""), target
            assert why in result.stderr, target
