"""The headings of a page as a list to jump by."""

import re
from typing import NamedTuple

from spotlight.render.page_tree import page_tree

_HEADING = re.compile(r'<h([23])\b([^>]*\bid="([^"]+)"[^>]*)>(.*?)</h\1>', re.DOTALL)
LEFT_OUT = "data-not-in-contents"
"""On a heading that its readers do not look for, such as who owns the page."""

FEWEST = 3
"""Pages with fewer headings are seen at a glance."""


class Heading(NamedTuple):
    """A heading: its level, its anchor and its words."""

    level: int
    anchor: str
    words: str


def contents(page: str) -> list[Heading]:
    """Give the second and third headings of a page's HTML that have anchors; none of a page with few."""
    headings = [
        Heading(int(level), anchor, page_tree(words).text_content().strip())
        for level, attributes, anchor, words in _HEADING.findall(page)
        if LEFT_OUT not in attributes
    ]
    return headings if len(headings) >= FEWEST else []
