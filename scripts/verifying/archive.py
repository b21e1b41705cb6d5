"""A copy of a site in a zip, as `spotlight package` makes it."""

import zipfile
import zlib
from pathlib import Path

from spotlight.publish.manifest import NAME

from scripts.verifying.copy_of_site import FileDamagedError, FileMissingError, UnreadableError

_DAMAGED = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError)
"""What reading a file out of a zip raises: damage, a method or a password that Python's zip does not know."""


class Archive:
    """A zip with a site in it, in `site/` or at its root."""

    connections = 1
    unseen: frozenset[str] = frozenset()

    def __init__(self, path: Path) -> None:
        """Open a zip. Raises UnreadableError if it is none, or is cut off."""
        try:
            self._zip = zipfile.ZipFile(path)
        except zipfile.BadZipFile as error:
            raise UnreadableError(f"{path} is no zip, or a damaged one ({error}): copy it again") from error
        except OSError as error:
            raise UnreadableError(f"{path} cannot be read: {error.strerror or error}") from error
        files = frozenset(name for name in self._zip.namelist() if not name.endswith("/"))
        self._name = path.name
        self._inside = "site/" if f"site/{NAME}" in files else ""
        self._files = frozenset(name.removeprefix(self._inside) for name in files if name.startswith(self._inside))

    def manifest(self) -> str:
        """Give its manifest."""
        if NAME not in self._files:
            raise UnreadableError(f"there is no {NAME} in {self._name}: is it a package of a site?")
        try:
            return self._zip.read(self._inside + NAME).decode()
        except (*_DAMAGED, UnicodeDecodeError) as error:
            raise UnreadableError(f"{NAME} in {self._name} is damaged ({error}): copy the zip again") from error

    def names(self) -> frozenset[str]:
        """Give the paths of all its files."""
        return self._files

    def read(self, path: str, most: int) -> bytes:
        """Give a file's first bytes."""
        if path not in self._files:
            raise FileMissingError
        try:
            with self._zip.open(self._inside + path) as file:
                return file.read(most)
        except _DAMAGED as error:
            raise FileDamagedError(f"it is damaged in the zip ({error})") from error
