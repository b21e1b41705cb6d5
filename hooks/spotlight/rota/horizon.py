"""The dates for which a rota is published."""

import datetime as dt


def horizon(built: dt.date, months: int) -> tuple[dt.date, dt.date]:
    """Give the first day of the month of the build, and the last day of the months published from it."""
    first = built.replace(day=1)
    after = first.month - 1 + months
    return first, dt.date(first.year + after // 12, after % 12 + 1, 1) - dt.timedelta(days=1)
