"""What the measurements share: projects with invented reviews, the site, and runs that more than one looks at."""

from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spotlight.render.press import Say
from spotlight.render.products.product import Product

from scripts.benchmarks.invented_content import invented_briefings, make_project, make_whole_project, site_of
from scripts.benchmarks.library_runs import LibraryRuns
from scripts.benchmarks.print_run import PrintRun, first_run
from scripts.benchmarks.served_site import ServedSite, served_site


@dataclass(frozen=True)
class Workbench:
    """One run of the benchmark.

    `looks` is the project whose looks are measured, `content` the content that invented reviews are added to, and
    `folder` an empty folder. There are to be so many `reviews`, of which a slower program prints a `sample`. `opened`
    closes at the end what a measurement opened.
    """

    looks: Path
    content: Path
    folder: Path
    reviews: int
    sample: int
    say: Say
    opened: ExitStack

    def project(self, reviews: int) -> Path:
        """Give the folder of a project with so many invented reviews, made once."""
        folder = self.folder / str(reviews)
        if not folder.exists():
            self.say(f"Writing {reviews:,} invented reviews")
            make_project(folder, self.looks, self.content, reviews)
        return folder

    def whole_project(self, reviews: int) -> Path:
        """Give the folder of a project, with all that a build needs and so many invented reviews, made once."""
        folder = self.folder / f"whole-{reviews}"
        if not folder.exists():
            self.say(f"Writing {reviews:,} invented reviews")
            folder.mkdir()
            make_whole_project(folder, self.looks, self.content, reviews)
        return folder

    @cached_property
    def briefings(self) -> list[Product]:
        """The briefings of all the invented reviews; nothing is composed yet."""
        folder = self.project(self.reviews)
        self.say(f"Reading {self.reviews:,} invented reviews")
        return list(invented_briefings(site_of(folder)))

    @cached_property
    def fewest_briefings(self) -> list[Product]:
        """The briefings of as many invented reviews as a slower program prints."""
        return list(invented_briefings(site_of(self.project(self.sample))))

    @cached_property
    def library(self) -> LibraryRuns:
        """The builds of the whole library."""
        folder = self.folder / "stock"
        folder.mkdir()
        return LibraryRuns(self.reviews, folder, self.whole_project, self.say)

    @cached_property
    def all_presses(self) -> PrintRun:
        """The first run, as every build prints."""
        return first_run(self.briefings, self.project(self.reviews), self.say)

    @cached_property
    def one_press(self) -> PrintRun:
        """The first run on one press."""
        return first_run(self.briefings, self.project(self.reviews), self.say, presses=1)

    @cached_property
    def site(self) -> ServedSite:
        """The site of the content as it is, built and served."""
        folder = self.folder / "site"
        folder.mkdir()
        return self.opened.enter_context(served_site(self.looks, self.content, folder, self.say))
