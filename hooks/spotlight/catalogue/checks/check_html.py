"""No HTML in content."""

import re
from collections.abc import Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.body_places import BodyPlaces

_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
_HTML = re.compile(r"<(?!https?://|mailto:|tel:|[^\s<>]+@)(/?[a-zA-Z][^\s>/]*|!--|!|\?)")


def _first_of_each_paragraph(text: str) -> Iterator[re.Match[str]]:
    """Give one tag where HTML was pasted in, not one for each of its hundred tags."""
    paragraph = -1
    for tag in _HTML.finditer(text):
        if (start := text.rfind("\n\n", 0, tag.start())) > paragraph or paragraph < 0:
            yield tag
            paragraph = max(start, 0)


def check_html(draft: Draft) -> Iterator[Problem]:
    """Find HTML tags and comments in Markdown, outside code."""
    for document in draft.with_text():
        places = BodyPlaces(document)
        text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), document.body)
        for tag in _first_of_each_paragraph(text):
            message = f"'{tag[0]}' begins HTML: write it in Markdown, or put it between backticks to show it"
            yield Problem(places.at(tag.start()), "raw-html", message)
