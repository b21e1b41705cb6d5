"""A partnership's paragraphs put into the pages that they are for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, cast

from spotlight.catalogue.document import Document, Part
from spotlight.catalogue.draft import Meta
from spotlight.catalogue.models.common import Page, Sourced
from spotlight.catalogue.models.kinds import Kinds, kind_of, slug_of
from spotlight.catalogue.models.paragraph import Paragraph
from spotlight.catalogue.models.references import Sources
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.suggest import did_you_mean
from spotlight.catalogue.text.sections import Section, same_heading, sections

_OF_A_PACKAGE = (Kinds.BRIEFING, Kinds.SESSION)
"""The kinds whose pages rest on the sources of their theme's learning page."""


class _Change(NamedTuple):
    """Where a paragraph goes: from `start` to `end` of the page's text, behind what has smaller headings."""

    start: int
    end: int
    order: tuple[int, str]
    paragraph: Document[Paragraph]


def with_paragraphs(
    documents: Sequence[Document[Meta]], page_files: Iterable[str]
) -> tuple[list[Document[Meta]], list[Problem]]:
    """Put the paragraphs among some documents into the pages among them.

    `page_files` are the paths of all pages, those too that could not be read. No line of a page is lost, but those
    that a paragraph replaces. The order in which the documents come changes nothing.
    """
    paragraphs = cast("list[Document[Paragraph]]", [d for d in documents if isinstance(d.meta, Paragraph)])
    if not paragraphs:
        return list(documents), []
    known = {uri for uri in page_files if kind_of(uri)}
    pages = {document.uri: document for document in documents if document.uri in known}
    problems: list[Problem] = []
    for uri in dict.fromkeys(paragraph.meta.page for paragraph in paragraphs):
        own = sorted((p for p in paragraphs if p.meta.page == uri), key=lambda paragraph: paragraph.uri)
        if uri in pages:
            pages[uri], found = _completed(pages[uri], own)
            problems += found
        elif uri not in known:
            problems += (_no_page(paragraph, known) for paragraph in own)
    sourced = _with_sources(pages, paragraphs, documents)
    return [sourced.get(document.uri, document) for document in documents], problems


def _no_page(paragraph: Document[Paragraph], known: Iterable[str]) -> Problem:
    said = f"there is no page {did_you_mean(paragraph.meta.page, known)} to put it into"
    return paragraph.places.problem("paragraph-page", said, "page")


def _completed(
    page: Document[Meta], paragraphs: Iterable[Document[Paragraph]]
) -> tuple[Document[Meta], list[Problem]]:
    """Put paragraphs into one page."""
    known, changes, problems = sections(page.body), list[_Change](), list[Problem]()
    for paragraph in paragraphs:
        change = _change(page, known, paragraph)
        if change is None:
            problems.append(_no_heading(paragraph, page.uri, known))
        else:
            changes.append(change)
    changes.sort(key=lambda change: (change.start, change.end, change.order))
    kept, reached = [], 0
    for change in changes:
        if change.start < reached:
            said = "another paragraph replaces what stands there: make one of the two"
            problems.append(change.paragraph.places.problem("paragraph-clash", said, _key(change.paragraph)))
        else:
            kept.append(change)
            reached = change.end
    return _merged(page, kept), problems


def _change(page: Document[Meta], known: Iterable[Section], paragraph: Document[Paragraph]) -> _Change | None:
    meta = paragraph.meta
    if meta.at:
        return _Change(len(page.body), len(page.body), (0, paragraph.uri), paragraph)
    heading = meta.under or meta.instead_of or ""
    section = next((section for section in known if same_heading(section.words, heading)), None)
    if section is None:
        return None
    start = section.end if meta.under else section.start
    return _Change(start, section.end, (-section.level, paragraph.uri), paragraph)


def _no_heading(paragraph: Document[Paragraph], uri: str, known: Iterable[Section]) -> Problem:
    key = _key(paragraph)
    wanted = did_you_mean(getattr(paragraph.meta, key), [section.words for section in known])
    return paragraph.places.problem("paragraph-heading", f"{uri} has no heading {wanted}", key)


def _key(paragraph: Document[Paragraph]) -> str:
    """Give the key that says where a paragraph goes."""
    return next(key for key in ("under", "instead_of", "at") if getattr(paragraph.meta, key))


def _merged(page: Document[Meta], changes: Iterable[_Change]) -> Document[Meta]:
    """Make the text of a page with changes that follow each other, each in lines of its own."""
    text, parts, reached = "", list[Part](), 0
    for start, end, _, paragraph in changes:
        text, parts = _continued(page, text, parts, reached, start)
        text += "\n" * (2 - min(2, len(text) - len(text.rstrip("\n"))))
        own = paragraph.body.lstrip("\n")
        parts.append(paragraph.part(len(text), len(paragraph.body) - len(own)))
        text += own.rstrip("\n") + "\n\n"
        reached = end
    text, parts = _continued(page, text, parts, reached, len(page.body))
    return replace(page, body=text, parts=tuple(parts))


def _continued(page: Document[Meta], text: str, parts: list[Part], start: int, end: int) -> tuple[str, list[Part]]:
    """Add a run of a page's own lines to a text."""
    if start == end:
        return text, parts
    return text + page.body[start:end], [*parts, page.part(len(text), start)]


def _with_sources(
    pages: Mapping[str, Document[Meta]],
    paragraphs: Iterable[Document[Paragraph]],
    documents: Iterable[Document[Meta]],
) -> dict[str, Document[Meta]]:
    """Add the sources of paragraphs to those of the pages that list them, where they exist."""
    known = {key for document in documents if isinstance(document.meta, Sources) for key in document.meta.root}
    sourced = dict(pages)
    for paragraph in paragraphs:
        uri = _lists_sources(paragraph.meta.page)
        document = sourced.get(uri)
        if document and isinstance(document.meta, Sourced | Page):
            listed = document.meta.sources
            more = (key for key in paragraph.meta.sources if key in known and key not in listed)
            sourced[uri] = replace(document, meta=document.meta.model_copy(update={"sources": (*listed, *more)}))
    return sourced


def _lists_sources(uri: str) -> str:
    """Give the page that lists the sources of a page."""
    return f"themes/{slug_of(uri)}/index.md" if kind_of(uri) in _OF_A_PACKAGE else uri
