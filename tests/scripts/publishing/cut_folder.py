"""A folder to which the connection is lost after a number of operations, in the middle of a file too."""

from collections.abc import Iterable
from pathlib import Path

from scripts.publishing.folder import Folder

WITHOUT_END = 1_000_000


class CutFolder(Folder):
    def __init__(self, root: Path, operations: int = WITHOUT_END) -> None:
        super().__init__(root)
        self.left = operations

    def write(self, path: str, parts: Iterable[bytes]) -> None:
        super().write(path, self._until_cut(parts))
        self._count()

    def create(self, path: str, data: bytes) -> bool:
        self._count()
        return super().create(path, data)

    def append(self, path: str, data: bytes) -> None:
        if self.left == 1:
            super().append(path, data[: len(data) // 2])
        self._count()
        super().append(path, data)

    def rename(self, path: str, new: str) -> None:
        self._count()
        super().rename(path, new)

    def remove(self, path: str) -> None:
        self._count()
        super().remove(path)

    def remove_empty_folder(self, path: str) -> None:
        self._count()
        super().remove_empty_folder(path)

    def settle(self) -> None:
        """Tests have no loss of power."""

    def _until_cut(self, parts: Iterable[bytes]) -> Iterable[bytes]:
        for part in parts:
            yield part[: len(part) // 2] if self.left == 1 else part
            self._count()

    def _count(self) -> None:
        self.left -= 1
        if self.left <= 0:
            raise ConnectionResetError(104, "Connection reset by peer")
