"""How much Markdown a page may hold, so that no page takes for ever to read, or cannot be read at all.

Python-Markdown goes through some marks again and again: unclosed brackets, runs of backticks, quotations inside
quotations. The limits are far above what a page for readers holds, and low enough for seconds at the worst.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from spotlight.catalogue.text.markdown import to_html

_LONGEST_PAGE = 200_000
_LONGEST_PARAGRAPH = 50_000
_LONGEST_RUN = 100
_MOST_MARKS_OF_A_PARAGRAPH = 3_000
_MOST_MARKS_OF_A_PAGE = 20_000
_MOST_HEADINGS = 500
_FEW_MARKS = 200
_DEEPEST_BRACKETS = 20
_WIDEST_INDENT = 80
"""In columns, of which a level of lists or quotations takes one to four."""

_MARKS = re.compile(r"[\[\]()*_`<&\\]")
_RUN = re.compile(r"([\[\]()*_`<&])\1{" + str(_LONGEST_RUN) + "}")
_INDENT = re.compile(r"^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#|^(?:=+|-+)[ \t]*$", re.MULTILINE)
_BRACKETS = re.compile(r"\\.|[\[\]]", re.DOTALL)

Excess = tuple[int, str]
"""Where in the text something is too much, and what."""


def too_much(body: str) -> Excess | None:
    """Find the first place at which a Markdown text is more than can be read in good time, and say what it is."""
    return next((found for check in _CHECKS for found in check(body)), None)


def _length(body: str) -> Iterator[Excess]:
    if len(body) > _LONGEST_PAGE:
        yield _LONGEST_PAGE, f"from here on is more than the {_LONGEST_PAGE:,} characters of a page: divide it"


def _runs(body: str) -> Iterator[Excess]:
    for run in _RUN.finditer(body):
        yield run.start(), f"more than {_LONGEST_RUN} times '{run[1]}' in a row: delete them"


def _indents(body: str) -> Iterator[Excess]:
    for indent in _INDENT.finditer(body):
        if len(indent[0].expandtabs(4)) > _WIDEST_INDENT and indent.end() < len(body) and body[indent.end()] != "\n":
            yield indent.start(), "lists or quotations are nested too deep to be followed: take levels out"


def _headings(body: str) -> Iterator[Excess]:
    for number, heading in enumerate(_HEADING.finditer(body)):
        if number == _MOST_HEADINGS:
            yield heading.start(), f"is the first heading after {_MOST_HEADINGS}: divide the page"


def _paragraphs(body: str) -> Iterator[Excess]:
    marks_before = 0
    for start, paragraph in _split(body):
        marks = len(_MARKS.findall(paragraph))
        marks_before += marks
        if len(paragraph) > _LONGEST_PARAGRAPH:
            yield start, f"is a paragraph of more than {_LONGEST_PARAGRAPH:,} characters: divide it"
        elif marks > _MOST_MARKS_OF_A_PARAGRAPH or marks_before > _MOST_MARKS_OF_A_PAGE:
            yield start, "holds too many of the marks [ ] ( ) * _ ` < & \\ to be followed: divide it"
        elif marks > _FEW_MARKS:
            yield from _nesting(paragraph, start)


def _split(body: str) -> Iterator[tuple[int, str]]:
    """Give each run of lines that are not empty, and where it begins."""
    position = 0
    for filled, lines in groupby(body.split("\n"), key=lambda line: bool(line.strip())):
        paragraph = "\n".join(lines)
        if filled:
            yield position, paragraph
        position += len(paragraph) + 1


def _nesting(paragraph: str, start: int) -> Iterator[Excess]:
    """Find what is nested too deep in one paragraph: brackets by counting, emphasis by trying."""
    depth = 0
    for bracket in _BRACKETS.finditer(paragraph):
        depth = max(0, depth + (bracket[0] == "[") - (bracket[0] == "]"))
        if depth > _DEEPEST_BRACKETS:
            yield start + bracket.start(), f"is inside {_DEEPEST_BRACKETS} brackets that are still open: close them"
            return
    try:
        to_html(paragraph)
    except RecursionError:
        yield start, "marks are nested too deep to be followed: take some out"


_CHECKS: tuple[Callable[[str], Iterator[Excess]], ...] = (_length, _runs, _indents, _headings, _paragraphs)
