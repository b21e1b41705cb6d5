"""The theme and prompt of every date."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.rota.theme_days import BEFORE, PLAIN_REST, campaign_days, dates_between, rest_reasons


@dataclass(frozen=True)
class Day:
    """One date: its theme and prompt, both None on a rest day, and what made it so."""

    date: dt.date
    theme: str | None = None
    prompt: str | None = None
    campaign: str | None = None
    reason: str | None = None

    @property
    def special(self) -> str:
        """What people ask about a day: its campaign, the reason of its override or closure, its bank holiday.

        Empty on any other day, weekends among them.
        """
        plain = self.theme is None and (self.reason or "").startswith(PLAIN_REST)
        return "" if plain else self.campaign or self.reason or ""


@dataclass(frozen=True)
class _Choice:
    theme: str | None
    campaign: str | None = None
    reason: str | None = None


def schedule(config: RotaConfig, prompts: Mapping[str, Sequence[str]], first: dt.date, last: dt.date) -> list[Day]:
    """Give every date from `first` to `last`, both included, with its theme and prompt.

    `prompts` are the prompt ids of each theme, in file order. Nothing but the arguments counts (rule 6).
    """
    asked: Counter[str] = Counter()
    days = []
    for date, choice in _choices(config, last):
        if choice.theme is None:
            day = Day(date, reason=choice.reason)
        else:
            ids = prompts[choice.theme]
            prompt = ids[asked[choice.theme] % len(ids)]
            asked[choice.theme] += 1
            day = Day(date, choice.theme, prompt, choice.campaign, choice.reason)
        days.append(day)
    early = [Day(date, reason=BEFORE) for date in dates_between(first, min(last, _eve(config)))]
    return early + [day for day in days if day.date >= first]


def _eve(config: RotaConfig) -> dt.date:
    return config.starts - dt.timedelta(days=1)


def _choices(config: RotaConfig, last: dt.date) -> Iterator[tuple[dt.date, _Choice]]:
    reason = rest_reasons(config)
    special = _special(config)
    turn = 0
    for date in dates_between(config.starts, last):
        rest = reason(date)
        if date in special:
            yield date, special[date]
        elif rest is not None:
            yield date, _Choice(None, reason=rest)
        elif config.pattern == "weekly":
            yield date, _Choice(_weekly(config, date))
        else:
            yield date, _Choice(config.order[turn % len(config.order)])
            turn += 1


def _weekly(config: RotaConfig, date: dt.date) -> str:
    """Give the theme whose place in the order is the weekday's place in the days (rule 4)."""
    place = [day.number for day in config.days].index(date.weekday())
    return config.order[place % len(config.order)]


def _special(config: RotaConfig) -> dict[dt.date, _Choice]:
    """Give the dates whose theme is not the order's: those of campaigns and overrides (rules 2 and 3)."""
    campaigns = {
        date: _Choice(theme, campaign.name)
        for campaign in config.campaigns
        for date, theme in campaign_days(config, campaign)
    }
    overrides = {override.date: _Choice(override.theme, reason=override.reason) for override in config.overrides}
    return campaigns | overrides
