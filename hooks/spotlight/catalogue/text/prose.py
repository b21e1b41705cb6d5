"""The words that readers read, block by block, wherever they are written, and where each stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.common import Unread
from spotlight.catalogue.problem import Place
from spotlight.catalogue.reading.places import Location
from spotlight.catalogue.text.body_places import BodyPlaces

READ = frozenset(
    {
        "title",
        "summary",
        "content_note",
        "key_messages",
        "key_learning",
        "prompts",
        "text",
        "meaning",
        "reason",
        "path.title",
        "path.text",
        "checklist.title",
        "checklist.items",
        "actions.recommendation",
        "actions.action",
        "actions.evidence",
        "actions.impact",
        "closures.reason",
        "overrides.reason",
        "campaigns.name",
        "accessibility.barriers.what",
        "accessibility.barriers.reason",
        "accessibility.barriers.instead",
    }
)
"""The keys, each with the keys around it, whose values are our own words for readers."""

HIDDEN = "\0"
"""Stands for a character that readers do not see: a mark of Markdown, an address, code."""

_MARKS = re.compile(
    r"""
      (?P<code>`+)(?!`).{1,1000}?(?<!`)(?P=code)(?!`)
    | \[\^[^\[\]\s]+\]
    | !\[[^\[\]]*+\]\((?:[^()]|\([^()]*\))*+\)
    | \[(?=[^\[\]]*+\]\()
    | \]\((?:[^()]|\([^()]*\))*+\)
    | (?<!\\)\*+
    | (?<!\w)_+(?=\w) | (?<=\S)_+(?!\w)
    | \\(?=[!-/:-@\[-`{-~])
    """,
    re.VERBOSE | re.DOTALL,
)
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_QUOTE_MARKS = re.compile(r"(?<=\n)[ \t]*>[ \t>]*")
_LINE = re.compile(
    r"^(?P<quote>[ \t]*>[ \t>]*)?(?:(?P<heading>[ ]{0,3}\#{1,6}[ \t]+)|(?P<item>[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+))?"
    r"(?P<rest>.*)$"
)


class Form(Enum):
    """What a block is."""

    TEXT = "a paragraph, an item of a list or a cell of a table"
    HEADING = "a heading"
    QUOTATION = "a block quotation: somebody else's words, or an invented example"
    VALUE = "a value in YAML"


@dataclass(frozen=True)
class Block:
    """One block, which begins at `start`; what readers do not see of its source is HIDDEN in `text`."""

    form: Form
    start: int
    text: str


@dataclass(frozen=True)
class Prose:
    """The Markdown of a page, or a value in YAML; `at` gives the place of an offset in it."""

    blocks: tuple[Block, ...]
    at: Callable[[int], Place]


def prose(draft: Draft, keys: frozenset[str] = READ) -> Iterator[Prose]:
    """Give all that readers read in a draft; `keys` are those whose values count, each with the keys around it."""
    for document in draft.documents:
        yield from _values(document, draft.texts.get(document.uri, ""), keys)
        yield Prose(draft.memory.recall(blocks, document.body), BodyPlaces(document).at)


def blocks(body: str) -> tuple[Block, ...]:
    """Give the blocks of a Markdown text."""
    text = _MARKS.sub(lambda mark: HIDDEN * len(mark[0]), without_fences(body))
    return tuple(Block(form, start, _unquoted(form, text[start:end])) for form, start, end in _spans(text))


def without_fences(body: str) -> str:
    """Take the code between fences out of a text, whose other characters stay where they are."""
    if "```" not in body and "~~~" not in body:
        return body
    lines, inside = [], False
    for line in body.split("\n"):
        is_fence = bool(_FENCE.match(line))
        lines.append(" " * len(line) if inside or is_fence else line)
        inside ^= is_fence
    return "\n".join(lines)


def seen(text: str) -> str:
    """Give a piece of a block as readers see it."""
    return " ".join(text.replace(HIDDEN, "").split())


def _unquoted(form: Form, text: str) -> str:
    """Hide the marks at the beginnings of a quotation's lines."""
    return _QUOTE_MARKS.sub(lambda mark: HIDDEN * len(mark[0]), text) if form is Form.QUOTATION else text


def _spans(text: str) -> Iterator[tuple[Form, int, int]]:
    """Give the form, the beginning and the end of each block of a text whose inline marks are hidden."""
    form, start, offset, may_begin_item = Form.TEXT, 0, 0, True
    for line in text.split("\n"):
        found = _LINE.match(line)
        is_blank, is_row = not line.strip("> \t"), line.lstrip().startswith("|")
        is_item = bool(found and found["item"]) and may_begin_item
        this = _form(found)
        if is_blank or is_item or is_row or this is not form or this is Form.HEADING:
            yield from _span(form, start, offset, text)
            form, start = this, offset + (found.start("rest") if found and (is_item or this is not Form.TEXT) else 0)
        if is_row:
            yield from _cells(text, offset, offset + len(line))
            start = offset + len(line)
        may_begin_item = is_blank or is_item or this is Form.HEADING or (may_begin_item and line.startswith(" "))
        offset += len(line) + 1
    yield from _span(form, start, len(text), text)


def _form(line: re.Match[str] | None) -> Form:
    if line and line["quote"]:
        return Form.QUOTATION
    return Form.HEADING if line and line["heading"] else Form.TEXT


def _cells(text: str, start: int, end: int) -> Iterator[tuple[Form, int, int]]:
    for cell in re.finditer(r"[^|]+", text[start:end]):
        yield from _span(Form.TEXT, start + cell.start(), start + cell.end(), text)


def _span(form: Form, start: int, end: int, text: str) -> Iterator[tuple[Form, int, int]]:
    if re.search(r"\w", text[start:end]):
        yield form, start, end


def _values(document: Document[Meta], text: str, keys: frozenset[str]) -> Iterator[Prose]:
    meta: Any = document.meta
    data = meta.front if isinstance(meta, Unread) else meta.model_dump(by_alias=True)
    lines = [0, *(found.end() for found in re.finditer("\n", text))]
    for location, value in _strings(data, ()):
        if ".".join(part for part in location if isinstance(part, str)) in keys:
            place = document.places.value(*location)
            begin = lines[place.line - 1] + place.column - 1 if place.line <= len(lines) else 0
            yield Prose((Block(Form.VALUE, 0, value),), _finder(value, place, text, begin))


def _strings(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, (*location, key))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _strings(inner, (*location, number))


def _finder(value: str, place: Place, text: str, begin: int) -> Callable[[int], Place]:
    """Give what finds the place of an offset in a value: where its next words stand in the file, or the value."""

    def at(offset: int) -> Place:
        words = re.match(r"\S*(?: \S+)?", value[offset:])
        near = text[begin : begin + 2 * len(value) + 80]
        found = near.find(words[0], offset) if words and words[0] else -1
        if found < 0:
            return place
        before = near[:found]
        column = found - before.rfind("\n") if "\n" in before else place.column + found
        return Place(place.path, place.line + before.count("\n"), column)

    return at
