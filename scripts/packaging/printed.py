"""What printed documents hold besides their words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_TYPEFACE = re.compile(rb"/FontName\s*/(?:[A-Z]{6}\+)?([A-Za-z0-9]+)")
_PROFILE = b"(sRGB v4.2)"
"""What the colour profile that Typst puts into each document calls itself."""


@dataclass(frozen=True)
class Printed:
    """The typefaces of some documents, as the documents call them, and whether any has Typst's colour profile."""

    typefaces: frozenset[str]
    has_profile: bool


def what_is_printed(documents: Iterable[Path]) -> Printed:
    """Give what PDF files hold, as Typst writes them: the names stand in them uncompressed."""
    typefaces: set[str] = set()
    has_profile = False
    for document in documents:
        content = document.read_bytes()
        typefaces.update(name.decode() for name in _TYPEFACE.findall(content))
        has_profile |= _PROFILE in content
    return Printed(frozenset(typefaces), has_profile)
