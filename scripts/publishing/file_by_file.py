"""Publishing to a store whose files are written one by one: a folder, or a server over SFTP."""

import secrets
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from spotlight.publish.manifest import NAME as MANIFEST
from spotlight.publish.manifest import Entry

from scripts.publishing import note
from scripts.publishing.local_site import read_file
from scripts.publishing.side_by_side import side_by_side
from scripts.publishing.target import Say, Sent, Store
from scripts.publishing.trouble import AGAIN, PublishError, refused

PATIENCE = 30.0
"""For how many seconds a note is watched that another run has left: one that is at work adds to it meanwhile."""

_PART = 1 << 18
_NOTED_AT_ONCE = 10  # files: so many are sent again after a cut, and one for each carrier
_SHOW_EVERY = 5.0  # seconds between signs that this run is at work: several in the patience of another


class FileByFile:
    """A target made of a store. Each file is written under another name and then renamed."""

    def __init__(
        self,
        store: Store,
        carriers: Sequence[Store] = (),
        patience: float = PATIENCE,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """Use a store; `carriers` are other ways to the same place, to send several files at once.

        `patience` is in seconds.
        """
        self._store, self._carriers, self._patience, self._sleep = store, carriers, patience, sleep
        self._run = secrets.token_hex(8)
        self._shown = time.monotonic()
        self._sent: list[bytes] = []
        self._has_turn = False

    def take_turn(self, say: Say) -> None:
        """Leave this run's note, if no other run is at work. One that was cut off is gone on with."""
        if not self._create_note():
            self._take_over(say)
        self._has_turn = True

    def read(self, path: str) -> bytes | None:
        """Give a file that is there, or None."""
        with self._in_words(path):
            try:
                return self._store.read(path)
            except FileNotFoundError:
                return None

    def sizes(self, paths: Collection[str]) -> dict[str, int]:
        """Give the size of each file in the folders of some paths."""
        found: dict[str, int] = {}

        def look(store: Store, folder: str) -> None:
            with self._in_words(folder):
                names = store.sizes(folder)
            found.update({f"{folder}/{name}" if folder else name: size for name, size in names.items()})

        for _ in self._done_with(look, sorted({_folder(path) for path in paths})):
            pass
        return found

    def intend(self, paths: Iterable[str]) -> None:
        """Note which files are going to be sent or removed."""
        self._add(b"".join(map(note.may_change, paths)))

    def send(self, site: Path, files: Mapping[str, Entry], paths: Sequence[str], sent: Sent) -> None:
        """Write files one by one, or as many at once as there are carriers."""

        def put(store: Store, path: str) -> None:
            self._put(store, path, read_file(site, path, files[path]))

        for path in self._done_with(put, paths):
            self._sent.append(note.has(path, files[path].sha256))
            if len(self._sent) >= _NOTED_AT_ONCE:
                self._add()
            sent(path)
        self._add()

    def settle(self) -> None:
        """See that what was sent outlasts a loss of power, and that no other run has begun meanwhile."""
        with self._in_words():
            self._store.settle()
        self._see_that_the_turn_is_ours()

    def send_manifest(self, text: bytes) -> None:
        """Write the manifest."""
        self._put(self._store, MANIFEST, text)

    def remove(self, paths: Sequence[str]) -> None:
        """Remove files one by one."""
        for path in paths:
            with self._in_words(path):
                self._store.remove(path)
            self._show_that_it_is_at_work()

    def remove_folders(self, folders: Sequence[str]) -> None:
        """Remove those folders that are empty."""
        for folder in folders:
            with self._in_words(folder):
                self._store.remove_empty_folder(folder)
            self._show_that_it_is_at_work()

    def end_turn(self, finished: bool) -> None:
        """Take the note away, or write in it that this run has stopped."""
        if finished:
            with self._in_words(note.NAME):
                self._store.remove(note.NAME)
        else:
            self._add(note.stopped(self._run))

    def close(self) -> None:
        """Let go of the store and its carriers."""
        for store in (*self._carriers, self._store):
            store.close()

    def _done_with(self, do: Callable[[Store, str], None], paths: Sequence[str]) -> Iterator[str]:
        if self._carriers:
            yield from side_by_side(do, self._carriers, paths, self._show_that_it_is_at_work, _SHOW_EVERY)
        for path in () if self._carriers else paths:
            do(self._store, path)
            yield path

    def _put(self, store: Store, path: str, data: bytes) -> None:
        part = part_of(path)
        with self._in_words(path):
            try:
                store.write(part, self._parts(store, data))
                store.rename(part, path)
            except (OSError, PublishError):
                with suppress(OSError, PublishError):
                    store.remove(part)  # on a full disk, others need the space
                raise

    def _parts(self, store: Store, data: bytes) -> Iterator[bytes]:
        for start in range(0, len(data), _PART):
            yield data[start : start + _PART]
            if store is self._store:  # carriers run beside whoever writes the note
                self._show_that_it_is_at_work()

    def _show_that_it_is_at_work(self) -> None:
        if self._has_turn and time.monotonic() - self._shown > _SHOW_EVERY:
            self._add(note.at_work())

    def _add(self, lines: bytes = b"") -> None:
        """Add lines to the note, after those of the files that were sent meanwhile."""
        lines = b"".join((*self._sent, lines))
        self._sent.clear()
        with self._in_words(note.NAME):
            self._store.append(note.NAME, lines)
        self._shown = time.monotonic()

    def _create_note(self) -> bool:
        with self._in_words(note.NAME):
            return self._store.create(note.NAME, note.begun(self._run))

    def _read_note(self) -> bytes:
        return self.read(note.NAME) or b""

    def _take_over(self, say: Say) -> None:
        """Go on with what another run has left, if it is not at work any more."""
        if not note.read_note(self._read_note()).stopped:
            say(f"Another run has left its note: seeing for {self._patience:.0f} seconds whether it is still at work")
            if self._is_added_to():
                raise PublishError(
                    f"Somebody else is publishing to {self._store.place} at this moment. Wait until that has ended"
                )
        self._add(note.begun(self._run))
        self._see_that_the_turn_is_ours()

    def _is_added_to(self) -> bool:
        before = self._read_note()
        self._sleep(self._patience)
        return self._read_note() != before

    def _see_that_the_turn_is_ours(self) -> None:
        if note.read_note(self._read_note()).holder != self._run:
            raise PublishError(f"Another run has begun to publish to {self._store.place}. {AGAIN}")

    @contextmanager
    def _in_words(self, path: str = "") -> Iterator[None]:
        """Put into words what the store refuses."""
        try:
            yield
        except OSError as error:
            raise refused(path, self._store.place, error) from error


def part_of(path: str) -> str:
    """Give the name under which a file is written before it is whole."""
    folder, name = _folder(path), PurePosixPath(path).name
    return f"{folder}/.{name}.part" if folder else f".{name}.part"


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
