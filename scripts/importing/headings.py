"""The title and the headings of a document, in the order and on the levels of a page."""

from typing import NamedTuple

from lxml import html

from scripts.importing.tree import made, words

_LONGEST_HEADING_OF_BOLD = 80
_LEVELS = {f"h{level}": level for level in range(1, 7)}


class Outline(NamedTuple):
    """A document's title, where it has one, and its blocks below that, with headings from level 2 on."""

    title: str | None
    blocks: list[html.HtmlElement]


def outline_of(blocks: list[html.HtmlElement]) -> Outline:
    """Take the title out of a document, and give its headings levels that begin with 2 and go down one at a time.

    The title is what is marked as such, else the one heading of the highest level, if it comes first.
    """
    if not any(block.tag in _LEVELS for block in blocks):
        blocks = [_heading_of_bold(block) for block in blocks]
    titled = _title(blocks)
    rest = [block for block in blocks if block is not titled]
    return Outline(None if titled is None else words(titled), _on_levels(rest))


def _title(blocks: list[html.HtmlElement]) -> html.HtmlElement | None:
    headings = [block for block in blocks if block.tag in _LEVELS]
    if marked := [heading for heading in headings if heading.get("class") == "title"]:
        return marked[0]
    if not headings:
        return None
    first = headings[0]
    higher_or_equal = [heading for heading in headings if _LEVELS[heading.tag] <= _LEVELS[first.tag]]
    return first if len(higher_or_equal) == 1 and (len(headings) > 1 or first.tag == "h1") else None


def _heading_of_bold(block: html.HtmlElement) -> html.HtmlElement:
    """Make a heading of a short paragraph that is bold from end to end, in a document that has no headings."""
    said = words(block)
    bold = block.tag == "p" and [child.tag for child in block] == ["strong"] and words(block[0]) == said
    if bold and len(said) <= _LONGEST_HEADING_OF_BOLD and said[-1:] not in ".:;,":
        return made("h2", said)
    return block


def _on_levels(blocks: list[html.HtmlElement]) -> list[html.HtmlElement]:
    open_levels: list[int] = []
    result = []
    for block in blocks:
        if block.tag in _LEVELS:
            while open_levels and open_levels[-1] >= _LEVELS[block.tag]:
                open_levels.pop()
            open_levels.append(_LEVELS[block.tag])
            block = made(f"h{min(1 + len(open_levels), 6)}", words(block))
        result.append(block)
    return result
