"""What the ratios of a library are made of: the seconds and the memory of each build."""

from scripts.benchmarks.program_run import ProgramRun
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench

_MEGABYTE = 1_000_000


def library_figures(bench: Workbench) -> list[Row]:
    """Give the time of each build, then the memory."""
    runs = bench.library
    builds = {
        "cold build": runs.cold.own,
        "one review changed": runs.again["one review changed"],
        "nothing changed": runs.again["nothing changed"],
        f"cold build of {runs.fewer:,}": runs.cold_of_fewer,
        "stock Material, cold": runs.cold.stock,
    }
    if runs.cold.zensical:
        builds["Zensical, cold"] = runs.cold.zensical
    return [
        *(Row(f"Time, {name}", run.seconds, "s") for name, run in builds.items()),
        *(_memory(f"Peak memory, {name}", run) for name, run in builds.items()),
    ]


def _memory(name: str, run: ProgramRun) -> Row:
    if run.peak is None:
        return Row(name, None, "MB", "this system does not say how much processes hold")
    return Row(name, run.peak / _MEGABYTE, "MB", "of all processes together")
