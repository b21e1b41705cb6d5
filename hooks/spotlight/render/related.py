"""What else a page's reader may want: reviews, prompts and guides that have most in common with it."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.theme import Prompt

REVIEWS = 3
PROMPTS = 2
GUIDES = 2
NEWEST = 300
"""Older reviews are led to by their lists and by search: of thousands, comparing each with each would take minutes."""

_A_LINK = 4
_WEIGHTS = {"theme": 3, "harm": 2, "source": 2, "age": 1}
_LINK = re.compile(r"\]\(([a-z0-9./-]+\.md)")

M = TypeVar("M")


class Related(NamedTuple):
    """What belongs with a page, the nearest first."""

    reviews: tuple[Document[Review], ...]
    prompts: tuple[Prompt, ...]
    guides: tuple[Document[Guide], ...]


class Trait(NamedTuple):
    """Something that two pages may have in common, such as the theme `information-sharing`."""

    kind: str
    name: str


class RelatedPages:
    """The pages of a catalogue by what they have in common.

    What counts, most first: a link from one to the other, a theme, a harm, a source, an age.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def of(self, document: Document[Any]) -> Related:
        """Give reviews and guides by what they share with a page, and prompts of its themes.

        A page that shares nothing with any guide gets the first guides. Prompts differ from page to page, and stay
        the same from build to build.
        """
        guides = self._catalogue.guides
        return Related(
            tuple(self._nearest(document, self._catalogue.reviews[:NEWEST], REVIEWS)),
            tuple(self._prompts(document)),
            tuple(self._nearest(document, guides, GUIDES)) or guides[:GUIDES],
        )

    @cached_property
    def _traits(self) -> Mapping[str, frozenset[Trait]]:
        return {document.uri: frozenset(_traits(document)) for document in self._catalogue.documents}

    @cached_property
    def _links(self) -> Mapping[str, frozenset[str]]:
        return {document.uri: frozenset(links(document)) for document in self._catalogue.documents}

    def _nearest(self, document: Document[Any], others: Sequence[Document[M]], most: int) -> list[Document[M]]:
        scored = [(self._score(document, other), other) for other in others if other.uri != document.uri]
        near = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return [other for _, other in near[:most]]

    def _score(self, one: Document[Any], other: Document[Any]) -> int:
        linked = other.uri in self._links[one.uri] or one.uri in self._links[other.uri]
        shared = self._traits[one.uri] & self._traits[other.uri]
        return linked * _A_LINK + sum(_WEIGHTS[trait.kind] for trait in shared)

    def _prompts(self, document: Document[Any]) -> Iterator[Prompt]:
        by_theme = self._catalogue.by_theme
        own = sorted(trait.name for trait in self._traits[document.uri] if trait.kind == "theme")
        themes = own or list(by_theme)
        turn = crc32(document.uri.encode())
        chosen: dict[str, Prompt] = {}
        for place in range(turn, turn + PROMPTS):
            questions = by_theme[themes[place % len(themes)]].questions
            prompt = questions[place % len(questions)]
            chosen[prompt.id] = prompt
        yield from chosen.values()


def _traits(document: Document[Any]) -> Iterator[Trait]:
    meta = document.meta
    themes = getattr(meta, "themes", ()) or ([document.slug] if document.uri.startswith("themes/") else [])
    found: Sequence[tuple[str, Sequence[str]]] = [
        ("theme", themes),
        ("harm", getattr(meta, "harms", ())),
        ("age", getattr(meta, "ages", ())),
        ("source", getattr(meta, "sources", ())),
    ]
    for kind, names in found:
        yield from (Trait(kind, name) for name in names)


def links(document: Document[Any]) -> list[str]:
    """Give the content files that a document's text links to."""
    folder = posixpath.dirname(document.uri)
    return [posixpath.normpath(posixpath.join(folder, path)) for path in _LINK.findall(document.body)]
