"""Who watches files for changes: the system itself where it can, and else a look every so often."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_CHANGES: list[type[FileSystemEvent]] = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent]
"""Reading a file is none: a build reads them all, and would call for the next."""

_MOUNTS = Path("/proc/self/mounts")
_TOLD_NOTHING = ("9p", "nfs", "nfs4", "cifs", "smb3", "smbfs", "vboxsf", "virtiofs", "drvfs", "fuse")
"""File systems of Linux where files change from elsewhere (another machine, Windows) and the system is not told."""

_LOOK_EVERY = 0.25


class Watcher:
    """Watches as the observers of watchdog do, in their place."""

    def __init__(self) -> None:
        self._watched: list[tuple[_Handler, str, bool]] = []
        self._observer: BaseObserver | None = None

    def schedule(self, handler: FileSystemEventHandler, path: str, recursive: bool = True) -> object:
        """Tell a handler of changes to a file, or to the files below a folder."""
        watched = (_Handler(handler), path, recursive)
        self._watched.append(watched)
        return watched

    def unschedule(self, watched: object) -> None:
        """Tell no more of something; only before the start."""
        self._watched = [other for other in self._watched if other is not watched]

    def start(self) -> None:
        """Begin to watch. Where the system can watch no more files, look by ourselves."""
        if all(map(_is_told, (path for _, path, _ in self._watched))):
            with suppress(OSError):
                self._start(Observer())
                return
        self._start(PollingObserver(timeout=_LOOK_EVERY))

    def stop(self) -> None:
        """Watch no more."""
        if self._observer and self._observer.is_alive():
            self._observer.stop()

    def join(self) -> None:
        """Wait for the watching to end."""
        if self._observer and self._observer.is_alive():
            self._observer.join()

    def report_change(self) -> None:
        """Report a change that no file shows, so that browsers load their pages again."""
        for handler, path, _ in self._watched[:1]:
            handler.dispatch(FileModifiedEvent(path))

    def _start(self, observer: BaseObserver) -> None:
        for handler, path, recursive in self._watched:
            observer.schedule(handler, path, recursive=recursive, event_filter=_CHANGES)
        observer.start()
        self._observer = observer


class _Handler(FileSystemEventHandler):
    """Passes on what is no passing file of an editor's program."""

    def __init__(self, handler: FileSystemEventHandler) -> None:
        self._handler = handler

    def dispatch(self, event: FileSystemEvent) -> None:
        """Pass a change on."""
        names = [Path(str(path)).name for path in (event.src_path, event.dest_path) if path]
        if not all(name.startswith(".") or name.endswith("~") for name in names):
            self._handler.dispatch(event)


def _is_told(path: str) -> bool:
    """Say whether the system is told of changes to the files of a folder; where that is not known, it is."""
    place = Path(path).resolve()
    kinds = [kind for folder, kind in _mounts() if place.is_relative_to(folder)]
    return not kinds or not kinds[-1].startswith(_TOLD_NOTHING)


def _mounts() -> Iterator[tuple[str, str]]:
    """Give the mounted folders of Linux with the kinds of their file systems, the outermost first."""
    with suppress(OSError):
        lines = (line.split() for line in _MOUNTS.read_text(encoding="utf-8").splitlines())
        yield from sorted(((line[1], line[2]) for line in lines), key=lambda mount: len(mount[0]))
