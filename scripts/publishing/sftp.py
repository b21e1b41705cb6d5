"""A folder on a server over SFTP, as a place to publish to."""

import errno
import os
import posixpath
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from paramiko import SFTPClient, SSHClient, SSHException
from spotlight.publish.disk_words import FULL

from scripts.publishing.trouble import AGAIN, PublishError

_CARRIERS = 4
_NO_SUCH_CALL = re.compile(r"unsupported|not supported", re.IGNORECASE)
_SILENCE = 60.0  # seconds


def open_stores(connection: SSHClient, root: str, place: str) -> tuple["Sftp", list["Sftp"]]:
    """Give a store on a server, and others to send several files at once, as far as the server allows that.

    Raises PublishError if the folder cannot be used.
    """
    store, carriers = Sftp(connection, root, place), []
    with suppress(PublishError):
        for _ in range(_CARRIERS):
            carriers.append(Sftp(connection, root, place))
    return store, carriers


class Sftp:
    """A store on a server."""

    def __init__(self, connection: SSHClient, root: str, place: str) -> None:
        """Use a folder of a server, which is made if the folder that holds it is there.

        `place` is its name for people. Raises PublishError if it cannot be used.
        """
        self.place = place
        self._connection, self._root = connection, root.rstrip("/")
        self._folders: set[str] = set()
        with self._talking():
            self._client: SFTPClient = connection.open_sftp()
            channel = self._client.get_channel()
            if channel:
                channel.settimeout(_SILENCE)
        self._see_that_it_can_be_used()

    def sizes(self, folder: str) -> dict[str, int]:
        """Give the names of the files of one folder with their sizes."""
        with self._talking():
            try:
                found = self._client.listdir_attr(self._path(folder))
            except FileNotFoundError:
                return {}
        return {each.filename: each.st_size or 0 for each in found if not stat.S_ISDIR(each.st_mode or 0)}

    def read(self, path: str) -> bytes:
        """Give a file."""
        with self._talking(), self._client.open(self._path(path), "rb") as file:
            file.prefetch(file.stat().st_size)
            return bytes(file.read())

    def write(self, path: str, parts: Iterable[bytes]) -> None:
        """Write a file, with the folders that it needs."""
        with self._talking():
            try:
                file = self._client.open(self._path(path), "wb")
            except FileNotFoundError:
                self._make_folders(path)
                file = self._client.open(self._path(path), "wb")
            length = 0
            with file:  # each part is waited for: what goes wrong with others would be told to nobody
                for part in parts:
                    file.write(part)
                    length += len(part)
            if self._client.stat(self._path(path)).st_size != length:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def create(self, path: str, data: bytes) -> bool:
        """Write a file only if there is none yet."""
        with self._talking():
            self._make_folder("")
            try:
                file = self._client.open(self._path(path), "wxb")
            except PermissionError:
                raise
            except OSError:  # SFTP has no word for "is there already"
                if self._is_there(path):
                    return False
                raise
            with file:
                file.write(data)
        return True

    def append(self, path: str, data: bytes) -> None:
        """Add to the end of a file."""
        with self._talking(), self._client.open(self._path(path), "ab") as file:
            file.write(data)

    def rename(self, path: str, new: str) -> None:
        """Give a file another name, in the place of whatever has that name."""
        old, target = self._path(path), self._path(new)
        with self._talking():
            try:
                self._client.posix_rename(old, target)
            except OSError as error:
                if not _NO_SUCH_CALL.search(str(error)):
                    raise
                # between these two steps there is no such file: older servers know no better
                with suppress(FileNotFoundError):
                    self._client.remove(target)
                self._client.rename(old, target)

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        with self._talking(), suppress(FileNotFoundError):
            self._client.remove(self._path(path))

    def remove_empty_folder(self, path: str) -> None:
        """Remove a folder if it is there and empty."""
        with suppress(OSError):
            self._client.rmdir(self._path(path))

    def settle(self) -> None:
        """A server cannot be asked to."""

    def close(self) -> None:
        """Let go of the connection."""
        with suppress(Exception):
            self._client.close()
            self._connection.close()

    def _path(self, path: str) -> str:
        return f"{self._root}/{path}" if path else self._root or "/"

    def _is_there(self, path: str) -> bool:
        try:
            self._client.stat(self._path(path))
        except FileNotFoundError:
            return False
        return True

    def _make_folders(self, path: str) -> None:
        """Make the folders of a file that are not there."""
        folders = path.split("/")[:-1]
        for end in range(1, len(folders) + 1):
            self._make_folder("/".join(folders[:end]))

    def _make_folder(self, folder: str) -> None:
        if folder in self._folders:
            return
        try:
            self._client.mkdir(self._path(folder))
        except OSError:
            if not self._is_there(folder):
                raise
        self._folders.add(folder)

    def _see_that_it_can_be_used(self) -> None:
        with self._talking():
            try:
                if not self._is_there(""):
                    self._client.stat(posixpath.dirname(self._root) or ".")
                elif not stat.S_ISDIR(self._client.stat(self._path("")).st_mode or 0):
                    raise PublishError(f"{self.place} is a file, not a folder")
            except FileNotFoundError:
                raise PublishError(f"There is no folder on the server in which {self.place} could be made") from None
            except PermissionError:
                raise PublishError(
                    f"You have no permission to use {self.place}. Ask whoever runs the server"
                ) from None

    @contextmanager
    def _talking(self) -> Iterator[None]:
        """Put into words that the connection was lost, or that the server does not say why it refuses."""
        try:
            yield
        except (EOFError, SSHException, TimeoutError, ConnectionError) as error:
            raise self._lost() from error
        except OSError as error:
            if error.errno is not None:
                raise
            transport = self._connection.get_transport()
            if transport is None or not transport.is_active():
                raise self._lost() from error
            raise PublishError(
                f"The server refused without a reason ({error}) to write at {self.place}. Mostly, {FULL}. {AGAIN}"
            ) from error

    def _lost(self) -> PublishError:
        return PublishError(f"The connection to {self.place} was lost. {AGAIN}")
