"""A piece of text as readers see it, which knows where each character stands in the file."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

BREAK = "\n"
"""Ends a paragraph, a list item, a heading, a row of a table or a YAML value: no identifier goes across it."""

_SENTENCE_END = re.compile(r"(?<!\bSt)(?<!\bapprox)(?<!\b[Nn]o)(?<!\b[Rr]ef)(?<!\b[A-Zb])[.!?](?= )")
_LIST_ITEM = re.compile(r"[-*+] |\d+[.)] ")


class Origin(Enum):
    """What a passage was in its file."""

    MARKDOWN = "Markdown"
    YAML = "YAML"
    ADDRESS = "the path and query of a web address"
    METADATA = "what a picture or a PDF says of itself"
    PRINTED = "the text of a picture or a PDF"


@dataclass(frozen=True)
class Passage:
    """Plain text in blocks that end with BREAK.

    `pieces` are the offsets in `text` and in the file at which runs of unchanged characters begin, both rising.
    """

    text: str
    origin: Origin
    pieces: Sequence[tuple[int, int]] = field(default=((0, 0),), repr=False)

    @cached_property
    def folded(self) -> str:
        """The text in small letters, each where it stands in the text."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in self.text)

    def in_file(self, offset: int) -> int:
        """Give the offset in the file of a character of the text: for a web address, that of its beginning."""
        if self.origin is Origin.ADDRESS:
            return self.pieces[0][1]
        start, there = self.pieces[bisect_right(self.pieces, (offset, 1 << 62)) - 1]
        return there + offset - start

    def before(self, start: int, reach: int) -> str:
        """Give up to `reach` characters in front of an offset, of the same sentence and block."""
        block = self.text.rfind(BREAK, 0, start) + 1
        near = self.text[max(block, start - reach) : start]
        ends = list(_SENTENCE_END.finditer(near))
        return near[ends[-1].end() :] if ends else near

    def after(self, end: int, reach: int) -> str:
        """Give up to `reach` characters from an offset on, of the same sentence and block."""
        near = self.text[end : end + reach].split(BREAK)[0]
        stop = _SENTENCE_END.search(near)
        return near[: stop.start()] if stop else near

    def lead(self, start: int) -> str:
        """Give what announces the block of an offset: its column's head in a table, or the line that begins its list.

        Only a line that ends with a colon, and a heading, announce what follows them.
        """
        block = self.text.rfind(BREAK, 0, start) + 1
        if self.text.startswith("|", block):
            return self._column_head(block, start)
        above = block
        while above:
            end = above - 1
            above = self.text.rfind(BREAK, 0, end) + 1
            line = self.text[above:end].strip()
            if line.startswith("#") or line.endswith(":"):
                return line
            if line and not _LIST_ITEM.match(line):
                return ""
        return ""

    def _column_head(self, row: int, start: int) -> str:
        column = self.text.count("|", row, start)
        head = row
        while head and self.text.startswith("|", above := self.text.rfind(BREAK, 0, head - 1) + 1):
            head = above
        cells = self.text[head:].split(BREAK)[0].split("|")
        return cells[column] if head < row and column < len(cells) else ""
