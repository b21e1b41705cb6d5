"""The content that ships: right as it is, and found out wherever it is broken."""

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from spotlight.check import check_all_content, check_content

from tests.small_site import PROJECT

CONTENT = PROJECT / "content"
BREAKS = yaml.safe_load((Path(__file__).parent / "shipped_content_breaks.yml").read_text(encoding="utf-8"))


def test_the_shipped_content_has_no_problem() -> None:
    assert check_all_content(CONTENT).problems == ()


def test_three_fictional_partnerships_ship_each_with_a_logo_and_its_own_colour() -> None:
    found = check_content(CONTENT).catalogue
    assert found is not None
    for slug, partnership in found.partnerships.items():
        assert urlsplit(partnership.url).hostname.rpartition(".")[0].endswith("example"), slug  # type: ignore[union-attr]
        phones = [contact.phone for _, contact in partnership.contacts if contact.phone]
        assert all(phone.startswith("01632 960") for phone in phones), slug
        assert (CONTENT / "partnerships" / slug / "logo.svg").is_file()
    assert len({partnership.colour for partnership in found.partnerships.values()}) == len(found.partnerships) == 3


def test_at_least_forty_different_things_are_broken() -> None:
    assert len({(case["file"], case.get("find"), case["put"]) for case in BREAKS}) >= 40


def named(case: dict[str, Any]) -> str:
    return f"{case['file']}: {case['rule']} {case.get('put') or 'taken away'}"


@pytest.mark.parametrize("case", BREAKS, ids=map(named, BREAKS))
def test_each_break_is_found_at_its_line(case: dict[str, Any], tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    changed = content / case["file"]
    if case["put"] is None:
        changed.unlink()
    else:
        text = changed.read_text(encoding="utf-8")
        assert case["find"] in text
        changed.write_text(text.replace(case["find"], case["put"], 1), encoding="utf-8")
    path = content / case.get("in", case["file"])
    expected = (path.as_posix(), line_of(path, case), case["rule"])
    check = check_all_content if "partnerships" in path.parts else check_content
    found = [(p.place.path, p.place.line, p.rule) for p in check(content).problems]
    assert expected in found


def line_of(path: Path, case: dict[str, Any]) -> int:
    """Give the line on which a case expects its problem: that of the nth line with its words."""
    if case["at"] is None:
        return 1
    lines = path.read_text(encoding="utf-8").split("\n")
    found = [number for number, line in enumerate(lines, start=1) if case["at"] in line]
    number: int = found[case.get("nth", 1) - 1]
    return number + 1 if case["at"] == "---" else number  # a page's text begins below its front matter
