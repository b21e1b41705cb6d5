"""The six rules of the rota, by example."""

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.rota.schedule import Day, schedule

SUMMER = {"starts": dt.date(2027, 7, 30)}  # a Friday; the first Monday of August is a holiday in Scotland alone
PROMPTS = {"a": ["a-1", "a-2", "a-3"], "b": ["b-1", "b-2"], "c": ["c-1"]}


def config(**changes: Any) -> RotaConfig:
    return RotaConfig.model_validate(
        {
            "timezone": "Europe/London",
            "starts": dt.date(2026, 11, 2),  # a Monday
            "days": ["mon", "tue", "wed", "thu", "fri"],
            "order": ["a", "b", "c"],
            "pattern": "rolling",
            "holidays": None,
            "months": 24,
        }
        | changes
    )


def days(first: str, last: str, **changes: Any) -> list[Day]:
    return schedule(config(**changes), PROMPTS, dt.date.fromisoformat(first), dt.date.fromisoformat(last))


def themes(first: str, last: str, **changes: Any) -> str:
    """Give a letter for each date: its theme, or a dot on a rest day."""
    return "".join(day.theme or "." for day in days(first, last, **changes))


@pytest.mark.parametrize(
    ("first", "last", "changes", "expected"),
    [
        pytest.param("2026-11-02", "2026-11-09", {}, "abcab..c", id="rolling passes over weekends"),
        pytest.param("2026-10-31", "2026-11-03", {}, "..ab", id="nothing before the start"),
        pytest.param("2026-11-02", "2026-11-08", {"days": ["tue", "sat"]}, ".a...b.", id="days of our own"),
        pytest.param("2026-11-02", "2026-11-09", {"pattern": "weekly"}, "abcab..a", id="weekly keeps its weekdays"),
        pytest.param(
            "2026-11-02", "2026-11-06", {"pattern": "weekly", "days": ["wed", "mon"]}, "b.a..", id="places as written"
        ),
        pytest.param("2026-12-24", "2026-12-29", {"holidays": "ENG"}, "c....a", id="Christmas, and its substitute"),
        pytest.param("2027-07-30", "2027-08-03", SUMMER | {"holidays": "SCT"}, "a...b", id="a holiday of Scotland"),
        pytest.param("2027-07-30", "2027-08-03", SUMMER | {"holidays": "ENG"}, "a..bc", id="is none of England"),
        pytest.param(
            "2026-11-02",
            "2026-11-06",
            {"closures": [{"from": dt.date(2026, 11, 3), "to": dt.date(2026, 11, 4), "reason": "Shut"}]},
            "a..bc",
            id="a closure holds the order",
        ),
        pytest.param(
            "2026-11-02",
            "2026-11-09",
            {"overrides": [{"date": dt.date(2026, 11, 3), "theme": "c", "reason": "Day"}]},
            "acbca..b",
            id="an override leaves the order where it was",
        ),
        pytest.param(
            "2026-11-06",
            "2026-11-09",
            {"overrides": [{"date": dt.date(2026, 11, 7), "theme": "c", "reason": "Day"}]},
            "bc.c",
            id="an override on a rest day",
        ),
        pytest.param(
            "2026-11-02",
            "2026-11-11",
            {"campaigns": [{"name": "Week", "from": dt.date(2026, 11, 6), "themes": ["c", "a"]}]},
            "abcac..abc",
            id="a campaign takes theme days and leaves the order where it was",
        ),
    ],
)
def test_each_date_has_its_theme(first: str, last: str, changes: dict[str, Any], expected: str) -> None:
    assert themes(first, last, **changes) == expected


def test_prompts_are_asked_in_turn_whatever_gave_the_theme() -> None:
    override = [{"date": dt.date(2026, 11, 3), "theme": "a", "reason": "Day"}]
    found = days("2026-11-02", "2026-11-11", overrides=override)
    assert [day.prompt for day in found if day.theme == "a"] == ["a-1", "a-2", "a-3", "a-1"]


def test_rest_days_and_special_days_say_why() -> None:
    found = days(
        "2026-12-24",
        "2026-12-28",
        holidays="ENG",
        overrides=[{"date": dt.date(2026, 12, 24), "theme": "c", "reason": "Eve"}],
        closures=[{"from": dt.date(2026, 12, 28), "to": dt.date(2026, 12, 31), "reason": "Shut"}],
    )
    assert [day.reason for day in found] == [
        "Eve",
        "Christmas Day",
        "No theme on a Saturday",
        "No theme on a Sunday",
        "Boxing Day (observed)",
    ]


def test_a_window_shows_what_the_whole_shows() -> None:
    whole = days("2026-11-02", "2027-11-01")
    assert days("2027-03-01", "2027-03-31") == [
        day for day in whole if dt.date(2027, 3, 1) <= day.date <= dt.date(2027, 3, 31)
    ]


def test_days_follow_one_another_across_both_clock_changes() -> None:
    found = days("2026-11-01", "2028-10-31")
    assert len(found) == 731
    assert all(after.date - before.date == dt.timedelta(days=1) for before, after in pairwise(found))
