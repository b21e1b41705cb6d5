"""Every character of the content can be printed."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.source_text import read_text
from spotlight.render.fonts import can_be_set, typefaces

_UNUSUAL = re.compile("[^\n\t -~\u00a0-\u017e\u2010-\u2027\u20ac]")
"""What is beyond the everyday letters and signs of European languages in Latin script, which the typefaces have."""
_NAMED = 3


def check_characters(texts: Mapping[str, Path]) -> Iterator[Problem]:
    """Find the characters of Markdown and YAML files that cannot be printed: a problem for each line that has some.

    The files come by their paths as problems name them. The text is looked at as it stands in the file, comments too;
    what it only stands for, such as `&#1505;`, is found by Typst, which then names the page.
    """
    for shown, path in texts.items():
        text, problems = read_text(path, shown)
        if not problems and _UNUSUAL.search(text):
            yield from _in_text(text, shown)


def _in_text(text: str, path: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if _UNUSUAL.search(line):
            columns: dict[str, int] = {}
            for column, letter in _letters(line):
                columns.setdefault(letter, column)
            if lost := [letter for letter in columns if not can_be_set(letter, typefaces())]:
                yield Problem(Place(path, number, columns[lost[0]]), "character-unprintable", _message(lost))


def _letters(line: str) -> Iterator[tuple[int, str]]:
    """Give each character with the combining marks that belong to it, and its column."""
    start = 0
    for end in range(1, len(line) + 1):
        if end == len(line) or not unicodedata.category(line[end]).startswith("M"):
            yield start + 1, line[start:end]
            start = end


def _message(letters: list[str]) -> str:
    named = ", ".join(map(_named, letters[:_NAMED]))
    more = f" and {len(letters) - _NAMED} more on this line" if len(letters) > _NAMED else ""
    if all(unicodedata.category(character) == "Cf" for character in "".join(letters)):
        return f"{named}{more}: nobody sees it, and it cannot be printed: delete it"
    return f"{named}{more}: no bundled typeface has it: write it with other characters, or have a typeface bundled"


def _named(letter: str) -> str:
    names = (f"{unicodedata.name(character, 'without a name')} (U+{ord(character):04X})" for character in letter)
    return f"'{letter}' {' with '.join(names)}"
