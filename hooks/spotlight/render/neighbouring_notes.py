"""Numbers of notes that stand together, so that 1 and 2 are not read as 12."""

from lxml import html

MARK = "after-note"
"""The class of a note's number that follows another at once."""


def mark_neighbouring_notes(tree: html.HtmlElement) -> None:
    """Mark the number of each note of a page that follows another with nothing between."""
    for number in tree.iter("sup"):
        before = number.getprevious()
        if before is not None and _is_note(before) and _is_note(number) and not (before.tail or "").strip():
            number.classes.add(MARK)


def _is_note(element: html.HtmlElement) -> bool:
    return element.tag == "sup" and (element.get("id") or "").startswith("fnref")
