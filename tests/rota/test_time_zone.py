import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from spotlight.rota.time_zone import time_zone

CHANGES = [
    pytest.param("Europe/London", 2026, id="clocks that change by a rule"),
    pytest.param("Africa/Casablanca", 2026, id="changes that follow the moon"),
    pytest.param("Europe/Istanbul", 2016, id="changes that came to an end"),
    pytest.param("Asia/Kolkata", 2026, id="no changes"),
]


def test_london_changes_on_two_sundays_by_rules_that_every_calendar_reads() -> None:
    lines = time_zone("Europe/London", 2027, 2027).to_ical().decode().split("\r\n")
    summer, winter = lines.index("BEGIN:DAYLIGHT"), lines.index("BEGIN:STANDARD")
    assert lines[:2] == ["BEGIN:VTIMEZONE", "TZID:Europe/London"]
    assert lines[summer + 1 : lines.index("END:DAYLIGHT")] == [
        "DTSTART:20260329T010000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZNAME:BST",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
    ]
    assert lines[winter + 1 : lines.index("END:STANDARD")] == [
        "DTSTART:20261025T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZNAME:GMT",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
    ]


def test_half_an_hour_is_a_change_too() -> None:
    lines = time_zone("Australia/Lord_Howe", 2027, 2027).to_ical().decode().split("\r\n")
    summer = lines.index("BEGIN:DAYLIGHT")
    assert lines[summer + 1 : summer + 3] == ["DTSTART:20261004T020000", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=10"]
    assert lines[summer + 4 : summer + 6] == ["TZOFFSETFROM:+1030", "TZOFFSETTO:+1100"]


@pytest.mark.parametrize(("name", "year"), CHANGES)
def test_what_a_calendar_reads_is_what_the_clocks_show(name: str, year: int) -> None:
    told, true = time_zone(name, year, year + 2).to_tz(lookup_tzid=False), ZoneInfo(name)
    hours = (dt.datetime(year, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=n) for n in range(3 * 365 * 24))
    shown = [hour.astimezone(true).replace(tzinfo=None) for hour in hours]
    once = [local for local in shown if _offset(local, true, fold=0) == _offset(local, true, fold=1)]
    assert len(once) > 26_000
    assert [local for local in once if _offset(local, told) != _offset(local, true)] == []


def _offset(local: dt.datetime, zone: dt.tzinfo, fold: int = 0) -> dt.timedelta | None:
    """Give the offset from UTC of a local time, by the first or the second of two equal hours."""
    return local.replace(tzinfo=zone, fold=fold).utcoffset()
