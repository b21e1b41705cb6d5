"""The sections of a Markdown text: its headings, and where what stands under each ends."""

from dataclasses import dataclass

from spotlight.catalogue.text.body_places import HEADING
from spotlight.catalogue.text.markdown import plain_text, to_tree
from spotlight.catalogue.text.prose import without_fences


@dataclass(frozen=True)
class Section:
    """A heading's words and level, and the offsets at which what stands under it begins and ends.

    It ends before the next heading of the same or a higher level, so that smaller headings belong to it.
    """

    words: str
    level: int
    start: int
    end: int


def sections(body: str) -> list[Section]:
    """Give the sections of a text, in the order of their headings."""
    found = [
        (match, plain_text([heading]), int(heading.tag[1]))
        for match in HEADING.finditer(without_fences(body))
        if (heading := next(iter(to_tree(match[0]).xpath("./h1|./h2|./h3|./h4|./h5|./h6")), None)) is not None
    ]
    ends = [
        next((match.start() for match, _, other in found[number + 1 :] if other <= level), len(body))
        for number, (_, _, level) in enumerate(found)
    ]
    return [
        Section(words, level, min(match.end() + 1, end), end)
        for (match, words, level), end in zip(found, ends, strict=True)
    ]


def same_heading(one: str, other: str) -> bool:
    """Say whether two headings have the same words, whatever their case and white space."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
