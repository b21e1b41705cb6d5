"""Which dates are theme days, and why the others are not."""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

from spotlight.catalogue.models.rota_config import Campaign, RotaConfig

RestReason = Callable[[dt.date], str | None]

BEFORE = "Before the rota starts"
PLAIN_REST = (BEFORE, "No theme on a ")
"""How the reasons begin that nobody needs to be told: they hold for every such day."""

_CAMPAIGN_HORIZON = 731
"""How many days a campaign may look ahead for its theme days."""


def rest_reasons(config: RotaConfig) -> RestReason:
    """Give a function that says why a date has no theme of the order, or None on a theme day (rule 1)."""
    bank_holiday = _bank_holidays(config.holidays)
    weekdays = {day.number for day in config.days}

    def reason(date: dt.date) -> str | None:
        if date < config.starts:
            return BEFORE
        if date.weekday() not in weekdays:
            return f"No theme on a {date:%A}"
        closed = (closure.reason for closure in config.closures if closure.first <= date <= closure.last)
        return bank_holiday(date) or next(closed, None)

    return reason


def campaign_days(config: RotaConfig, campaign: Campaign) -> list[tuple[dt.date, str]]:
    """Give a campaign's dates with their themes: the theme days from its first on (rule 3)."""
    reason = rest_reasons(config)
    dates = (campaign.first + dt.timedelta(days=n) for n in range(_CAMPAIGN_HORIZON))
    theme_days = (date for date in dates if reason(date) is None)
    return list(zip(islice(theme_days, len(campaign.themes)), campaign.themes, strict=False))


def dates_between(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Give the dates from the first to the last, both included."""
    return (first + dt.timedelta(days=n) for n in range((last - first).days + 1))


@lru_cache
def _bank_holidays(subdivision: str | None) -> RestReason:
    if subdivision is None:
        return lambda date: None
    from holidays import country_holidays  # slow to import, and only needed here

    calendar = country_holidays("GB", subdiv=subdivision, language="en_GB")
    return lambda date: str(calendar[date]) if date in calendar else None
