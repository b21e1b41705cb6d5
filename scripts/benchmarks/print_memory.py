"""How memory grows with the number of briefings that are printed."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import click

from scripts.benchmarks.invented_content import invented_briefings, site_of
from scripts.benchmarks.peak_memory import peak_memory
from scripts.benchmarks.print_run import first_run
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench

_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class _Memory:
    """The peak of a process in MB: when it had read its content, and when it had printed all briefings."""

    read: float
    printed: float

    @property
    def printing(self) -> float:
        return self.printed - self.read


def print_memory(bench: Workbench) -> list[Row]:
    """Measure the peak for a quarter of the reviews and for all of them, each in a process of its own.

    The content is in memory as well, and grows with its reviews: so what printing adds is shown apart.
    """
    numbers = (max(1, bench.reviews // 4), bench.reviews)
    few, many = (_in_new_process(bench.project(number)) for number in numbers)
    if few is None or many is None:
        return [Row("Peak memory", None, "MB", "this system does not say how much a process held")]
    rows = [
        row
        for name, number, memory in zip(("a quarter", "all"), numbers, (few, many), strict=True)
        for row in _rows(name, number, memory)
    ]
    beside = f"{numbers[1]:,} beside {numbers[0]:,}"
    return [
        *rows,
        Row("Peak memory, growth", many.printed / few.printed, "times", f"{beside}, the content among it"),
        Row("Printing's own memory, growth", many.printing / few.printing, "times", beside),
    ]


def _rows(name: str, number: int, memory: _Memory) -> tuple[Row, Row]:
    before = f"{memory.read:.0f} MB of it when the content had been read"
    return (
        Row(f"Peak memory, {name}", memory.printed, "MB", f"{number:,} in a new process; {before}"),
        Row(
            f"Printing's own memory, {name}", memory.printing, "MB", "what the peak grew by; Typst and fonts among it"
        ),
    )


def _in_new_process(project: Path) -> _Memory | None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        return processes.submit(_measure, project).result()


def _measure(project: Path) -> _Memory | None:
    briefings = list(invented_briefings(site_of(project)))
    read = peak_memory()
    first_run(briefings, project, lambda words: click.echo(words, err=True))
    printed = peak_memory()
    return None if read is None or printed is None else _Memory(read / _MEGABYTE, printed / _MEGABYTE)
