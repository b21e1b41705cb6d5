"""One Content-Security-Policy that lets all pages run, for servers to send as a header."""

import re
from collections.abc import Iterable
from pathlib import Path

_WRITTEN = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_HEAD = 16_384
"""How many bytes of a page are read: its policy stands right after its character set."""

_NOTHING = "'none'"


def site_policy(pages: Iterable[Path]) -> str:
    """Give the union of the policies that stand in pages.

    Browsers keep to the header and to the page's own policy at once (Content Security Policy Level 3, section 8.1),
    so what one page may do is not allowed to another.
    """
    union: dict[str, dict[str, None]] = {}
    for page in pages:
        for directive, *sources in _directives(page):
            union.setdefault(directive, {}).update(dict.fromkeys(sources))
    return "; ".join(" ".join((directive, *_allowed(sources))) for directive, sources in union.items())


def _directives(page: Path) -> list[list[str]]:
    with page.open("rb") as file:
        found = _WRITTEN.search(file.read(_HEAD))
    return [directive.split() for directive in found[1].decode().split(";")] if found else []


def _allowed(sources: dict[str, None]) -> list[str]:
    """Give sources without the word for none, which counts only where it stands alone."""
    return [source for source in sources if source != _NOTHING] or [_NOTHING]
