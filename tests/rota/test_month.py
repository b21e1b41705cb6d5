import datetime as dt

from spotlight.rota.month import Month, Occasion, months_of
from spotlight.rota.schedule import Day


def days(first: str, last: str, **reasons: str) -> list[Day]:
    """Give theme days from Monday to Friday; `reasons` are those of rest days, by `d` and the number of the day."""
    date, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    made = []
    while date <= end:
        if reason := reasons.get(f"d{date.day}"):
            made.append(Day(date, reason=reason))
        elif date.weekday() < 5:
            made.append(Day(date, "listening", "listening-1"))
        else:
            made.append(Day(date, reason=f"No theme on a {date:%A}"))
        date += dt.timedelta(days=1)
    return made


def test_weeks_begin_on_monday_and_leave_other_months_places_empty() -> None:
    month = Month(tuple(days("2026-12-01", "2026-12-31")))
    assert (month.key, month.name) == ("2026-12", "December 2026")
    numbers = [[day.date.day if day else None for day in week] for week in month.weeks]
    assert numbers[0] == [None, 1, 2, 3, 4, 5, 6]
    assert numbers[-1] == [28, 29, 30, 31, None, None, None]
    assert [len(week) for week in numbers] == [7] * 5


def test_a_month_may_take_four_weeks_or_six() -> None:
    assert len(Month(tuple(days("2027-02-01", "2027-02-28"))).weeks) == 4
    assert len(Month(tuple(days("2026-11-01", "2026-11-30"))).weeks) == 6


def test_weekends_are_not_listed_and_special_days_in_a_row_are_told_once() -> None:
    closed = dict.fromkeys(("d24", "d29", "d30", "d31"), "Closed")
    month = Month(tuple(days("2026-12-01", "2026-12-31", **closed, d25="Christmas Day")))
    assert len(month.listed) == 23
    assert month.occasions == [
        Occasion(dt.date(2026, 12, 24), dt.date(2026, 12, 24), "Closed"),
        Occasion(dt.date(2026, 12, 25), dt.date(2026, 12, 25), "Christmas Day"),
        Occasion(dt.date(2026, 12, 29), dt.date(2026, 12, 31), "Closed"),
    ]


def test_months_are_parted_by_year_too() -> None:
    months = months_of(days("2026-12-01", "2027-12-31"))
    assert [month.key for month in months] == ["2026-12", *(f"2027-{number:02}" for number in range(1, 13))]
    assert sum(len(month.days) for month in months) == 31 + 365
