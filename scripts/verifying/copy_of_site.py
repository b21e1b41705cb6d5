"""What every copy of a site can be asked, wherever it lies."""

from typing import Protocol


class UnreadableError(Exception):
    """A copy that cannot be looked at, so that nothing can be said about it; the message says why."""


class FileMissingError(Exception):
    """A file that a copy does not have; the message says what was found instead, if anything."""


class FileDamagedError(Exception):
    """A file that is there and cannot be read; the message says why."""


class SiteCopy(Protocol):
    """A copy of a site: a folder, a zip, or an address."""

    connections: int
    """How many files may be read at once."""

    unseen: frozenset[str]
    """Files that the copy may have and does not show."""

    def manifest(self) -> str:
        """Give its manifest. Raises UnreadableError if there is none."""

    def names(self) -> frozenset[str] | None:
        """Give the paths of all its files, or None where they cannot be listed."""

    def read(self, path: str, most: int) -> bytes:
        """Give a file's first bytes, as readers get them, up to `most`.

        Raises FileMissingError or FileDamagedError for this file, UnreadableError if the copy is out of reach.
        """
