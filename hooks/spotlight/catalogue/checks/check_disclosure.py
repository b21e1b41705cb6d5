"""Nothing that could identify a child goes out unnoticed.

The check finds patterns and proves nothing: what it does not find may still be there.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from spotlight.catalogue.disclosure.identifiers import Identifier, identifiers
from spotlight.catalogue.disclosure.known import Known, known_of
from spotlight.catalogue.disclosure.metadata import Metadata
from spotlight.catalogue.disclosure.passage import Origin, Passage
from spotlight.catalogue.disclosure.pdf_text import read_pdf
from spotlight.catalogue.disclosure.picture_metadata import picture_metadata
from spotlight.catalogue.disclosure.plain_text import passages_of
from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.kinds import DOWNLOADS, MEDIA
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.kept_results import Key

_FRONT_MATTER_END = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BETWEEN_WORDS = re.compile(r"[-_/]+")
_CLEAN = "save it again without it"


def check_disclosure(draft: Draft) -> Iterator[Problem]:
    """Find what could identify a child or a family in the text and metadata of every file of a content folder.

    Text is looked at as it stands in the file, front matter, comments and addresses included; a problem stands where
    the identifier begins, and at the beginning of a picture or a PDF. A page that holds a partnership's paragraphs is
    looked at as a whole too: details that say little each may say more together.
    """
    known = known_of(draft)
    kinds = _identifiers(known)
    works: dict[Key, Callable[[], tuple[Problem, ...]]] = {
        ("disclosure", text, draft.shown(uri), uri, known.mark): partial(_in_text, text, draft.shown(uri), uri, known)
        for uri, text in draft.texts.items()
    }
    yield from chain.from_iterable(draft.memory.remember_all(works).values())
    for document in draft.documents:
        if document.parts:
            yield from _in_whole(document, known)
    for uri, path in draft.paths.items():
        place = Place(draft.shown(uri))
        yield from _once(place, [Passage(_BETWEEN_WORDS.sub(" ", uri), Origin.METADATA)], kinds, "the file's name")
        if MEDIA.fullmatch(uri):
            yield from _metadata(place, picture_metadata(path), kinds, known)
        elif DOWNLOADS.fullmatch(uri):
            yield from _pdf(place, path, kinds, known)


_identifiers = lru_cache(maxsize=2)(identifiers)


def _in_whole(document: Document[Meta], known: Known) -> Iterator[Problem]:
    kinds = [kind for kind in _identifiers(known) if kind.where.fullmatch(document.uri)]
    for passage in passages_of(document.body, Origin.MARKDOWN):
        for offset, kind in _found(passage, kinds):
            yield Problem(document.place(passage.in_file(offset)), kind.rule, kind.message)


def _in_text(text: str, path: str, uri: str, known: Known) -> tuple[Problem, ...]:
    kinds = [kind for kind in _identifiers(known) if kind.where.fullmatch(uri)]
    return tuple(
        Problem(_place(path, text, passage.in_file(offset)), kind.rule, kind.message)
        for passage in _passages(text, uri)
        for offset, kind in _found(passage, kinds)
    )


def _passages(text: str, uri: str) -> Iterator[Passage]:
    """Give the passages of a text file: a page's front matter is YAML, what stands below it Markdown."""
    if uri.endswith(".yml"):
        yield from passages_of(text, Origin.YAML)
        return
    fences = _FRONT_MATTER_END.finditer(text)
    end = next((fence.end() for number, fence in enumerate(fences) if number == 1), 0)
    yield from passages_of(text[:end], Origin.YAML)
    yield from passages_of(text[end:], Origin.MARKDOWN, end)


def _found(passage: Passage, kinds: Iterable[Identifier]) -> Iterator[tuple[int, Identifier]]:
    return ((offset, kind) for kind in kinds for offset in kind.find(passage))


def _place(path: str, text: str, offset: int) -> Place:
    before = text[:offset]
    return Place(path, before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1)


def _once(place: Place, passages: Iterable[Passage], kinds: Iterable[Identifier], where: str) -> Iterator[Problem]:
    """Give one problem for each kind that is found somewhere in the passages of one file."""
    for kind in {kind.rule: kind for passage in passages for _, kind in _found(passage, kinds)}.values():
        yield Problem(place, kind.rule, f"{where}: {kind.message}")


def _metadata(place: Place, metadata: Metadata, kinds: Iterable[Identifier], known: Known) -> Iterator[Problem]:
    if metadata.position:
        yield Problem(place, "file-position", f"tells where it was made: {_CLEAN}")
    if any(author.strip().lower() not in known.organisations for author in metadata.authors):
        yield Problem(place, "file-author", f"names who made it, or whose computer it was made on: {_CLEAN}")
    yield from _once(place, metadata.passages, kinds, "what the file says of itself")


def _pdf(place: Place, path: Path, kinds: Iterable[Identifier], known: Known) -> Iterator[Problem]:
    pdf = read_pdf(path)
    if pdf is None:
        yield Problem(place, "file-unreadable", "is damaged or asks for a password: nobody can check it")
        return
    if not pdf.has_text:
        yield Problem(
            place, "file-unsearchable", "holds no text that can be looked through: read it with your own eyes"
        )
    yield from _metadata(place, pdf.metadata, kinds, known)
    for number in dict.fromkeys(number for number, _ in pdf.pages):
        passages = [passage for page, passage in pdf.pages if page == number]
        yield from _once(place, passages, kinds, f"page {number}")
