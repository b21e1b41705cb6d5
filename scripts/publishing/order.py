"""The order in which files go, so that what a reader can reach is always there."""

from collections.abc import Collection, Iterable
from enum import Enum, auto
from pathlib import PurePosixPath

HOME = "index.html"


class Stage(Enum):
    """When a file is sent, in this order: nothing links to what is new, and pages link to all else."""

    NEW_FILES = auto()
    NEW_PAGES = auto()
    CHANGED_FILES = auto()
    CHANGED_PAGES = auto()
    HOME_PAGE = auto()


def in_stages(paths: Iterable[str], there: Collection[str]) -> tuple[tuple[str, ...], ...]:
    """Give the paths of each stage, in order, by whether a file of that path is there already."""
    stages: dict[Stage, list[str]] = {stage: [] for stage in Stage}
    for path in sorted(paths):
        stages[_stage(path, path in there)].append(path)
    return tuple(tuple(found) for found in stages.values())


def for_removal(paths: Iterable[str]) -> tuple[str, ...]:
    """Give old paths in the order of their removal: pages first, for they ask for the others."""
    return tuple(sorted(paths, key=lambda path: (not _is_page(path), path)))


def emptied(old: Iterable[str], kept: Iterable[str]) -> tuple[str, ...]:
    """Give the folders of old files in which no file is kept, those inside others first."""
    gone = _folders(old) - _folders(kept)
    return tuple(sorted(gone, key=lambda folder: (-folder.count("/"), folder)))


def _folders(paths: Iterable[str]) -> set[str]:
    return {str(folder) for path in paths for folder in PurePosixPath(path).parents} - {"."}


def _stage(path: str, is_there: bool) -> Stage:
    if path == HOME:
        return Stage.HOME_PAGE
    if _is_page(path):
        return Stage.CHANGED_PAGES if is_there else Stage.NEW_PAGES
    return Stage.CHANGED_FILES if is_there else Stage.NEW_FILES


def _is_page(path: str) -> bool:
    return path.endswith(".html")
