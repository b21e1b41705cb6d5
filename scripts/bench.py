"""`spotlight bench`: how fast this machine prints, and with how much memory."""

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click
from spotlight.render.press import PrintingError
from spotlight.render.typesetter import TypesettingError

from scripts.benchmarks.beside_weasyprint import beside_weasyprint
from scripts.benchmarks.machine import machine
from scripts.benchmarks.print_again import print_again
from scripts.benchmarks.print_memory import print_memory
from scripts.benchmarks.print_speed import print_speed
from scripts.benchmarks.row import Row
from scripts.benchmarks.table import FORMATS
from scripts.benchmarks.workbench import Workbench
from scripts.content_option import content_option

_MEASUREMENTS: tuple[Callable[[Workbench], list[Row]], ...] = (
    print_speed,
    beside_weasyprint,
    print_again,
    print_memory,
)


@click.command()
@content_option
@click.option("--reviews", type=click.IntRange(2), default=1000, show_default=True, help="How many invented reviews.")
@click.option("--sample", type=click.IntRange(1), default=20, show_default=True, help="How many WeasyPrint prints.")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
def bench(content: Path, reviews: int, sample: int, form: str) -> None:
    """Measure printing: its speed beside WeasyPrint's, a run in which nothing has changed, and its memory.

    Invented reviews are added to a copy of the content and printed as a build prints them. With 1,000 it takes some
    minutes; leave the machine alone meanwhile. It needs the project's folder as the current one.
    """
    looks = Path.cwd()
    if not (looks / "themes" / "print").is_dir():
        raise click.UsageError("go to the project's folder first")
    with tempfile.TemporaryDirectory() as folder:
        workbench = Workbench(looks, content, Path(folder), reviews, sample, partial(click.echo, err=True))
        try:
            rows = [row for measurement in _MEASUREMENTS for row in measurement(workbench)]
        except (PrintingError, TypesettingError) as error:
            raise click.ClickException(str(error)) from error
    click.echo(FORMATS[form]({"reviews": reviews, **machine()}, rows))
