import datetime as dt
import json
from pathlib import Path

from spotlight.rota.published_rota import as_data, rota_of

from tests.small_site import small_catalogue, small_site


def test_the_data_holds_theme_days_alone_and_all_that_they_name(tmp_path: Path) -> None:
    catalogue = small_catalogue(tmp_path)
    data = json.loads(json.dumps(as_data(rota_of(catalogue, dt.date(2026, 6, 20)), catalogue)))
    assert data.keys() == {"timezone", "built", "days", "themes", "prompts"}
    assert (data["timezone"], data["built"]) == ("Europe/London", "2026-06-20")
    # 105 weekdays since 5 January, less four bank holidays and the override: the 101st turn, its theme's 51st
    assert data["days"][0] == {"date": "2026-06-01", "theme": "listening", "prompt": "listening-3", "campaign": None}
    assert [day["campaign"] for day in data["days"] if day["date"] in ("2026-06-05", "2026-06-08")] == [
        None,
        "Learning week",
    ]
    assert data["days"][-1]["date"] == "2028-05-31"
    assert not [day for day in data["days"] if day["date"] in ("2026-06-06", "2026-12-25", "2026-12-29")]
    assert data["themes"]["sharing"] == {
        "title": "Sharing",
        "summary": "A summary that is long enough to say something useful.",
        "url": "themes/sharing/",
        "briefing": "briefings/sharing.pdf",
    }
    assert {day["theme"] for day in data["days"]} <= data["themes"].keys()
    assert {day["prompt"] for day in data["days"]} <= data["prompts"].keys()


def test_weekdays_on_which_nothing_ever_stands_are_quiet_until_an_override_falls_on_one(tmp_path: Path) -> None:
    catalogue = small_catalogue(tmp_path)
    assert rota_of(catalogue, dt.date(2026, 3, 1)).quiet_weekdays == {5, 6}
    saturday = small_site()["rota.yml"].replace("2026-03-18", "2026-03-21")
    assert rota_of(small_catalogue(tmp_path / "other", rota=saturday), dt.date(2026, 3, 1)).quiet_weekdays == {6}


def test_the_months_are_those_that_are_published(tmp_path: Path) -> None:
    rota = rota_of(small_catalogue(tmp_path), dt.date(2026, 6, 20))
    assert [month.key for month in rota.months][:2] == ["2026-06", "2026-07"]
    assert len(rota.months) == 24
