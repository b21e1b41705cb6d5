"""The one check that commands and the build run before anything else."""

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.reading.read_catalogue import Reading, read_catalogue
from spotlight.catalogue.report import has_errors
from spotlight.render.build_date import build_date
from spotlight.render.check_characters import check_characters
from spotlight.rota.check_rota import check_rota


def check_content(folder: Path, memory: Memory | None = None) -> Reading:
    """Read and check a content folder with every rule; paths are shown as seen from the current folder.

    A memory that is given again makes the next run faster, with the same result.
    """
    memory = memory or Memory()
    memory.next_run()
    shown = folder.as_posix() if not folder.is_absolute() else _relative(folder)
    reading = read_catalogue(folder, shown, memory, _today)
    problems = [*reading.problems, *check_characters(folder, shown)]
    if reading.rota is not None:
        problems += check_rota(reading.rota)
    catalogue = None if has_errors(problems) else reading.catalogue
    return replace(reading, catalogue=catalogue, problems=tuple(sorted(problems)))


def _today(timezone: str) -> dt.date:
    """Give the date of the build. Where SOURCE_DATE_EPOCH is no number, the build itself says so: a check goes on."""
    try:
        return build_date(timezone)
    except ValueError:
        return dt.datetime.now(ZoneInfo(timezone)).date()


def _relative(folder: Path) -> str:
    here = Path.cwd()
    return Path(os.path.relpath(folder, here)).as_posix() if folder.is_relative_to(here) else folder.as_posix()
