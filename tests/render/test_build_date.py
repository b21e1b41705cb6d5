import datetime as dt

import pytest
from spotlight.render.build_date import build_date
from spotlight.render.dates import between, partial


def test_the_epoch_names_the_day_in_the_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782862200")  # 30 June 2026, 23:30 UTC
    assert build_date("Europe/London") == dt.date(2026, 7, 1)
    assert build_date("UTC") == dt.date(2026, 6, 30)


@pytest.mark.parametrize("epoch", ["yesterday", "", "-5", "9" * 30])
def test_an_epoch_that_is_no_number_is_refused(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match="a number of seconds since 1970"):
        build_date("Europe/London")


@pytest.mark.parametrize(("date", "words"), [("2022", "2022"), ("2022-05", "May 2022"), ("2022-05-06", "6 May 2022")])
def test_dates_say_no_more_than_is_known(date: str, words: str) -> None:
    assert partial(date) == words


def test_an_event_of_one_day_names_the_day_once() -> None:
    noon = dt.datetime(2027, 3, 1, 12, 0)  # noqa: DTZ001 (events are in local time)
    assert between(noon, noon.replace(hour=14)) == "Monday 1 March 2027, 12:00 to 14:00"
    assert between(noon, noon.replace(day=2)) == "Monday 1 March 2027, 12:00 to Tuesday 2 March 2027, 12:00"
