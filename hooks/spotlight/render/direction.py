"""Which way words run: left to right or right to left."""

import unicodedata

from lxml import html

_STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def direction(words: str) -> str | None:
    """Give `ltr` or `rtl` by the first strong character of a text (UAX #9, rules P2 and P3); None without one."""
    return next((_STRONG[found] for found in map(unicodedata.bidirectional, words) if found in _STRONG), None)


def mark_directions(tree: html.HtmlElement, tags: frozenset[str]) -> None:
    """Give each element of certain tags the attribute `dir`, where it runs another way than what is around it."""
    around = {tree: "ltr"}
    for element in tree.iterdescendants():
        outside = around[element.getparent()]
        inside = direction("".join(element.itertext())) if element.tag in tags else None
        around[element] = inside or outside
        if inside and inside != outside:
            element.set("dir", inside)
