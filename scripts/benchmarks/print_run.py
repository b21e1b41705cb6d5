"""One run of the press, with the clock beside it."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from spotlight.render.press import PRESSES, Printing, Say
from spotlight.render.products.product import Product

from scripts.benchmarks.stopwatch import Stopwatch


@dataclass(frozen=True)
class PrintRun:
    """How long a run took for how many briefings on how many pages, and how many of them were printed anew."""

    time: Stopwatch
    briefings: int
    pages: int
    new: int

    @property
    def milliseconds_each(self) -> float:
        """Give the time for one briefing."""
        return 1000 * self.time.seconds / self.briefings


def print_run(briefings: Sequence[Product], project: Path, say: Say, presses: int = PRESSES) -> PrintRun:
    """Print briefings with the press of the product and whatever a project's cache holds. Raises as the press does."""
    with Stopwatch() as time:
        printed = Printing(briefings, project / "site", project, say, presses).finish()
    return PrintRun(time, len(briefings), sum(sheet.pages for sheet in printed.sheets.values()), printed.new)


def first_run(briefings: Sequence[Product], project: Path, say: Say, presses: int = PRESSES) -> PrintRun:
    """Print briefings as if none had ever been printed."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    return print_run(briefings, project, say, presses)
