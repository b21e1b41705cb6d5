"""A folder as a place to publish to: on this machine, on a mounted drive, or under a UNC name."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from spotlight.publish.outlast import outlast_power_loss

from scripts.publishing.trouble import PublishError


class Folder:
    """A store that is a folder."""

    def __init__(self, root: Path) -> None:
        """Use a folder. It is made if the folder that holds it is there, so that a drive that is not mounted is seen.

        Raises PublishError if it cannot be used.
        """
        self.place = str(root)
        self._root = root
        if not root.parent.is_dir():
            raise PublishError(f"There is no folder {root.parent}: is its drive mounted?")
        if root.exists() and not root.is_dir():
            raise PublishError(f"{root} is a file, not a folder")

    def sizes(self, folder: str) -> dict[str, int]:
        """Give the names of the files of one folder with their sizes."""
        try:
            return {path.name: path.stat().st_size for path in (self._root / folder).iterdir() if path.is_file()}
        except (FileNotFoundError, NotADirectoryError):
            return {}

    def read(self, path: str) -> bytes:
        """Give a file."""
        return (self._root / path).read_bytes()

    def write(self, path: str, parts: Iterable[bytes]) -> None:
        """Write a file, with the folders that it needs."""
        target = self._root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            file.writelines(parts)

    def create(self, path: str, data: bytes) -> bool:
        """Write a file only if there is none yet."""
        self._root.mkdir(exist_ok=True)
        try:
            with (self._root / path).open("xb") as file:
                file.write(data)
        except FileExistsError:
            return False
        return True

    def append(self, path: str, data: bytes) -> None:
        """Add to the end of a file."""
        with (self._root / path).open("ab") as file:
            file.write(data)

    def rename(self, path: str, new: str) -> None:
        """Give a file another name, in the place of whatever has that name."""
        (self._root / path).replace(self._root / new)

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        (self._root / path).unlink(missing_ok=True)

    def remove_empty_folder(self, path: str) -> None:
        """Remove a folder if it is there and empty."""
        with suppress(OSError):
            (self._root / path).rmdir()

    def settle(self) -> None:
        """Wait until all that was written is on the disk."""
        outlast_power_loss(self._root)

    def close(self) -> None:
        """There is no connection to let go of."""
