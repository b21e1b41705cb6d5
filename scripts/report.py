"""`spotlight report`: what an editor should look at next."""

import datetime as dt
import sys
from pathlib import Path

import click
from spotlight.catalogue.report import as_text as problems_as_text
from spotlight.check import check_content

from scripts.content_option import content_option
from scripts.overview.as_html import as_html
from scripts.overview.as_json import as_json
from scripts.overview.as_text import as_text
from scripts.overview.gather import gather
from scripts.overview.overview import Overview


@click.command()
@content_option
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.", metavar="FILE")
@click.option(
    "--days",
    type=click.IntRange(0, 3650),
    default=60,
    show_default=True,
    help="Within how many days a page is due soon.",
)
def report(content: Path, form: str, output: Path | None, days: int) -> None:
    """Report what is overdue, due soon, thin, unused, overruled or hard to read."""
    reading = check_content(content)
    if reading.catalogue is None:
        click.echo(problems_as_text(reading.problems, reading.files), err=True)
        sys.exit(1)
    today = reading.today or dt.datetime.now(dt.UTC).date()
    overview = gather(reading.catalogue, reading.overruled, today, days)
    said = _written(overview, form, content, output.parent if output else Path())
    if output is None:
        click.echo(said.removesuffix("\n"))
        return
    try:
        output.write_text(said.removesuffix("\n") + "\n", encoding="utf-8")
    except OSError as error:
        raise click.FileError(str(output), error.strerror or str(error)) from error


def _written(overview: Overview, form: str, content: Path, folder: Path) -> str:
    if form == "html":
        return as_html(overview, content, folder)
    return as_json(overview) if form == "json" else as_text(overview)
