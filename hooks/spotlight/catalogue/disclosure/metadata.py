"""What a file says of itself beside what it shows."""

from typing import NamedTuple

from spotlight.catalogue.disclosure.passage import Origin, Passage


class Metadata(NamedTuple):
    """Whether a file gives a position on the earth, whom it names as its authors, and all texts in it."""

    position: bool = False
    authors: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


def said(texts: list[str]) -> tuple[Passage, ...]:
    """Give texts of metadata as passages."""
    return tuple(Passage(text, Origin.METADATA) for text in texts if text.strip())
