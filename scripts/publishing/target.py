"""What publishing asks of a target, whatever kind it is. Paths are those inside the site, with forward slashes."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from spotlight.publish.manifest import Entry

Sent = Callable[[str], object]
"""Is told the path of each file once it is there."""

Say = Callable[[str], object]
"""Tells somebody who waits what is being done."""


class Target(Protocol):
    """A place for a site. All methods raise PublishError."""

    def take_turn(self, say: Say) -> None:
        """See that nobody else publishes to the same place, and leave the note that says so."""

    def read(self, path: str) -> bytes | None:
        """Give a file that is there, or None."""

    def sizes(self, paths: Collection[str]) -> dict[str, int]:
        """Give the sizes in bytes of those of some files that are there, and of what lies beside them."""

    def intend(self, paths: Iterable[str]) -> None:
        """Note which files are going to be sent or removed."""

    def send(self, site: Path, files: Mapping[str, Entry], paths: Sequence[str], sent: Sent) -> None:
        """Bring files of a site there, in order, so that a reader meets each either as it was or whole."""

    def settle(self) -> None:
        """See that what was sent outlasts a loss of power, and that the turn is still ours."""

    def send_manifest(self, text: bytes) -> None:
        """Bring the manifest there."""

    def remove(self, paths: Sequence[str]) -> None:
        """Remove files, in order."""

    def remove_folders(self, folders: Sequence[str]) -> None:
        """Remove those of some folders that are empty; those inside others come first."""

    def end_turn(self, finished: bool) -> None:
        """Take the note away, or write in it that this run has stopped."""

    def close(self) -> None:
        """Let go of the connection. Never raises."""


class Store(Protocol):
    """A place whose files are read and written one by one. All methods raise OSError or PublishError."""

    place: str

    def sizes(self, folder: str) -> dict[str, int]:
        """Give the names of the files of one folder with their sizes; none if there is no such folder."""

    def read(self, path: str) -> bytes:
        """Give a file. Raises FileNotFoundError if it is not there."""

    def write(self, path: str, parts: Iterable[bytes]) -> None:
        """Write a file, with the folders that it needs."""

    def create(self, path: str, data: bytes) -> bool:
        """Write a file only if there is none yet, in one step; say whether it was written."""

    def append(self, path: str, data: bytes) -> None:
        """Add to the end of a file."""

    def rename(self, path: str, new: str) -> None:
        """Give a file another name, in the place of whatever has that name."""

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""

    def remove_empty_folder(self, path: str) -> None:
        """Remove a folder if it is there and empty."""

    def settle(self) -> None:
        """Wait until all that was written would outlast a loss of power, where that can be asked for."""

    def close(self) -> None:
        """Let go of the connection. Never raises."""
