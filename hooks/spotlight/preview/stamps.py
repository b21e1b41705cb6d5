"""Whether files have changed, without reading them."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

Stamps = Mapping[Path, tuple[int, int]]
"""When each file was last written, in nanoseconds, and its size in bytes."""


def stamps(*places: Path) -> Stamps:
    """Give the stamps of files, and of all files below folders. What is gone meanwhile is left out."""
    return {path: stamp for place in places for path, stamp in _stamps(place)}


def _stamps(place: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    for path in [place] if place.is_file() else place.rglob("*"):
        with suppress(OSError):
            if not path.is_dir():
                found = path.stat()
                yield path, (found.st_mtime_ns, found.st_size)
