"""Whatever a content file holds, the check ends, says what is wrong and where, and lets nothing pass unseen.

A long run: `FUZZ_EXAMPLES=20000 pytest tests/catalogue/test_fuzz.py`.
"""

import datetime as dt
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given, note, settings
from hypothesis import strategies as st
from spotlight.catalogue.models.kinds import kind_of
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.content_files import content_files
from spotlight.catalogue.reading.read_catalogue import Reading
from spotlight.catalogue.rules import RULES
from spotlight.check import check_content

from tests.small_site import PROJECT, small_site, write

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "60"))
EVERY_KIND = sorted({kind: name for name in small_site() if (kind := kind_of(name))}.values())
NASTY = [
    "---\n", "---", "\n\n", "\n", "\t", " ", "    ", "- ", "> ", "# ", "## ", "1. ", "* ", "|", "[", "]", "](", ")",
    "[^", "[^first-source]", "![", "`", "``", "**", "_", "<", "<!--", "<a", "&", "&#0;", "\\", ":", ": ", "? ", "{",
    "}", "'", '"', "#", "&x ", "*x", "<<: ", "!!python/object:os.system ", "!!timestamp x", "!!bool x", "!x ",
    "%YAML 1.1\n", "...", "~", "null", "true", "9999-99-99", "0000-01-01", "2026-02-30", "0001-01-01T00:00:00+14:00",
    "9" * 5000, "59:" * 500 + "59", "59:" * 500 + "59.5", ".nan", "-.inf", "1e999", "0x_", "0b_", "=", '"\\ud800"',
    '"\\0"', "\0", "\x85", "\u2028", "\ufeff", "\ufffe", "\u202e", "e\u0301", "😀", "\r", "\r\n", "[FILL IN: x]",
    "https://[", "http://x", "javascript:x", "../" * 9, "[TOC]", "[a]: b", "\x02klzzwxh:0000\x03", "@", "%",
    "NHS 9434765919",
]  # fmt: skip
"""What has broken parsers, and what means something to those that read content."""

FOLDER = TemporaryDirectory()
SMALL = write(Path(FOLDER.name, "small"), small_site())
WHOLE = shutil.copytree(PROJECT / "content", Path(FOLDER.name, "whole"))


@contextmanager
def changed(content: Path, name: str, data: bytes) -> Iterator[Path]:
    """Give a content folder with one file changed for a moment."""
    before = (content / name).read_bytes()
    (content / name).write_bytes(data)
    try:
        yield content
    finally:
        (content / name).write_bytes(before)


def whole(reading: Reading) -> None:
    """See that every problem has a rule, a file that exists, and a line and a column in it."""
    assert (reading.catalogue is None) or not any(is_error(problem) for problem in reading.problems)
    for problem in reading.problems:
        assert problem.rule in RULES
        assert "\n" not in problem.message
        path, line, column = Path(problem.place.path), problem.place.line, problem.place.column
        if problem.rule == "file-missing":
            assert (line, column) == (1, 1)
            continue
        text = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
        lines = text.split("\n")
        assert 1 <= line <= len(lines), problem
        assert 1 <= column <= len(lines[line - 1]) + 2, problem


def is_error(problem: Problem) -> bool:
    return RULES[problem.rule].severity == "error"


@settings(max_examples=EXAMPLES)
@given(name=st.sampled_from(EVERY_KIND), data=st.binary(max_size=2_000))
def test_any_bytes_are_refused(name: str, data: bytes) -> None:
    with changed(SMALL, name, data) as content:
        reading = check_content(content)
        whole(reading)
        assert reading.problems


def mutations(text: str) -> st.SearchStrategy[str]:
    """Give texts that differ in a few places: something put in, cut out, doubled or moved."""
    place = st.integers(0, len(text))
    piece = st.one_of(st.sampled_from(NASTY), st.text(max_size=20).filter(encodes))
    steps: list[st.SearchStrategy[Callable[[str], str]]] = [
        st.builds(lambda at, new: lambda old: old[:at] + new + old[at:], place, piece),
        st.builds(lambda at, new, n: lambda old: old[:at] + new * n + old[at:], place, piece, st.integers(1, 300)),
        st.builds(lambda at, n: lambda old: old[:at] + old[at + n :], place, st.integers(1, 40)),
        st.builds(lambda at, to: lambda old: old[:to] + old[at : at + 60] + old[to:], place, place),
        st.builds(lambda at, n, new: lambda old: old[:at] + new + old[at + n :], place, st.integers(1, 20), piece),
    ]  # fmt: skip
    return st.lists(st.one_of(steps), min_size=1, max_size=4).map(lambda changes: applied(text, changes))


def applied(text: str, changes: list[Callable[[str], str]]) -> str:
    for change in changes:
        text = change(text)
    return text


def encodes(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


@settings(max_examples=EXAMPLES)
@given(name=st.sampled_from(EVERY_KIND), data=st.data())
def test_a_changed_file_changes_what_is_read_or_is_a_problem(name: str, data: st.DataObject) -> None:
    before = small_site()[name]
    after = data.draw(mutations(before))
    with changed(SMALL, name, after.encode()) as content:
        reading = check_content(content)
        whole(reading)
    note(after)
    if not reading.problems and meaning(after) != meaning(before):
        assert shown(reading) != shown(check_content(SMALL)), "passed unseen"


def meaning(text: str) -> object:
    """Give what a file says: the values of its YAML, however they are written, and the words of its Markdown."""
    parts = re.split(r"(?m)^---[ \t]*$\n?", text.lstrip("\ufeff"), maxsplit=2)
    front, body = (parts[1], parts[2]) if len(parts) == 3 else (text, "")
    try:
        values = plain(yaml.load(front, yaml.CSafeLoader))
    except (yaml.YAMLError, ValueError):
        values = front
    return values, "".join(body.split())


def plain(value: Any) -> object:
    """Give a value as one text, whether it was written as a date, a number or in quotation marks."""
    if isinstance(value, dict):
        return sorted((str(key), plain(item)) for key, item in value.items() if item is not None)
    if isinstance(value, list):
        return [plain(item) for item in value]
    text = " ".join(str(value).split())
    try:
        return dt.datetime.fromisoformat(text).isoformat()
    except ValueError:
        return text


def shown(reading: Reading) -> str:
    """Give all that a reading found, without the places."""
    catalogue = reading.catalogue
    assert catalogue is not None
    documents = [(document.uri, document.meta, document.body) for document in catalogue.documents]
    packages = [package.prompts.meta for package in catalogue.packages]
    rest = [catalogue.partnerships, catalogue.rota.meta, catalogue.vocabulary, catalogue.sources, catalogue.laws]
    return repr([documents, packages, rest, catalogue.glossary])


SHIPPED = sorted(uri for uri in content_files(PROJECT / "content")[0] if kind_of(uri))


@settings(max_examples=EXAMPLES // 10 or 1)
@given(name=st.sampled_from(SHIPPED), data=st.data())
def test_shipped_content_that_is_changed_is_read_or_refused(name: str, data: st.DataObject) -> None:
    after = data.draw(mutations((PROJECT / "content" / name).read_text(encoding="utf-8")))
    with changed(WHOLE, name, after.encode()) as content:
        whole(check_content(content))
