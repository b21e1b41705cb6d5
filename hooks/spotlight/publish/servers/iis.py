"""`web.config`, which IIS 7.5 and newer reads in the site's folder.

IIS has rules for folders and files by name, not for kinds of files, so pages' headers are everybody's here, and are
taken away where files to print stand: readers of PDF in some browsers keep to a policy that was not meant for them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from spotlight.publish.servers.rules import (
    A_YEAR,
    ADMIN,
    CACHING,
    EVERYTHING,
    FINGERPRINTED,
    FRAMED,
    OPEN_DATA,
    PAGES,
    PAPERS,
    POLICY,
    Place,
)
from spotlight.publish.servers.survey import Survey, survey
from spotlight.publish.servers.templates import template

NAME = "web.config"

_MAX_AGE = f"{timedelta(seconds=A_YEAR).days}.00:00:00"
"""In days, hours, minutes and seconds."""


@dataclass(frozen=True)
class _Location:
    """A folder or file with rules of its own."""

    path: str
    why: str
    headers: Mapping[str, str] = field(default_factory=dict)
    removed: tuple[str, ...] = ()
    max_age: str = ""


def web_config(folder: Path) -> str:
    """Give `web.config` for a finished folder."""
    site = survey(folder)
    everywhere = site.headers(EVERYTHING) | site.headers(PAGES)
    headers = {name: value for name, value in everywhere.items() if name != CACHING}
    return template("web.config").render(headers=headers, locations=list(_locations(site)))


def _locations(site: Survey) -> Iterator[_Location]:
    for place in (FRAMED, ADMIN):
        for folder in site.folders(place):
            yield _Location(folder.rstrip("/"), _words(place), headers=site.headers(place))
    for folder in site.folders(PAPERS):
        yield _Location(folder.rstrip("/"), _words(PAPERS), removed=(POLICY,))
    for folder in site.folders(FINGERPRINTED):
        yield _Location(folder.rstrip("/"), _words(FINGERPRINTED), max_age=_MAX_AGE)
    for path in site.files(OPEN_DATA):
        yield _Location(path, _words(OPEN_DATA), headers=site.headers(OPEN_DATA))


def _words(place: Place) -> str:
    return f"{place.words}."
