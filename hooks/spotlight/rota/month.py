"""A month of the rota as a wall calendar sets it out."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from spotlight.rota.schedule import Day

_WEEK = 7


class Occasion(NamedTuple):
    """Days in a row that are special for the same reason, the first and the last included."""

    first: dt.date
    last: dt.date
    reason: str


@dataclass(frozen=True)
class Month:
    """One whole month of days, rest days among them."""

    days: tuple[Day, ...]

    @property
    def key(self) -> str:
        """The month as ISO 8601 writes it, such as 2026-12: its anchor on the rota's page."""
        return f"{self.days[0].date:%Y-%m}"

    @property
    def name(self) -> str:
        """The month in words, such as December 2026."""
        return f"{self.days[0].date:%B %Y}"

    @property
    def weeks(self) -> list[list[Day | None]]:
        """The weeks, each of seven places from Monday on (ISO 8601); None where a place is another month's."""
        places: list[Day | None] = [None] * self.days[0].date.weekday()
        places += self.days
        places += [None] * (-len(places) % _WEEK)
        return [places[start : start + _WEEK] for start in range(0, len(places), _WEEK)]

    @property
    def listed(self) -> list[Day]:
        """The theme days, and those rest days that have a reason of their own."""
        return [day for day in self.days if day.theme or day.special]

    @property
    def occasions(self) -> list[Occasion]:
        """The special days, those in a row for the same reason together."""
        runs = groupby(self.days, key=lambda day: day.special)
        return [_occasion(reason, list(days)) for reason, days in runs if reason]


def months_of(days: Sequence[Day]) -> list[Month]:
    """Give the months of days that follow one another and make up whole months."""
    months = groupby(days, key=lambda day: (day.date.year, day.date.month))
    return [Month(tuple(month)) for _, month in months]


def _occasion(reason: str, days: list[Day]) -> Occasion:
    return Occasion(days[0].date, days[-1].date, reason)
