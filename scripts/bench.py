"""`spotlight bench`: how fast this machine builds and prints, and what a page costs its reader."""

import tempfile
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import click
from spotlight.render.press import PrintingError
from spotlight.render.typesetter import TypesettingError

from scripts.benchmarks.machine import machine
from scripts.benchmarks.measurements import MEASUREMENTS
from scripts.benchmarks.table import FORMATS
from scripts.benchmarks.workbench import Workbench
from scripts.content_option import content_option


@click.command()
@content_option
@click.option(
    "--only",
    type=click.Choice(list(MEASUREMENTS)),
    multiple=True,
    default=["library"],
    show_default=True,
    help="What to measure; may be given more than once.",
)
@click.option("--reviews", type=click.IntRange(2), default=1000, show_default=True, help="How many invented reviews.")
@click.option("--sample", type=click.IntRange(1), default=20, show_default=True, help="How many WeasyPrint prints.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
def bench(content: Path, only: tuple[str, ...], reviews: int, sample: int, form: str) -> None:
    """Measure a library of many reviews, printing, the preview, or what pages cost their readers.

    library: the content with invented reviews, built from nothing, with one review changed and with nothing changed,
    beside stock Material, WeasyPrint and Zensical, where they are installed, and beside a library of two fifths of
    the size; the memory that builds take, and what the site weighs on disk and for its readers. With 1,000 reviews it
    takes some minutes, with 2,500 half an hour.

    printing: its speed beside WeasyPrint's, a run in which nothing has changed, and its memory. Invented reviews are
    added to a copy of the content and printed as a build prints them. With 1,000 it takes some minutes.

    preview: `mkdocs serve` at work: the time from the saving of a review until the served page holds the change, for
    the content as it is, and with invented reviews.

    pages: every page of the site, built and served compressed, is opened in Chromium as on a phone: the bytes of its
    first view and of a first search, and whether anything moves.

    lighthouse: its scores of one page of each kind, where Lighthouse is installed.

    The exit status is 1 if a figure is beyond its limit. Leave the machine alone meanwhile. It needs the project's
    folder as the current one.
    """
    looks = Path.cwd()
    if not (looks / "themes" / "print").is_dir():
        raise click.UsageError("go to the project's folder first")
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        workbench = Workbench(looks, content, Path(folder), reviews, sample, partial(click.echo, err=True), opened)
        chosen = [measurement for name, measurement in MEASUREMENTS.items() if name in only]
        try:
            facts = {name: fact for measurement in chosen for name, fact in measurement.facts(workbench).items()}
            rows = [row for measurement in chosen for measure in measurement.rows for row in measure(workbench)]
        except (PrintingError, TypesettingError) as error:
            raise click.ClickException(str(error)) from error
    click.echo(FORMATS[form](facts | machine(), rows))
    if not all(row.met for row in rows):
        raise SystemExit(1)
