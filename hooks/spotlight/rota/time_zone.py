"""How a time zone's clocks change, as calendars are told of it.

The calendar library has a function for this, but it puts the change of spring an hour late. It also lists dates,
which Outlook passes over: of a change, Outlook reads a yearly rule alone (MS-STANOICAL, on RFC 5545 3.6.5).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = (dt.timedelta(days=1), dt.timedelta(minutes=15))
"""How closely to look for a change: first for its day, then for its quarter of an hour."""


@dataclass(frozen=True)
class _Change:
    """A change of the clocks: its local time by the clocks before it, both offsets from UTC, and its new name."""

    onset: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str

    @property
    def kind(self) -> tuple[dt.timedelta, dt.timedelta, str]:
        return self.before, self.after, self.name


def time_zone(name: str, first: int, last: int) -> Timezone:
    """Give the VTIMEZONE of a time zone, right from the year `first` to the year `last` (RFC 5545 3.6.5)."""
    component = Timezone()
    component.add("TZID", name)
    years = range(first - 1, last + 1)  # what holds on 1 January began in the year before
    changes = _changes_of(ZoneInfo(name), years)
    for _, alike in groupby(sorted(changes, key=lambda change: change.kind), key=lambda change: change.kind):
        component.add_component(_observance(sorted(alike, key=lambda change: change.onset), years))
    return component


def _changes_of(zone: ZoneInfo, years: range) -> list[_Change]:
    start, end = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) for year in (years[0], years[-1] + 1))
    changes = list(_changes_between(zone, start, end, *_STEPS))
    if not any(change.onset.year == years[0] for change in changes):
        local = start.astimezone(zone)
        changes.append(_Change(start.replace(tzinfo=None), _offset(local), _offset(local), str(local.tzname())))
    return changes


def _changes_between(
    zone: ZoneInfo, start: dt.datetime, end: dt.datetime, step: dt.timedelta, *finer: dt.timedelta
) -> Iterator[_Change]:
    moment = start
    while moment < end:
        following = moment + step
        before, after = moment.astimezone(zone), following.astimezone(zone)
        if _offset(before) != _offset(after):
            if finer:
                yield from _changes_between(zone, moment, following, *finer)
            else:
                onset = following.replace(tzinfo=None) + _offset(before)
                yield _Change(onset, _offset(before), _offset(after), str(after.tzname()))
        moment = following


def _offset(moment: dt.datetime) -> dt.timedelta:
    return moment.utcoffset() or dt.timedelta()


def _observance(changes: Sequence[_Change], years: range) -> TimezoneStandard | TimezoneDaylight:
    """Give changes of one kind, by a yearly rule if they follow one and else by their dates."""
    first, *others = changes
    observance = TimezoneDaylight() if first.after > first.before else TimezoneStandard()
    observance.DTSTART = first.onset
    observance.TZOFFSETFROM = first.before
    observance.TZOFFSETTO = first.after
    observance.add("TZNAME", first.name)
    if rule := _yearly([change.onset for change in changes], years):
        observance.add("RRULE", rule)
    elif others:
        observance.add("RDATE", [change.onset for change in others])
    return observance


def _yearly(onsets: Sequence[dt.datetime], years: range) -> dict[str, str | int] | None:
    """Give the rule by which changes come once in each year, such as on the last Sunday of March, if there is one."""
    if [onset.year for onset in onsets] != list(years):
        return None
    if len({(onset.month, onset.weekday(), onset.time()) for onset in onsets}) > 1:
        return None
    places = set.intersection(*(_places(onset) for onset in onsets))
    if not places:
        return None
    day = _WEEKDAYS[onsets[0].weekday()]
    return {"FREQ": "YEARLY", "BYMONTH": onsets[0].month, "BYDAY": f"{min(places)}{day}"}


def _places(onset: dt.datetime) -> set[int]:
    """Give the places that a date's weekday has in its month: from 1, and -1 for the last."""
    last = (onset + dt.timedelta(weeks=1)).month != onset.month
    return {(onset.day - 1) // 7 + 1} | ({-1} if last else set())
