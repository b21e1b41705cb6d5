"""How long a briefing takes to print, with all that the product does: composed, set, checked and read back."""

from spotlight.render.press import PRESSES

from scripts.benchmarks.print_run import PrintRun
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench


def print_speed(bench: Workbench) -> list[Row]:
    """Measure a first run on all presses, as builds print, and on one."""
    return [
        _row(f"Spotlight, {PRESSES} presses", bench.all_presses),
        _row("Spotlight, one press", bench.one_press),
    ]


def _row(name: str, run: PrintRun) -> Row:
    how = f"{run.new:,} of {run.briefings:,} printed, {run.pages:,} pages, in {run.time}"
    return Row(name, run.milliseconds_each, "ms a briefing", how)
