"""What a manifest says of the build: which rules held, and what was overruled, where and why."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from spotlight.catalogue.rules import RULES
from spotlight.check import check_content
from spotlight.render.build_record import build_record

from tests.render.conftest import SiteWith
from tests.small_site import small_site

GUIDE = small_site()["guides/how.md"]
OVERRULED = GUIDE.replace(
    "order: 1\n", "order: 1\nallow:\n  - {rule: sentence-long, reason: It is a quotation}\n"
).replace("Read [the", f"{'Word ' * 60}. Read [the")


@pytest.mark.parametrize("where", [".", "elsewhere"])
def test_an_overruled_warning_is_on_record_with_its_reason_and_its_place_in_the_content(
    where: str, site_with: SiteWith, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_with({"guides/how.md": OVERRULED})
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / where)
    site = replace(site, content=Path(os.path.relpath(site.content)))
    reading = check_content(site.content)
    assert reading.catalogue is not None
    record = build_record(replace(site, catalogue=reading.catalogue), reading)
    checks = record["checks"]
    assert isinstance(checks, dict)
    assert checks["overruled"] == [
        {
            "path": "guides/how.md",
            "line": 7,
            "rule": "sentence-long",
            "reason": "It is a quotation",
            "warnings": 1,
        }
    ]
    assert checks["warnings"] == {}
    assert checks["rules"] == {name: rule.severity for name, rule in RULES.items()}
    assert checks["files"] == 19


def test_warnings_that_stand_are_counted_by_rule(site_with: SiteWith) -> None:
    site = site_with({"guides/how.md": GUIDE.replace("Read [the", f"{'Word ' * 60}. Read [the")})
    record = build_record(replace(site, slug="example"), check_content(site.content))
    checks = record.pop("checks")
    assert isinstance(checks, dict)
    assert (checks["warnings"], checks["overruled"]) == ({"sentence-long": 1}, [])
    assert record == {
        "version": record["version"],
        "built": "2026-11-22",
        "name": "Spotlight",
        "url": "https://learn.example.org/a/",
        "partnership": {"slug": "example", "name": "Example Partnership"},
    }
