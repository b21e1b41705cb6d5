"""Days on which clocks and calendars trip: the site is built for each as for any other."""

import json
from pathlib import Path

import pytest

from tests.faults.versions import TwoVersions
from tests.real_mkdocs import build

pytestmark = pytest.mark.xdist_group("faults")

DAYS = [
    ("2147483648", "2038-01-19", "2038-01-19"),  # 32 bits of seconds end one second before
    ("1835438400", "2028-02-29", "2028-02-29"),
    ("4102488000", "2100-01-01", "2100-01-04"),
]


@pytest.mark.parametrize(("epoch", "built", "first"), DAYS, ids=[day for _, day, _ in DAYS])
def test_a_site_is_built_on_any_day(epoch: str, built: str, first: str, versions: TwoVersions, tmp_path: Path) -> None:
    project = versions.copy(tmp_path)
    status, said = build(project, SOURCE_DATE_EPOCH=epoch)
    assert status == 0, said
    assert "Traceback" not in said
    rota = json.loads((project / "site/rota.json").read_text())
    assert rota["built"] == built
    assert first in [day["date"] for day in rota["days"]]
    assert f"DTSTART;VALUE=DATE:{first.replace('-', '')}" in (project / "site/rota.ics").read_text()


def test_a_time_later_than_gzip_knows_is_one_line(versions: TwoVersions, tmp_path: Path) -> None:
    project = versions.copy(tmp_path)
    status, said = build(project, SOURCE_DATE_EPOCH=str(2**32))
    assert status == 1
    assert "SOURCE_DATE_EPOCH is '4294967296': it must be a number of seconds since 1970, 4294967295 at most" in said
    assert "Traceback" not in said
