"""Files with strange names, of strange kinds and of great size are refused with a sentence, and never read."""

import multiprocessing
import os
import socket
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from click.testing import CliRunner
from spotlight.catalogue.reading.content_files import content_files
from spotlight.check import check_content

from scripts.main import main
from tests.small_site import small_site, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", small_site())


def found(content: Path) -> list[tuple[str, str, str]]:
    """Give the path, the rule and the message of each problem."""
    start = f"{content.as_posix()}/"
    return [(p.place.path.removeprefix(start), p.rule, p.message) for p in check_content(content).problems]


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the path of a socket has at most 108 bytes
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(here)


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def nowhere(path: Path) -> None:
    path.symlink_to("not-there.md")


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def folder_elsewhere(path: Path) -> None:
    (path.parent.parent.parent / "elsewhere").mkdir()
    path.symlink_to(path.parent.parent.parent / "elsewhere")


def folder_here(path: Path) -> None:
    path.symlink_to(path.parent)


@pytest.mark.parametrize("name", ["guides/x.md", "guides/x.png", "guides/x.pdf", "guides/x.yml"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (pipe, "is no file that can be read"),
        (listening, "is no file that can be read"),
        (loop, "cannot be read: Too many levels|leads back to itself"),
        (nowhere, "cannot be read: No such file"),
        (device, "leads out of content/"),
        (folder_elsewhere, "leads out of content/"),
        (folder_here, "is a link to a folder"),
    ],
)
def test_what_is_no_file_is_refused(make: Callable[[Path], None], said: str, name: str, content: Path) -> None:
    make(content / name)
    ((path, rule, message),) = found(content)
    assert (path, rule) == (name, "file-unreadable")
    assert any(words in message for words in said.split("|"))


@pytest.mark.parametrize(
    ("name", "rule", "said"),
    [
        ("guides/Two Words.md", "slug", "'Two Words' cannot be an address"),
        ("guides/caf\u00e9.md", "slug", "cannot be an address"),
        ("guides/cafe\u0301.md", "slug", "cannot be an address"),
        ("guides/UPPER.md", "slug", "cannot be an address"),
        ("guides/dot..md", "slug", "cannot be an address"),
        ("guides/con.md", "slug", "Windows keeps the name 'con'"),
        ("guides/lpt1.md", "slug", "Windows keeps the name 'lpt1'"),
        (f"guides/{'a' * 101}.md", "slug", "has 101 characters: an address takes at most 100"),
        ("guides/two.MD", "file-unknown", "is of no known kind"),
        ("guides/two.md.", "file-unknown", "is of no known kind"),
        ("guides/two.yml", "file-unknown", "is of no known kind"),
        ("GUIDES/two.md", "file-unknown", "is of no known kind"),
    ],
)
def test_a_name_that_cannot_be_an_address_is_refused(name: str, rule: str, said: str, content: Path) -> None:
    two = small_site()["guides/how.md"].replace("order: 1", "order: 2").replace("How it works", "Two")
    write(content, {name: two})
    ((path, found_rule, message),) = found(content)
    assert (path, found_rule) == (name, rule)
    assert said in message


@pytest.mark.parametrize("name", [b"guides/\xe9.md", b"guides/a\nb.md", b"guides/a\x1bb.png"])
def test_a_name_that_cannot_be_shown_is_written_out(name: bytes, content: Path) -> None:
    Path(os.fsdecode(os.fsencode(content) + b"/" + name)).write_text("x")
    ((path, rule, message),) = found(content)
    assert rule == "slug"
    assert path.isascii()
    assert path.isprintable()
    assert "cannot be an address" in message
    for form in ("text", "json", "github"):
        result = CliRunner().invoke(main, ["check", "--content", str(content), "--format", form])
        assert result.exit_code == 1


@pytest.mark.parametrize(
    ("name", "size", "said"),
    [
        ("guides/how.md", 1_000_001, "has 1.0 MB, and at most 1 can be read: divide it"),
        ("sources.yml", 3_000_000, "has 3.0 MB, and at most 1 can be read: divide it"),
        ("guides/a.png", 10_500_000, "has 10.5 MB, and at most 10 can be read: save it smaller"),
        ("guides/a.pdf", 5_000_000_000, "has 5000.0 MB, and at most 50 can be read: save it smaller"),
    ],
)
def test_a_file_that_is_too_large_is_not_read(name: str, size: int, said: str, content: Path) -> None:
    with (content / name).open("wb") as file:
        file.truncate(size)
    assert (name, "too-large") in [(path, rule) for path, rule, message in found(content) if said in message]


def _refused_to_anybody(content: Path, answer: Connection) -> None:
    if os.geteuid() == 0:  # who may read everything
        os.setgid(65534)
        os.setuid(65534)
    answer.send(sorted((uri, *refusal) for uri, refusal in content_files(content)[1].items()))


def test_what_may_not_be_read_is_refused(content: Path) -> None:
    (content / "guides/how.md").chmod(0)
    (content / "events").chmod(0)
    for folder in [*content.parents][:4]:
        folder.chmod(folder.stat().st_mode | 0o055)
    here, there = multiprocessing.Pipe()
    reader = multiprocessing.get_context("fork").Process(target=_refused_to_anybody, args=(content, there))
    reader.start()
    reader.join()
    (content / "events").chmod(0o755)
    assert here.recv() == [
        ("events", "file-unreadable", "cannot be looked into: Permission denied"),
        ("guides/how.md", "file-unreadable", "cannot be read: you have no permission to"),
    ]
