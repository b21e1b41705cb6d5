"""Every file has its place and its name; none is missing."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.fields import SLUG
from spotlight.catalogue.models.kinds import DOWNLOADS, LOGO, MEDIA, PACKAGE, REQUIRED, kind_of, slug_of
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.site_map import is_reserved

_LONGEST_SLUG = 100
"""File systems take names of 255 bytes: the printed files' names are longer than the slug."""

_NAMES_OF_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)

_OF_A_PACKAGE = re.compile(r"themes/([^/]+)/[^/]+$")
_OF_A_PARTNERSHIP = re.compile(r"partnerships/([^/]+)/")
_FOR_A_PARTNERSHIP = (
    "is nothing that a partnership has: partnership.yml, logo.svg or logo.png, rota.yml, pages/ as content/ has them, "
    "and paragraphs/"
)


def check_files(draft: Draft) -> Iterator[Problem]:
    """Find files that are missing, that nothing reads, or whose names cannot be addresses."""
    yield from _missing(draft)
    for uri in sorted(draft.files):
        yield from _name(draft, uri)


def _missing(draft: Draft) -> Iterator[Problem]:
    for uri in REQUIRED:
        if uri not in draft.files:
            yield _not_there(draft.shown(uri))
    yield from _missing_of_packages(draft)
    yield from _missing_of_partnerships(draft)


def _missing_of_packages(draft: Draft) -> Iterator[Problem]:
    packages = _names(_OF_A_PACKAGE, draft.files)
    if not packages:
        yield Problem(Place(f"{draft.root}/themes"), "file-missing", "holds no theme package")
    for slug in packages:
        there = [uri for uri in draft.files if uri.startswith(f"themes/{slug}/")]
        folder = posixpath.dirname(min(map(draft.shown, there)))
        yield from (_not_there(f"{folder}/{name}") for name in PACKAGE if f"themes/{slug}/{name}" not in there)


def _missing_of_partnerships(draft: Draft) -> Iterator[Problem]:
    partnerships = _names(_OF_A_PARTNERSHIP, [draft.own.get(uri, uri) for uri in draft.files])
    for slug in partnerships:
        if f"partnerships/{slug}/partnership.yml" not in draft.files:
            yield _not_there(f"{draft.root}/partnerships/{slug}/partnership.yml")
    if not partnerships:
        place = Place(f"{draft.root}/partnerships")
        yield Problem(place, "file-missing", "holds no partnership: write partnerships/<name>/partnership.yml")


def _not_there(path: str) -> Problem:
    return Problem(Place(path), "file-missing", "is missing: write it")


def _names(folder: re.Pattern[str], uris: Iterable[str]) -> list[str]:
    """Give the names of the folders of a kind that files are in."""
    return sorted({found[1] for uri in uris if (found := folder.match(uri))})


def _name(draft: Draft, uri: str) -> Iterator[Problem]:
    place = Place(draft.shown(uri))
    if not _is_known(uri):
        said = f"is of no known kind{_meant(uri)}: rename it, or take it out of content/"
        yield Problem(place, "file-unknown", _FOR_A_PARTNERSHIP if _OF_A_PARTNERSHIP.match(uri) else said)
    slug = slug_of(uri)
    if slug is not None and (wrong := _wrong_with(slug)):
        yield Problem(place, "slug", wrong)
    if is_reserved(uri):
        yield Problem(place, "slug-doubled", "has the address of a page that the build makes: give it another name")


def _is_known(uri: str) -> bool:
    """Say whether something reads a file; in a partnership's folder, pictures and documents are among its pages."""
    if kind_of(uri) or LOGO.fullmatch(uri):
        return True
    return not _OF_A_PARTNERSHIP.match(uri) and bool(MEDIA.fullmatch(uri) or DOWNLOADS.fullmatch(uri))


def _wrong_with(slug: str) -> str | None:
    if not SLUG.fullmatch(slug):
        return f"'{slug}' cannot be an address: use lower-case letters, digits and hyphens"
    if slug in _NAMES_OF_WINDOWS:
        return f"Windows keeps the name '{slug}' for itself, and cannot have such a file: choose another"
    if len(slug) > _LONGEST_SLUG:
        return f"has {len(slug)} characters: an address takes at most {_LONGEST_SLUG}"
    return None


def _meant(uri: str) -> str:
    folder, _, name = uri.rpartition("/")
    known = PACKAGE if folder.startswith("themes/") else REQUIRED if not folder else ()
    close = get_close_matches(name, known, n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""
