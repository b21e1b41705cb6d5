"""`spotlight check`: every problem in the content, in one run."""

import sys
from pathlib import Path

import click
from spotlight.catalogue.report import FORMATS, has_errors
from spotlight.check import check_all_content

from scripts.content_option import content_option


@click.command()
@content_option
@click.option("--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True)
def check(content: Path, form: str) -> None:
    """Report every problem in the content. The exit status is 1 if there is an error."""
    reading = check_all_content(content)
    if report := FORMATS[form](reading.problems, reading.files):
        click.echo(report)
    sys.exit(1 if has_errors(reading.problems) else 0)
