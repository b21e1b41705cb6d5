"""A zip of the same bytes each time."""

import datetime as dt
import zipfile
from collections.abc import Iterable
from pathlib import Path

EARLIEST = dt.date(1980, 1, 1)
"""The first date that a zip can hold."""

LATEST = dt.date(2107, 12, 31)

_UNIX = 3  # whatever the system: what a server unpacks it may then read
_ANYBODY_MAY_READ = 0o100644


def write_zip(path: Path, files: Iterable[tuple[str, bytes]], date: dt.date) -> int:
    """Write files, by their names, into a zip in the order in which they come, and give their number.

    All have the same date and nothing of the system that they come from. The zip has its name only when it is whole:
    until then, and if this fails, an earlier one of that name stays as it was. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    day = min(max(date, EARLIEST), LATEST)
    number = 0
    try:
        with zipfile.ZipFile(part, "w") as archive:
            for name, content in files:
                archive.writestr(_about(name, day), content, zipfile.ZIP_DEFLATED, 9)
                number += 1
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return number


def _about(name: str, day: dt.date) -> zipfile.ZipInfo:
    about = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    about.create_system = _UNIX
    about.external_attr = _ANYBODY_MAY_READ << 16
    return about
