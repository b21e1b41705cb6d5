"""`spotlight rota`: which theme each day has."""

import datetime as dt
import json
import sys
from dataclasses import asdict
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.report import as_text
from spotlight.check import check_content
from spotlight.rota.published_rota import days_of
from spotlight.rota.schedule import Day

from scripts.content_option import content_option

_MOST_DAYS = 3660


class Date(click.ParamType[dt.date]):
    """A date such as 2026-11-22."""

    name = "date"

    def convert(self, value: str | dt.date, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Read a date, or say what one looks like."""
        try:
            return value if isinstance(value, dt.date) else dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a date such as 2026-11-22", param, ctx)


@click.command()
@content_option
@click.option("--from", "first", type=Date(), help="The first date.  [default: today in the rota's time zone]")
@click.option("--days", type=click.IntRange(1, _MOST_DAYS), default=14, show_default=True, help="How many days.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def rota(content: Path, first: dt.date | None, days: int, form: str) -> None:
    """Show which theme each day has, with its prompt, or why it has none."""
    reading = check_content(content)
    if reading.catalogue is None:
        click.echo(as_text(reading.problems, reading.files), err=True)
        sys.exit(1)
    catalogue = reading.catalogue
    first = first or dt.datetime.now(ZoneInfo(catalogue.rota.meta.timezone)).date()
    try:
        last = first + dt.timedelta(days=days - 1)
    except OverflowError:
        raise click.BadParameter("is too far ahead", param_hint="--from") from None
    found = days_of(catalogue, first, last)
    click.echo(_json(found) if form == "json" else _text(found, catalogue))


def _json(days: list[Day]) -> str:
    return json.dumps([asdict(day) | {"date": day.date.isoformat()} for day in days], indent=2, ensure_ascii=False)


def _text(days: list[Day], catalogue: Catalogue) -> str:
    prompts = {prompt.id: prompt.text for package in catalogue.packages for prompt in package.questions}
    return "\n".join(_line(day, catalogue, prompts) for day in days)


def _line(day: Day, catalogue: Catalogue, prompts: dict[str, str]) -> str:
    shown = f"{day.date:%a} {day.date.isoformat()}"
    if day.theme is None:
        return f"{shown}  –  {day.reason}"
    because = f" ({day.campaign or day.reason})" if day.campaign or day.reason else ""
    title = catalogue.by_theme[day.theme].theme.meta.short_title
    return f"{shown}  {title}{because}\n                {prompts[day.prompt or '']}"
