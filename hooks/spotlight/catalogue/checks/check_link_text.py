"""The words of a link say where it goes, to those too who hear a list of links alone (WCAG 2.2, 2.4.4 and 2.4.9)."""

import re
from collections.abc import Iterator

from spotlight.catalogue.checks.check_links import LINKS
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.body_places import BodyPlaces
from spotlight.catalogue.text.markdown import plain_text

_VAGUE = frozenset(
    {
        "article",
        "click",
        "click here",
        "click this link",
        "details",
        "document",
        "download",
        "find out more",
        "follow this link",
        "full report",
        "further information",
        "go",
        "here",
        "information",
        "learn more",
        "link",
        "more",
        "more details",
        "more information",
        "page",
        "pdf",
        "read more",
        "read this",
        "report",
        "see here",
        "see more",
        "this",
        "this article",
        "this document",
        "this link",
        "this page",
        "this report",
        "this site",
        "this website",
        "view",
        "web page",
        "webpage",
        "website",
    }
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def check_link_text(draft: Draft) -> Iterator[Problem]:
    """Find links whose words are vague, and addresses that stand as their own words."""
    for document in draft.with_text():
        places = BodyPlaces(document)
        for link in draft.tree(document).xpath(LINKS):
            place = places.next(link.get("href"))
            words = plain_text([link])
            if _ADDRESS.fullmatch(words):
                said = "an address is read out letter by letter: write [what is there](the address)"
                yield Problem(place, "link-text", said)
            elif re.sub(r"[^\w ]", "", words).strip().casefold() in _VAGUE:
                yield Problem(place, "link-text", f"'{words}' does not say where it goes: write what is there")
