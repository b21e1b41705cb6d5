"""Everything that says which theme a day has says the same: two years of days, whatever the date of the build."""

import datetime as dt
import json
from functools import cache
from typing import Any

import pytest
from click.testing import CliRunner
from icalendar import Calendar
from spotlight.catalogue.catalogue import Catalogue
from spotlight.check import check_content
from spotlight.rota.calendar import rota_calendar
from spotlight.rota.feed_entries import feed_entries
from spotlight.rota.published_rota import as_data, rota_of

from scripts.rota import rota as rota_command
from tests.small_site import PROJECT

URL = "https://learn.example.org/a/"
BUILDS = ("2026-09-07", "2026-10-25", "2026-11-22", "2027-03-28", "2028-02-29")
"""The day on which the rota starts, both changes of the clocks, an ordinary day, and a leap day."""


@cache
def shipped() -> Catalogue:
    catalogue = check_content(PROJECT / "content").catalogue
    assert catalogue is not None
    return catalogue


def as_told_by_the_command(first: dt.date, last: dt.date) -> dict[str, dict[str, Any]]:
    days = str((last - first).days + 1)
    command = ["--content", str(PROJECT / "content"), "--from", first.isoformat(), "--days", days, "--format", "json"]
    result = CliRunner().invoke(rota_command, command)
    assert result.exit_code == 0, result.output
    return {day["date"]: day for day in json.loads(result.output)}


def as_told_by_the_calendar(content: bytes) -> dict[str, tuple[str, str]]:
    entries = Calendar.from_ical(content).walk("VEVENT")
    return {
        str(entry.decoded("DTSTART")): (str(entry["URL"]), str(entry["DESCRIPTION"]).splitlines()[0])
        for entry in entries
    }


@pytest.mark.parametrize("built", BUILDS)
def test_every_output_gives_each_day_the_same_theme_and_prompt(built: str) -> None:
    catalogue = shipped()
    rota = rota_of(catalogue, dt.date.fromisoformat(built))
    data = as_data(rota, catalogue)
    told = as_told_by_the_command(rota.days[0].date, rota.days[-1].date)
    assert len(told) >= 730
    published = {day["date"]: day for day in data["days"]}
    assert published == {
        date: {key: day[key] for key in ("date", "theme", "prompt", "campaign")}
        for date, day in told.items()
        if day["theme"]
    }
    assert as_told_by_the_calendar(rota_calendar(rota, catalogue, "Days", URL)) == {
        date: (f"{URL}{data['themes'][day['theme']]['url']}", data["prompts"][day["prompt"]])
        for date, day in published.items()
    }


@pytest.mark.parametrize("built", BUILDS)
def test_the_feeds_days_are_the_rotas(built: str) -> None:
    catalogue = shipped()
    rota = rota_of(catalogue, dt.date.fromisoformat(built))
    data = as_data(rota, catalogue)
    days = [entry for entry in feed_entries(rota, catalogue, URL) if entry.title.startswith("Theme for")]
    told = as_told_by_the_command(catalogue.rota.meta.starts, rota.built)
    latest = [day for day in told.values() if day["theme"]][-10:]
    assert [(entry.updated.date().isoformat(), entry.url, entry.summary) for entry in reversed(days)] == [
        (day["date"], f"{URL}{data['themes'][day['theme']]['url']}", data["prompts"][day["prompt"]]) for day in latest
    ]


def test_the_theme_of_a_date_does_not_depend_on_the_build() -> None:
    catalogue = shipped()
    seen: dict[dt.date, tuple[str | None, str | None]] = {}
    for built in BUILDS:
        for day in rota_of(catalogue, dt.date.fromisoformat(built)).days:
            assert seen.setdefault(day.date, (day.theme, day.prompt)) == (day.theme, day.prompt)
    assert len(seen) > 1000
