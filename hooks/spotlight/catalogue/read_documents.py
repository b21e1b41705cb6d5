"""The content folder read file by file."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from spotlight.catalogue.common import Unread
from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.front_matter import split_front_matter
from spotlight.catalogue.kinds import MEDIA, kind_of, slug_of
from spotlight.catalogue.picture import flaw
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.source_text import read_text
from spotlight.catalogue.validate import validate
from spotlight.catalogue.yaml_document import read_yaml

_LEFT_BY_SYSTEMS = frozenset(("Thumbs.db", "desktop.ini"))


def read_documents(folder: Path, shown: str) -> tuple[Draft, list[Problem]]:
    """Read every file of a content folder that is of a known kind.

    `shown` is the folder as people type it. Hidden files, and what systems and editors leave behind, are passed
    over; links that lead out are problems.
    """
    paths, outside = content_files(folder)
    problems = [
        Problem(
            Place(f"{shown}/{uri}"),
            "file-unreadable",
            "is a link that leads out of content/: copy the file in",
        )
        for uri in outside
    ]
    documents = []
    for uri, path in paths.items():
        document, found = _read(path, uri, shown)
        problems += found
        if document:
            documents.append(document)
    damaged = {uri: wrong for uri, path in paths.items() if MEDIA.fullmatch(uri) and (wrong := flaw(path))}
    return Draft(shown, frozenset((*paths, *outside)), tuple(documents), damaged), problems


def content_files(folder: Path) -> tuple[dict[str, Path], list[str]]:
    """Give the files of a content folder by their paths in it, in order; and the paths of links that lead out."""
    root = folder.resolve()
    inside, outside = {}, []
    for uri, path in sorted(_files(folder)):
        if path.resolve().is_relative_to(root):
            inside[uri] = path
        else:
            outside.append(uri)
    return inside, outside


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for current, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(current, name)
            if not name.startswith(".") and not name.endswith("~") and name not in _LEFT_BY_SYSTEMS:
                yield path.relative_to(folder).as_posix(), path


def _read(path: Path, uri: str, shown: str) -> tuple[Document[Meta] | None, list[Problem]]:
    kind = kind_of(uri)
    if kind is None:
        return None, []
    text, problems = read_text(path, f"{shown}/{uri}")
    if problems:
        return None, problems
    slug = slug_of(uri) or ""
    if uri.endswith(".yml"):
        data = read_yaml(text, f"{shown}/{uri}")
        meta, problems = validate(data, kind.value.model)
        if meta is None:
            return None, problems
        return Document(uri, slug, cast("Meta", meta), data.places), []
    parts = split_front_matter(text, f"{shown}/{uri}")
    if isinstance(parts, Problem):
        return None, [parts]
    meta, problems = validate(parts.front, kind.value.model)
    front = parts.front.value if isinstance(parts.front.value, dict) else {}
    known = cast("Meta", meta or Unread.model_construct(front=front))
    return Document(uri, slug, known, parts.front.places, parts.body, parts.body_line), problems
