"""The content folder as one partnership has it: its own files in the place of the shared ones, or beside them."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from spotlight.catalogue.models.kinds import DOWNLOADS, MEDIA, OF_A_SITE, Kinds, kind_of

_OF_A_PARTNERSHIP = re.compile(r"partnerships/(?P<slug>[^/]+)/(?P<inside>.+)")
_DETAILS = "partnership.yml"
_PAGES = "pages/"


def seen_by(partnership: str | None, uris: Iterable[str]) -> tuple[list[str], Mapping[str, str]]:
    """Give the files that are read for a partnership, by their paths in content/, and those of them that are its own.

    The paths are those at which the files count: `pages/about.md` in the partnership's folder is `about.md`. The
    second result says for each of these where in content/ the file is. Without a partnership, the shared files are
    read, and each partnership's details.
    """
    places = {uri: _place(uri, partnership) for uri in uris}
    own = {place: uri for uri, place in places.items() if place and place != uri}
    return sorted({place for place in places.values() if place}), own


def partnerships_of(folder: Path) -> list[str]:
    """Give the partnerships of a content folder, in order."""
    return sorted(path.parent.name for path in folder.glob(f"partnerships/*/{_DETAILS}"))


def partnerships_with_files(uris: Iterable[str]) -> list[str]:
    """Give the partnerships that have more than their details, in order."""
    found = filter(None, map(_OF_A_PARTNERSHIP.fullmatch, uris))
    return sorted({match["slug"] for match in found if match["inside"] != _DETAILS})


def is_of_another(uri: str, partnership: str | None) -> bool:
    """Say whether a file is in the folder of another partnership than the one that the content is read for."""
    found = _OF_A_PARTNERSHIP.fullmatch(uri)
    return bool(found and partnership and found["slug"] != partnership)


def _place(uri: str, partnership: str | None) -> str | None:
    """Give where a file counts, or None where it counts for others alone."""
    found = _OF_A_PARTNERSHIP.fullmatch(uri)
    if not found:
        return uri
    inside = found["inside"]
    if found["slug"] != partnership:
        return uri if inside == _DETAILS else None
    page = inside.removeprefix(_PAGES)
    is_own = inside == "rota.yml" or (page != inside and _may_be_own(page))
    return page if is_own else uri


def _may_be_own(uri: str) -> bool:
    kind = kind_of(uri)
    if kind is None:
        return bool(MEDIA.fullmatch(uri) or DOWNLOADS.fullmatch(uri))
    return kind not in OF_A_SITE | {Kinds.PARTNERSHIP, Kinds.PARAGRAPH}
