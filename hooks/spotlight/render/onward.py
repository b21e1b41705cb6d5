"""The page before and the page after: within a theme's package, then the next theme; and from guide to guide."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.guide import Guide
from spotlight.render.addresses import path_of


class Neighbour(NamedTuple):
    """A page before or after: its name, and its path from the site's root."""

    name: str
    path: str


class Onward(NamedTuple):
    """The neighbours of a page; None at an end of the row."""

    previous: Neighbour | None = None
    next: Neighbour | None = None


def onward(document: Document[Any] | None, catalogue: Catalogue) -> Onward:
    """Give the neighbours of a page of a package, or of a guide; none for other pages."""
    if document is None:
        return Onward()
    rows = (_guides(catalogue.guides), [step for package in catalogue.packages for step in _package(package)])
    for row in rows:
        paths = [step.path for step in row]
        if (own := path_of(document.uri)) in paths:
            place = paths.index(own)
            return Onward(row[place - 1] if place else None, row[place + 1] if place + 1 < len(row) else None)
    return Onward()


def _package(package: Package) -> list[Neighbour]:
    name = package.theme.meta.short_title
    return [
        Neighbour(f"{name}: learning page", path_of(package.theme.uri)),
        Neighbour(f"{name}: seven-minute briefing", path_of(package.briefing.uri)),
        Neighbour(f"{name}: team session", path_of(package.session.uri)),
    ]


def _guides(guides: Sequence[Document[Guide]]) -> list[Neighbour]:
    return [Neighbour(guide.meta.title, path_of(guide.uri)) for guide in guides]
