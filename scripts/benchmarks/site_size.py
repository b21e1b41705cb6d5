"""The bytes of a finished site: on disk, and over the wire."""

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_LEVEL = 6  # what web servers take where nobody has chosen
_LISTED = re.compile(rb'<li class="card">|data-kind="review"|<th scope="row"><a ')
_SEARCH = "search/*.js"
_CORE = "core"


@dataclass(frozen=True)
class SiteSize:
    """A finished site in a folder. What is `compressed` is so by gzip, as web servers do it."""

    folder: Path

    @cached_property
    def files(self) -> int:
        """How many files it has."""
        return len(self._files)

    @cached_property
    def bytes(self) -> int:
        """The bytes of all files."""
        return sum(path.stat().st_size for path in self._files)

    @cached_property
    def pages(self) -> dict[str, int]:
        """The compressed bytes of each page by its path, such as "themes/example/"; "" is the home page."""
        return {
            path.relative_to(self.folder).as_posix().removesuffix("index.html"): _compressed([path])
            for path in self._files
            if path.suffix == ".html"
        }

    @cached_property
    def longest_list(self) -> tuple[str, int]:
        """The page that lists the most reviews, as cards or in rows, and how many."""
        pages = (path for path in self._files if path.name == "index.html")
        counted = ((f"{path.relative_to(self.folder).parent.as_posix()}/", _listed(path)) for path in pages)
        return max(counted, key=lambda pair: pair[1])

    @cached_property
    def search_core(self) -> int:
        """The compressed bytes of what the first results come from."""
        return _compressed(path for path in self.folder.glob(_SEARCH) if path.stem.split(".")[0] == _CORE)

    @cached_property
    def search(self) -> int:
        """The compressed bytes of all that is searched."""
        return _compressed(self.folder.glob(_SEARCH))

    @cached_property
    def _files(self) -> list[Path]:
        return sorted(path for path in self.folder.rglob("*") if path.is_file())


def _compressed(paths: Iterable[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), _LEVEL)) for path in paths)


def _listed(path: Path) -> int:
    return len(_LISTED.findall(path.read_bytes()))
