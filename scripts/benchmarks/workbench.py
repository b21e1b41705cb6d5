"""What the measurements share: projects with invented reviews, and runs that more than one of them looks at."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spotlight.render.press import Say
from spotlight.render.products.product import Product

from scripts.benchmarks.invented_content import invented_briefings, make_project, site_of
from scripts.benchmarks.print_run import PrintRun, first_run


@dataclass(frozen=True)
class Workbench:
    """One run of the benchmark.

    `looks` is the project whose looks are measured, `content` the content that invented reviews are added to, and
    `folder` an empty folder. There are to be so many `reviews`, of which a slower program prints a `sample`.
    """

    looks: Path
    content: Path
    folder: Path
    reviews: int
    sample: int
    say: Say

    def project(self, reviews: int) -> Path:
        """Give the folder of a project with so many invented reviews, made once."""
        folder = self.folder / str(reviews)
        if not folder.exists():
            self.say(f"Writing {reviews:,} invented reviews")
            make_project(folder, self.looks, self.content, reviews)
        return folder

    @cached_property
    def briefings(self) -> list[Product]:
        """The briefings of all the invented reviews; nothing is composed yet."""
        folder = self.project(self.reviews)
        self.say(f"Reading {self.reviews:,} invented reviews")
        return list(invented_briefings(site_of(folder)))

    @cached_property
    def all_presses(self) -> PrintRun:
        """The first run, as every build prints."""
        return first_run(self.briefings, self.project(self.reviews), self.say)

    @cached_property
    def one_press(self) -> PrintRun:
        """The first run on one press."""
        return first_run(self.briefings, self.project(self.reviews), self.say, presses=1)
