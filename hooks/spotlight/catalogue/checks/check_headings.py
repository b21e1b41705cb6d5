"""Pages have the headings that their readers expect, in order and told apart."""

import re
from collections.abc import Iterator

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.kinds import kind_of
from spotlight.catalogue.models.theme import BRIEFING_SECTIONS, BRIEFING_WORDS, Briefing, Session
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.text.body_places import BodyPlaces
from spotlight.catalogue.text.markdown import plain_text


def check_headings(draft: Draft) -> Iterator[Problem]:
    """Find missing and doubled headings, wrong levels, empty pages and briefings out of shape."""
    for document in draft.with_text():
        if not document.body.strip():
            yield Problem(BodyPlaces(document).at(0), "body-missing", "has no text below its front matter")
            continue
        headings = _headings(draft, document)
        yield from _levels(headings)
        yield from _doubled(headings)
        yield from _missing(document, headings)
        if isinstance(document.meta, Briefing):
            yield from _briefing(draft, document, headings)
        if isinstance(document.meta, Session):
            yield from _session(document, document.meta, headings)


_Heading = tuple[int, str, Place]
"""A heading's level, words and place."""


def _headings(draft: Draft, document: Document[Meta]) -> list[_Heading]:
    found = draft.tree(document).xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    places = BodyPlaces(document)
    where = places.headings()
    if len(where) != len(found):
        where = [places.at(0)] * len(found)
    return [(int(h.tag[1]), plain_text([h]), place) for h, place in zip(found, where, strict=True)]


def _levels(headings: list[_Heading]) -> Iterator[Problem]:
    before = 1
    for level, _, place in headings:
        if level == 1:
            yield Problem(place, "heading-level", "is a heading of the first level: the title is that, so use ##")
        elif level > before + 1:
            yield Problem(place, "heading-level", f"goes from level {before} to {level}: use {'#' * (before + 1)}")
        before = max(level, 2)


def _doubled(headings: list[_Heading]) -> Iterator[Problem]:
    seen: set[str] = set()
    for _, words, place in headings:
        if words.casefold() in seen:
            yield Problem(place, "heading-doubled", f"'{words}' is on this page already: choose other words")
        seen.add(words.casefold())


def _missing(document: Document[Meta], headings: list[_Heading]) -> Iterator[Problem]:
    kind = kind_of(document.uri)
    expected = kind.value.headings if kind else ()
    present = {words.casefold() for level, words, _ in headings if level == 2}
    for words in expected:
        if words.casefold() not in present:
            yield Problem(BodyPlaces(document).at(0), "heading-missing", f"needs the heading '## {words}'")


def _briefing(draft: Draft, document: Document[Meta], headings: list[_Heading]) -> Iterator[Problem]:
    place = BodyPlaces(document).at(0)
    sections = sum(level == 2 for level, _, _ in headings)
    if sections != BRIEFING_SECTIONS:
        yield Problem(place, "briefing-sections", f"has {sections} sections with ##: exactly {BRIEFING_SECTIONS}")
    parts = draft.tree(document).xpath("./*[not(contains(@class, 'footnote'))]")
    words = len(re.findall(r"\S*\w\S*", plain_text(parts)))
    if words not in BRIEFING_WORDS:
        limits = f"{BRIEFING_WORDS.start} to {BRIEFING_WORDS.stop - 1}"
        yield Problem(place, "briefing-length", f"has {words} words: {limits}")


def _session(document: Document[Meta], session: Session, headings: list[_Heading]) -> Iterator[Problem]:
    present = {words.casefold() for _, words, _ in headings}
    for number, step in enumerate(session.steps):
        if step.title.casefold() not in present:
            message = f"the notes have no heading '{step.title}' for this step"
            yield document.places.problem("heading-missing", message, "steps", number, "title")
