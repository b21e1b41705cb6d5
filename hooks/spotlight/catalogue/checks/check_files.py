"""Every file has its place and its name; none is missing."""

from collections.abc import Iterator
from difflib import get_close_matches

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.fields import SLUG
from spotlight.catalogue.models.kinds import DOWNLOADS, MEDIA, PACKAGE, REQUIRED, kind_of, slug_of
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.site_map import RESERVED

_LONGEST_SLUG = 100
"""File systems take names of 255 bytes: the printed files' names are longer than the slug."""

_NAMES_OF_WINDOWS = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


def check_files(draft: Draft) -> Iterator[Problem]:
    """Find files that are missing, that nothing reads, or whose names cannot be addresses."""
    yield from _missing(draft)
    for uri in sorted(draft.files):
        yield from _name(draft, uri)


def _missing(draft: Draft) -> Iterator[Problem]:
    packages = sorted({uri.split("/")[1] for uri in draft.files if uri.startswith("themes/") and uri.count("/") == 2})
    needed = [*REQUIRED, *(f"themes/{slug}/{name}" for slug in packages for name in PACKAGE)]
    for uri in needed:
        if uri not in draft.files:
            yield Problem(Place(f"{draft.root}/{uri}"), "file-missing", "is missing: write it")
    if not packages:
        yield Problem(Place(f"{draft.root}/themes"), "file-missing", "holds no theme package")
    if not any(uri.startswith("partnerships/") and kind_of(uri) for uri in draft.files):
        place = Place(f"{draft.root}/partnerships")
        yield Problem(place, "file-missing", "holds no partnership: write partnerships/<name>/partnership.yml")


def _name(draft: Draft, uri: str) -> Iterator[Problem]:
    place = Place(f"{draft.root}/{uri}")
    if kind_of(uri) is None and not MEDIA.fullmatch(uri) and not DOWNLOADS.fullmatch(uri):
        yield Problem(
            place, "file-unknown", f"is of no known kind{_meant(uri)}: rename it, or take it out of content/"
        )
    slug = slug_of(uri)
    if slug is not None and (wrong := _wrong_with(slug)):
        yield Problem(place, "slug", wrong)
    if uri in RESERVED:
        yield Problem(place, "slug-doubled", "has the address of a page that the build makes: give it another name")


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
    known = PACKAGE if folder.startswith("themes/") else REQUIRED if not folder else ("partnership.yml",)
    close = get_close_matches(name, known, n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""
