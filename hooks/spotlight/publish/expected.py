"""What a finished site must hold."""

from collections.abc import Iterable
from pathlib import Path


def missing(folder: Path, expected: Iterable[str]) -> list[str]:
    """Give the expected files, as paths inside the folder, that are not there or are empty."""
    return [path for path in expected if not (folder / path).is_file() or not (folder / path).stat().st_size]
