"""What servers' files have to know of a finished folder."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spotlight.publish.manifest import NAME as MANIFEST
from spotlight.publish.servers.rules import ADMIN, PAGES, Place, Rule, rules
from spotlight.publish.servers.site_policy import site_policy


@dataclass(frozen=True)
class Survey:
    """The files of a finished folder, as sorted paths below its root, and the table of rules for them."""

    paths: tuple[str, ...]
    table: tuple[Rule, ...]

    def files(self, place: Place) -> list[str]:
        """Give the files of a place."""
        return [path for path in self.paths if place.holds(path)]

    def folders(self, place: Place) -> list[str]:
        """Give the outermost folders, with a slash at the end, in which files of a place stand."""
        outermost: list[str] = []
        for folder in sorted({path.rpartition("/")[0] + "/" for path in self.files(place) if "/" in path}):
            if not outermost or not folder.startswith(outermost[-1]):
                outermost.append(folder)
        return outermost

    def headers(self, place: Place) -> dict[str, str]:
        """Give the headers of a place's own rule."""
        return next(dict(rule.headers) for rule in self.table if rule.place == place)


def survey(folder: Path) -> Survey:
    """Look through a finished folder, whose pages have their policies in them; its manifest may still be to come."""
    paths = tuple(sorted({MANIFEST, *_files(folder)}))
    pages = (folder / path for path in paths if PAGES.holds(path) and not ADMIN.holds(path))
    return Survey(paths, rules(site_policy(pages)))


def _files(folder: Path) -> Iterator[str]:
    for parent, _, names in os.walk(folder):
        below = Path(parent).relative_to(folder)
        yield from ((below / name).as_posix() for name in names)
