"""Text folded so that what was written can be compared with what PDFium gives back of a PDF."""

import re
import unicodedata
from collections import Counter

_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufffe]")
"""Soft hyphens, PDFium's mark for a hyphen at a line's end, joiners and marks of direction."""

_BEYOND_ASCII = re.compile("(?:(?<=(.))|^)([^\x00-\x7f])", re.DOTALL)
"""A character that is not ASCII, and the one before it."""


def folded(text: str) -> str:
    """Give a text in plain letters, without combining marks.

    Ligatures and presentation forms become the letters that they stand for (NFKC). Marks go, since PDFium gives an
    Arabic or Indic vowel sign now before its letter, now after it. ASCII letters keep theirs where there is one
    character for both; elsewhere such a mark parts the word, as it does for PDFium.
    """
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", text))
    return _BEYOND_ASCII.sub(lambda found: _unmarked(found[1] or " ", found[2]), plain)


def _unmarked(before: str, character: str) -> str:
    if unicodedata.category(character).startswith("M"):
        return " " if before.isascii() else ""
    base = unicodedata.normalize("NFD", character)[0]
    return character if base.isascii() else base


def letters(text: str) -> Counter[str]:
    """Count the letters and digits of a folded text that are beyond ASCII."""
    return Counter(character for character in text if character.isalnum() and not character.isascii())
