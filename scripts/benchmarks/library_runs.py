"""The builds of a library that are compared: all at one size and some at a smaller one, one after the other."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spotlight.render.press import Say

from scripts.benchmarks.builders import MKDOCS, zensical
from scripts.benchmarks.program_run import ProgramRun, best_of, run_program
from scripts.benchmarks.site_size import SiteSize
from scripts.benchmarks.stock_project import make_stock_project

SHARE = 0.4
"""How much smaller the library is beside which growth is measured: of 2,500 reviews, 1,000."""

_SHORT = 60
_TIMES = 2
"""Runs of fewer seconds are made twice, turn and turn about: what else the machine does then counts for less."""

_MADE = (".cache", "site", ".site-staging")
_HEADING = "## What happened\n"

Build = Callable[[], ProgramRun]


@dataclass(frozen=True)
class Cold:
    """First builds of all that there is: ours, stock Material's, and Zensical's where it is installed."""

    own: ProgramRun
    stock: ProgramRun
    zensical: ProgramRun | None


class LibraryRuns:
    """The builds of one run of the benchmark; each is made when its figure is first asked for."""

    def __init__(self, reviews: int, folder: Path, project: Callable[[int], Path], say: Say) -> None:
        """Take how many reviews there are, an empty folder, and what gives the project of so many reviews."""
        self.reviews = reviews
        self.fewer = max(2, round(reviews * SHARE))
        self._folder, self._project, self._say = folder, project, say

    @cached_property
    def cold(self) -> Cold:
        """The first builds of the whole library."""
        builds: dict[str, Build] = {"Spotlight": self._cold, "stock Material": self._stock}
        if command := zensical():
            builds["Zensical"] = lambda: self._stock(command)
        runs = self._in_turn(builds, "cold")
        return Cold(runs["Spotlight"], runs["stock Material"], runs.get("Zensical"))

    @cached_property
    def again(self) -> Mapping[str, ProgramRun]:
        """Builds after the first, by what has changed."""
        _ = self.cold
        builds = {"nothing changed": self._unchanged, "one review changed": self._one_changed}
        return self._in_turn(builds, "again")

    @cached_property
    def cold_of_fewer(self) -> ProgramRun:
        """The first build of the smaller library."""
        builds: dict[str, Build] = {f"{self.fewer:,} of them": lambda: self._cold(self.fewer)}
        return best_of(self._in_turn(builds, "cold").values())

    @cached_property
    def size(self) -> SiteSize:
        """The finished site."""
        _ = self.again
        return SiteSize(self._project(self.reviews) / "site")

    @cached_property
    def size_of_fewer(self) -> SiteSize:
        """The finished site of the smaller library."""
        _ = self.cold_of_fewer
        return SiteSize(self._project(self.fewer) / "site")

    @cached_property
    def stock_size(self) -> SiteSize:
        """The finished site of stock Material."""
        _ = self.cold
        return SiteSize(self._stock_project / "site")

    def _in_turn(self, builds: Mapping[str, Build], what: str) -> dict[str, ProgramRun]:
        """Make each build once, and where that was quick, each once more; give the best of each."""
        runs: dict[str, list[ProgramRun]] = {name: [] for name in builds}
        for time in range(1, _TIMES + 1):
            for name, build in builds.items():
                self._say(f"Building {self.reviews:,} reviews, {what}: {name}, run {time}")
                runs[name].append(build())
            if max(run.seconds for each in runs.values() for run in each) >= _SHORT:
                break
        return {name: best_of(each) for name, each in runs.items()}

    @cached_property
    def _stock_project(self) -> Path:
        make_stock_project(self._folder, self._project(self.reviews) / "content")
        return self._folder

    def _cold(self, reviews: int | None = None) -> ProgramRun:
        project = self._project(reviews or self.reviews)
        for name in _MADE:
            shutil.rmtree(project / name, ignore_errors=True)
        return self._unchanged(reviews)

    def _unchanged(self, reviews: int | None = None) -> ProgramRun:
        return run_program(MKDOCS, self._project(reviews or self.reviews))

    def _one_changed(self) -> ProgramRun:
        """Build after a sentence has been added to a review in the middle."""
        reviews = sorted((self._project(self.reviews) / "content/reviews").glob("invented-*.md"))
        review = reviews[len(reviews) // 2]
        text = review.read_text(encoding="utf-8").replace(_HEADING, f"{_HEADING}\nOne more sentence.\n", 1)
        review.write_text(text, encoding="utf-8", newline="\n")
        return self._unchanged()

    def _stock(self, command: tuple[str, ...] = MKDOCS) -> ProgramRun:
        shutil.rmtree(self._stock_project / "site", ignore_errors=True)
        return run_program(command, self._stock_project)
