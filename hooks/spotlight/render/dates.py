"""Dates as people in England read them."""

import datetime as dt


def day(date: dt.date) -> str:
    """Give a date as 20 November 2026."""
    return f"{date.day} {date:%B %Y}"


def weekday(date: dt.date) -> str:
    """Give a date as Friday 20 November 2026."""
    return f"{date:%A} {day(date)}"


def partial(date: str | None) -> str:
    """Give a year, a month or a day in ISO 8601 as 2022, May 2022 or 26 May 2022; say so where there is none."""
    if date is None:
        return "no date given"
    if len(date) == 4:
        return date
    whole = dt.date.fromisoformat((date + "-01")[:10])
    return day(whole) if len(date) == 10 else f"{whole:%B %Y}"


def between(starts: dt.datetime, ends: dt.datetime) -> str:
    """Give the time of an event: one day with its hours, or both days."""
    if starts.date() == ends.date():
        return f"{weekday(starts)}, {starts:%H:%M} to {ends:%H:%M}"
    return f"{weekday(starts)}, {starts:%H:%M} to {weekday(ends)}, {ends:%H:%M}"
