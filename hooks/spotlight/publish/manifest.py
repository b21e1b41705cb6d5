"""The list of all that a site holds: with it, anybody can see that a copy is whole and unchanged."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NAME = "manifest.json"
"""What the list is called, in the site's root; it does not list itself."""

FILES = "files"
"""The key of the files; all others say what the site is and how it was made."""

_HASH = re.compile(r"[0-9a-f]{64}")
_OUTSIDE = {"", ".", ".."}
_FORBIDDEN = re.compile(r"[\\:\x00-\x1f\x7f]")


class ManifestError(Exception):
    """A text that is no manifest; the message says why."""


@dataclass(frozen=True)
class Entry:
    """One file: its SHA-256 as 64 hexadecimal digits in lower case, and its size in bytes."""

    sha256: str
    size: int


def entry_of(path: Path) -> Entry:
    """Give the entry of a file. Raises OSError if it cannot be read."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        return Entry(digest.hexdigest(), file.tell())


def entry_of_bytes(content: bytes) -> Entry:
    """Give the entry of a file's content."""
    return Entry(hashlib.sha256(content).hexdigest(), len(content))


def entries_of(folder: Path) -> dict[str, Entry]:
    """Give the entries of all files of a folder but its manifest, by their paths with forward slashes."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: entry_of(path) for name, path in files.items() if name != NAME}


def write_manifest(folder: Path, about: Mapping[str, object]) -> None:
    """Write a finished folder's manifest: what is said about it, then every file with its SHA-256 and size.

    The same folder and words give the same bytes. Raises OSError if a file cannot be read or written.
    """
    (folder / NAME).write_bytes(manifest_text(entries_of(folder), about).encode())


def manifest_text(entries: Mapping[str, Entry], about: Mapping[str, object]) -> str:
    """Give a manifest as it is written."""
    files = {name: asdict(entry) for name, entry in sorted(entries.items())}
    return json.dumps({**about, FILES: files}, ensure_ascii=False, indent=1) + "\n"


def read_manifest(text: str) -> dict[str, Entry]:
    """Give the files that a manifest lists, by their paths inside the site.

    Raises ManifestError for what is no manifest, and for a path that leaves the site's folder.
    """
    files = _read(text)[FILES]
    return {_path(name): _entry(name, entry) for name, entry in files.items()}


def read_about(text: str) -> dict[str, Any]:
    """Give what a manifest says about its site. Raises ManifestError for what is no manifest."""
    return {key: value for key, value in _read(text).items() if key != FILES}


def _read(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ManifestError(f"this is no manifest: it is not JSON ({error})") from error
    if not isinstance(data, dict) or not isinstance(data.get(FILES), dict):
        raise ManifestError("this is no manifest: it has no list of files")
    return data


def is_inside(path: str) -> bool:
    """Say whether a path stays inside the folder that it begins in, on every system."""
    return _OUTSIDE.isdisjoint(path.split("/")) and not _FORBIDDEN.search(path)


def _path(name: str) -> str:
    if not is_inside(name):
        raise ManifestError(f"the manifest names {name!r}, which is no path inside a site")
    return name


def _entry(name: str, entry: object) -> Entry:
    match entry:
        case {"sha256": str(sha256), "size": int(size)} if _HASH.fullmatch(sha256) and size >= 0:
            return Entry(sha256, size)
    raise ManifestError(f"the manifest does not give {name!r} a SHA-256 and a size")
