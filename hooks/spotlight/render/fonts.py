"""The bundled typefaces: which characters they have, and what Typst sets in them."""

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_THEMES = Path(__file__).resolve().parents[3] / "themes"
_NEEDS_NO_GLYPH = re.compile(
    "[\t\n\r\x85\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3000\ufe00-\ufe0f"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""White space that Typst makes itself, and what Unicode calls ignorable by default and Typst passes over."""
_REFUSED = re.compile("[\x00-\x1f\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff]")
"""Forbidden as text by PDF/UA-1 (ISO 14289-1, 7.21.7) and PDF/A-2a (ISO 19005-2, 6.2.11.7.3), had a font it or not."""
_ACCENTED = re.compile("[\u0300-\u036f]")


@cache
def typefaces(themes: Path = _THEMES) -> tuple[frozenset[int], ...]:
    """Give the code points of each bundled typeface, in the order in which Typst asks them.

    Of a typeface's faces, such as regular and bold, each must have a character; a typeface that is missing has none.
    """
    families = json.loads((themes / "print" / "families.json").read_text(encoding="utf-8"))
    folders = [themes / "fonts" / family.lower().replace(" ", "-") for family in families]
    return tuple(_in_every_face(sorted(folder.glob("*.ttf"))) for folder in folders)


def _in_every_face(files: Sequence[Path]) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # here, since hardly any content needs it

    faces = []
    for file in files:
        with TTFont(file, lazy=True) as font:
            faces.append({point for point in font.getBestCmap() if not _REFUSED.match(chr(point))})
    return frozenset(set.intersection(*faces)) if faces else frozenset()


def can_be_set(letter: str, faces: Sequence[frozenset[int]]) -> bool:
    """Say whether Typst can set one letter with its combining marks.

    It takes both from one typeface. Where an earlier one has a mark and not the letter, Typst sets the mark alone,
    without a word. `themes/print/typefaces.typ` sees to it that a letter with an accent is not asked of the first.
    """
    visible = _NEEDS_NO_GLYPH.sub("", letter)
    if not visible:
        return True
    base, marks = visible[0], visible[1:]
    for face in faces[1:] if _ACCENTED.search(marks) else faces:
        if all(ord(part) in face for part in visible):
            return True
        if ord(base) not in face and any(ord(mark) in face for mark in marks):
            return False
    return False
