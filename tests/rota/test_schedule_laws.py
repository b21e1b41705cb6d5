"""Laws that hold for every rota."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from spotlight.catalogue.models.rota_config import RotaConfig, Weekday
from spotlight.rota.horizon import horizon
from spotlight.rota.schedule import schedule
from spotlight.rota.theme_days import rest_reasons

THEMES = ("a", "b", "c", "d", "e")
PROMPTS = {theme: [f"{theme}-{number}" for number in range(5)] for theme in THEMES}
DATES = st.dates(dt.date(2024, 1, 1), dt.date(2030, 1, 1))


@st.composite
def configs(draw: st.DrawFn, pattern: Sequence[str] = ("rolling", "weekly"), special: bool = True) -> RotaConfig:
    starts = draw(DATES)
    soon = st.dates(starts, starts + dt.timedelta(days=400))
    closures = draw(st.lists(st.tuples(soon, st.integers(0, 20)), max_size=3))
    overrides = draw(st.lists(soon, unique=True, max_size=3)) if special else []
    return RotaConfig.model_validate(
        {
            "timezone": "Europe/London",
            "starts": starts,
            "days": draw(st.lists(st.sampled_from(list(Weekday)), min_size=1, unique=True)),
            "order": draw(st.lists(st.sampled_from(THEMES), min_size=1, unique=True)),
            "pattern": draw(st.sampled_from(pattern)),
            "holidays": draw(st.sampled_from(["ENG", "WLS", "SCT", "NIR", None])),
            "closures": [{"from": day, "to": day + dt.timedelta(days=n), "reason": "Shut"} for day, n in closures],
            "overrides": [{"date": day, "theme": draw(st.sampled_from(THEMES)), "reason": "Day"} for day in overrides],
            "months": 24,
        }
    )


@given(configs())
def test_every_theme_day_has_one_theme_and_every_other_date_a_reason(config: RotaConfig) -> None:
    reason = rest_reasons(config)
    special = {override.date for override in config.overrides}
    days = schedule(config, PROMPTS, config.starts, config.starts + dt.timedelta(days=730))
    assert len({day.date for day in days}) == len(days) == 731
    for day in days:
        assert (day.theme is not None) == (reason(day.date) is None or day.date in special)
        assert day.theme is not None or day.reason


@given(configs(pattern=["rolling"], special=False))
def test_rolling_shares_the_days_out_to_within_one(config: RotaConfig) -> None:
    days = schedule(config, PROMPTS, config.starts, config.starts + dt.timedelta(days=730))
    counts = Counter(day.theme for day in days if day.theme)
    shares = [counts[theme] for theme in config.order]
    assert max(shares) - min(shares) <= 1


@given(configs(), DATES, DATES)
def test_nothing_depends_on_the_date_of_the_build(config: RotaConfig, one: dt.date, other: dt.date) -> None:
    shown = [
        {day.date: day for day in schedule(config, PROMPTS, *horizon(built, config.months))} for built in (one, other)
    ]
    for date in shown[0].keys() & shown[1].keys():
        assert shown[0][date] == shown[1][date]


@given(DATES, st.integers(1, 60))
def test_the_horizon_is_whole_months(built: dt.date, months: int) -> None:
    first, last = horizon(built, months)
    assert first == built.replace(day=1)
    assert (last + dt.timedelta(days=1)).day == 1
    after = last + dt.timedelta(days=1)
    assert (after.year - first.year) * 12 + after.month - first.month == months
