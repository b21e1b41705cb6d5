"""The one check that commands and the build run before anything else."""

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from spotlight.catalogue.reading.content_files import content_files
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.reading.overlay import partnerships_with_files
from spotlight.catalogue.reading.read_catalogue import Reading, read_catalogue
from spotlight.catalogue.report import has_errors
from spotlight.render.build_date import build_date
from spotlight.render.check_characters import check_characters
from spotlight.rota.check_rota import check_rota

INHERITED = Memory()
"""What the process that this one was forked from had worked out when it had checked all content: else nothing."""


def check_content(folder: Path, memory: Memory | None = None, partnership: str | None = None) -> Reading:
    """Read and check a content folder with every rule; paths are shown as seen from the current folder.

    With a partnership, its own files take the place of the shared ones, and those of others are passed over. A memory
    that is given again makes the next run faster, with the same result.
    """
    memory = memory or Memory()
    memory.next_run()
    reading = _check(folder, memory, partnership)
    memory.end_run()
    return reading


def check_all_content(folder: Path, memory: Memory | None = None) -> Reading:
    """Read and check a content folder as all share it, and as each partnership has it that has files of its own.

    Each problem is given once. The catalogue is the shared one, or None where there is an error for anybody.
    """
    memory = memory or Memory()
    memory.next_run()
    shared = _check(folder, memory, None)
    uris = [uri for found in content_files(folder) for uri in found]
    problems = set(shared.problems)
    said = {(problem.place, problem.rule) for problem in problems}
    for partnership in partnerships_with_files(uris):
        own = _check(folder, memory, partnership)
        problems.update(problem for problem in own.problems if (problem.place, problem.rule) not in said)
    memory.end_run()
    catalogue = None if has_errors(problems) else shared.catalogue
    return replace(shared, catalogue=catalogue, problems=tuple(sorted(problems)), files=len(uris))


def _check(folder: Path, memory: Memory, partnership: str | None) -> Reading:
    shown = folder.as_posix() if not folder.is_absolute() else _relative(folder)
    reading = read_catalogue(folder, shown, memory, _today, partnership)
    problems = [*reading.problems, *check_characters(reading.texts)]
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
