"""Footnotes and endnotes: each becomes a gap where it is referred to, with its words."""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import html

from scripts.importing.left_out import LeftOut
from scripts.importing.tree import cut, made, replace, words

_NOTE_OF_WORD = re.compile(r"(?:ftn|edn)\d+$")
_BLOCKS = ("li", "p", "dd", "td", "div")


def notes_to_gaps(root: html.HtmlElement, left_out: LeftOut) -> None:
    """Put a gap with the note's words where each note is referred to, and take the notes away.

    A note is what a link leads to and what has a link back, as Word and most pages make them.
    """
    targets = {name: element for element in root.iter() for name in _names(element)}
    notes: dict[html.HtmlElement, int] = {}
    for reference in [a for a in root.iter("a") if a.get("href", "").startswith("#")]:
        target = targets.get(reference.get("href", "#")[1:])
        if target is None or any(element in notes for element in reference.iterancestors()):
            continue
        block = _block(target)
        if block is None or block is reference or not _leads_back(block, reference):
            continue
        number = notes.setdefault(block, len(notes) + 1)
        parent = reference.getparent()
        alone = parent is not None and parent.tag == "sup" and words(parent) == words(reference)
        said = f"cite the source of note {number} as ^its-id, or delete the note: {_words_of(block)}"
        replace(parent if alone else reference, made("gap", said))
    for note in notes:
        cut(note)
    left_out.add("notes, each a gap where it was referred to", len(notes))


def _names(element: html.HtmlElement) -> Iterator[str]:
    return (name for name in (element.get("id"), element.get("name")) if name)


def _block(target: html.HtmlElement) -> html.HtmlElement | None:
    """Give the element that holds the whole of a note."""
    block = next((e for e in (target, *target.iterancestors()) if e.tag in _BLOCKS), None)
    parent = None if block is None else block.getparent()
    return parent if parent is not None and _NOTE_OF_WORD.match(parent.get("id", "")) else block


def _leads_back(block: html.HtmlElement, reference: html.HtmlElement) -> bool:
    around = (reference, *list(reference.iterancestors())[:2], *reference.iter())
    names = {f"#{name}" for element in around for name in _names(element)}
    return reference not in block.iter("a") and any(a.get("href") in names for a in block.iter("a"))


def _words_of(note: html.HtmlElement) -> str:
    copy = deepcopy(note)
    copy.tail = None
    for back in [a for a in copy.iter("a") if a.get("href", "").startswith("#")]:
        cut(back)
    return words(copy)
