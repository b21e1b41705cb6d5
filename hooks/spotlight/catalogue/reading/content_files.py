"""The files of a content folder: those that can be read, and why the others cannot."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from spotlight.catalogue.models.kinds import DOWNLOADS, MEDIA
from spotlight.catalogue.text.characters import CONTROL

_LEFT_BY_SYSTEMS = frozenset(("Thumbs.db", "desktop.ini"))

_MEGABYTE = 1_000_000
_LARGEST_TEXT = _MEGABYTE
_LARGEST_PICTURE = 10 * _MEGABYTE
_LARGEST_DOWNLOAD = 50 * _MEGABYTE
"""In bytes: many times what the largest file of a kind has that people read or load on a phone."""


class Refusal(NamedTuple):
    """Why a file is not read: the rule, and what to do."""

    rule: str
    message: str


def content_files(folder: Path) -> tuple[dict[str, Path], dict[str, Refusal]]:
    """Give the files of a content folder by their paths in it, in order; and those that are not read.

    Hidden files, and what systems and editors leave behind, are passed over. Folders that cannot be looked into, and
    links to folders, which would hide what is in them, are among those that are not read. A path that cannot be
    shown as text has what it holds instead written out, such as `\\xe9`.
    """
    root = folder.resolve()
    inside: dict[str, Path] = {}
    refused: dict[str, Refusal] = {}
    for uri, path in sorted(_files(folder, refused)):
        if refusal := _refusal(uri, path, root):
            refused[_shown(uri)] = refusal
        else:
            inside[uri] = path
    return inside, refused


def _files(folder: Path, refused: dict[str, Refusal]) -> Iterator[tuple[str, Path]]:
    def closed(error: OSError) -> None:
        uri = Path(str(error.filename)).relative_to(folder).as_posix()
        refused[_shown(uri)] = Refusal("file-unreadable", f"cannot be looked into: {error.strerror}")

    for current, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(current, name).is_symlink()]
        for name in [*names, *linked]:
            if not name.startswith(".") and not name.endswith("~") and name not in _LEFT_BY_SYSTEMS:
                path = Path(current, name)
                yield path.relative_to(folder).as_posix(), path


def _refusal(uri: str, path: Path, root: Path) -> Refusal | None:
    if _shown(uri) != uri:
        return Refusal("slug", "cannot be an address: rename it with letters that every computer can show")
    try:
        about = path.stat()
        whole = path.resolve(strict=True)
    except OSError as error:
        return Refusal("file-unreadable", f"cannot be read: {error.strerror or error}")
    except RuntimeError:
        return Refusal("file-unreadable", "is a link that leads back to itself: copy the file in")
    if not whole.is_relative_to(root):
        return Refusal("file-unreadable", "is a link that leads out of content/: copy the file in")
    if stat.S_ISDIR(about.st_mode):
        return Refusal("file-unreadable", "is a link to a folder: copy the folder in")
    if not stat.S_ISREG(about.st_mode):
        return Refusal("file-unreadable", "is no file that can be read (a pipe, a socket or a device): delete it")
    if not os.access(path, os.R_OK):
        return Refusal("file-unreadable", "cannot be read: you have no permission to")
    return _too_large(uri, about.st_size)


def _too_large(uri: str, size: int) -> Refusal | None:
    """Say how large a file is, in megabytes, if it is larger than its kind may be."""
    picture, download = MEDIA.fullmatch(uri), DOWNLOADS.fullmatch(uri)
    most = _LARGEST_PICTURE if picture else _LARGEST_DOWNLOAD if download else _LARGEST_TEXT
    if size <= most:
        return None
    advice = "save it smaller" if picture or download else "divide it, or take out what does not belong in it"
    return Refusal(
        "too-large", f"has {size / _MEGABYTE:.1f} MB, and at most {most // _MEGABYTE} can be read: {advice}"
    )


def _shown(uri: str) -> str:
    """Give a path as text: bytes that are no UTF-8, and control characters, as `\\x…`."""
    text = uri.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text.replace("\n", "\\x0a").replace("\t", "\\x09"))
