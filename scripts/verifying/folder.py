"""A copy of a site in a folder."""

from pathlib import Path

from spotlight.publish.manifest import NAME

from scripts.verifying.copy_of_site import FileDamagedError, FileMissingError, UnreadableError


class Folder:
    """A site's folder, or a package that was unpacked."""

    connections = 1
    unseen: frozenset[str] = frozenset()

    def __init__(self, path: Path) -> None:
        """Take a folder; of an unpacked package, the site in it."""
        inner = path / "site"
        self._root = inner if (inner / NAME).is_file() else path

    def manifest(self) -> str:
        """Give its manifest."""
        try:
            return (self._root / NAME).read_text(encoding="utf-8")
        except FileNotFoundError:
            raise UnreadableError(f"there is no {NAME} in {self._root}: is it the folder of a site?") from None
        except (OSError, UnicodeDecodeError) as error:
            raise UnreadableError(f"{self._root / NAME} cannot be read: {error}") from error

    def names(self) -> frozenset[str]:
        """Give the paths of all its files."""
        return frozenset(
            path.relative_to(self._root).as_posix() for path in self._root.rglob("*") if not path.is_dir()
        )

    def read(self, path: str, most: int) -> bytes:
        """Give a file's first bytes."""
        try:
            with (self._root / path).open("rb") as file:
                return file.read(most)
        except (FileNotFoundError, NotADirectoryError):
            raise FileMissingError from None
        except OSError as error:
            raise FileDamagedError(error.strerror or str(error)) from error
