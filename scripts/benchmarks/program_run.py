"""One run of a program in a process of its own: its time, and the most memory that it held."""

import os
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from scripts.benchmarks.tree_memory import tree_memory

_LOOK_EVERY = 0.1
_SAID = "said.txt"


@dataclass(frozen=True)
class ProgramRun:
    """The seconds that a run took, and the peak of memory of all its processes in bytes, None where nobody knows."""

    seconds: float
    peak: int | None


def run_program(command: Sequence[str], folder: Path) -> ProgramRun:
    """Run a command in a folder. Raises ClickException with what it said if it fails.

    Memory is looked at ten times a second: a peak that lasts for less may be missed.
    """
    said = folder / _SAID
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    peaks: list[int] = []
    started = time.perf_counter()
    with (
        said.open("wb") as out,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT) as process,
    ):
        while True:
            peaks.extend(filter(None, [tree_memory(process.pid)]))
            try:
                status = process.wait(_LOOK_EVERY)
                break
            except subprocess.TimeoutExpired:
                continue
    seconds = time.perf_counter() - started
    if status:
        raise click.ClickException(said.read_text(encoding="utf-8", errors="replace"))
    return ProgramRun(seconds, max(peaks, default=None))


def best_of(runs: Iterable[ProgramRun]) -> ProgramRun:
    """Give the least time of some runs of the same work, as other work only adds to it, and the most memory."""
    every = list(runs)
    peaks = [run.peak for run in every if run.peak is not None]
    return ProgramRun(min(run.seconds for run in every), max(peaks, default=None))
