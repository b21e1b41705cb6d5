"""What the benchmark reads from Lighthouse, and how it asks for it."""

import json
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import click
import pytest
from click.testing import CliRunner

from scripts.benchmarks.lighthouse import (
    LighthouseReport,
    find_lighthouse,
    lighthouse_version,
    read_report,
    run_lighthouse,
)
from scripts.benchmarks.page_scores import score_rows, settled
from scripts.benchmarks.row import Row
from scripts.main import main
from tests.small_site import PROJECT, small_site, write

ADDRESS = "http://127.0.0.1:1/"
VITALS = ("largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")


def written(**scores: float) -> dict[str, Any]:
    """Give a report as Lighthouse writes it, with an audit of each category that has the category's score."""
    full = {"performance": 1, "accessibility": 1, "best-practices": 1, "seo": 1} | scores
    audits = {f"{name}-audit": {"score": score} for name, score in full.items()}
    vitals = {name: {"score": 1, "displayValue": f"{place} ms"} for place, name in enumerate(VITALS)}
    return {
        "audits": audits | vitals | {"by-hand": {"score": None}, "unweighed": {"score": 0}},
        "categories": {
            name: {"score": score, "auditRefs": [{"id": f"{name}-audit", "weight": 3}, *_SCORELESS]}
            for name, score in full.items()
        },
    }


_SCORELESS = ({"id": "by-hand", "weight": 1}, {"id": "unweighed", "weight": 0})


def rows_of(*reports: LighthouseReport) -> dict[str, Row]:
    return {row.name: row for row in score_rows(reports)}


@pytest.fixture
def stand_in(tmp_path: Path) -> list[str]:
    """Give a command that answers as Lighthouse does, and writes beside itself what it was asked."""
    (tmp_path / "report.json").write_text(json.dumps(written(seo=0.9)))
    (tmp_path / "lighthouse.py").write_text(
        dedent("""\
            import json, os, sys
            from pathlib import Path
            here = Path(__file__).parent
            (here / "asked.json").write_text(json.dumps([sys.argv[1:], os.environ.get("CHROME_PATH")]))
            print("12.0.0" if "--version" in sys.argv else (here / "report.json").read_text())
            """)
    )
    return [sys.executable, str(tmp_path / "lighthouse.py")]


def test_a_report_gives_scores_vitals_and_what_cost_points() -> None:
    report = read_report("rota/", written(performance=0.985, seo=0.915))
    assert report.scores == {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 92}
    assert report.vitals == "LCP 0 ms, TBT 1 ms, CLS 2 ms"
    assert report.faults["seo"] == ("seo-audit",)
    assert report.faults["accessibility"] == ()


def test_a_page_that_lighthouse_could_not_open_is_an_error() -> None:
    with pytest.raises(click.ClickException, match="rota/: no answer"):
        read_report("rota/", {"runtimeError": {"message": "no answer"}})


def test_each_pages_performance_and_the_lowest_of_the_rest_are_shown() -> None:
    rows = rows_of(read_report("", written(performance=0.97)), read_report("rota/", written(accessibility=0.96)))
    assert [(name, row.value, row.met) for name, row in rows.items()] == [
        ("Lighthouse performance, home", 97, False),
        ("Lighthouse performance, rota/", 100, True),
        ("Lighthouse accessibility, lowest", 96, False),
        ("Lighthouse best practices, lowest", 100, True),
        ("Lighthouse SEO, lowest", 100, True),
    ]
    assert rows["Lighthouse performance, home"].note == "LCP 0 ms, TBT 1 ms, CLS 2 ms"
    assert rows["Lighthouse accessibility, lowest"].note == "rota/ 96: accessibility-audit"
    assert rows["Lighthouse SEO, lowest"].note == "on all 2 kinds of page"


@pytest.mark.parametrize(
    ("scores", "shown", "left"), [([1, 0.9, 0.8], 100, 2), ([0.9, 1, 0.95], 95, 0), ([0.97, 0.6, 0.7], 70, 0)]
)
def test_a_slow_run_is_repeated_and_the_median_counts(scores: list[float], shown: int, left: int) -> None:
    runs = [read_report("", written(performance=score)) for score in scores]
    assert settled(lambda: runs.pop(0)).scores["performance"] == shown
    assert len(runs) == left


@pytest.mark.parametrize("in_engines", [True, False])
def test_lighthouse_is_run_in_our_browser_reports_nothing_and_spares_pages_left_out(
    in_engines: bool, stand_in: list[str], tmp_path: Path
) -> None:
    report = run_lighthouse(stand_in, Path("/a/chromium"), ADDRESS, "rota/", in_engines)
    assert (report.path, report.scores["seo"]) == ("rota/", 90)
    asked, chromium = json.loads((tmp_path / "asked.json").read_text())
    assert (asked[0], chromium) == (f"{ADDRESS}rota/", str(Path("/a/chromium")))
    assert "--no-enable-error-reporting" in asked
    assert not [option for option in asked if "view" in option]
    assert ("--skip-audits=is-crawlable" in asked) is not in_engines


def test_the_command_may_be_named_and_must_work(
    stand_in: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIGHTHOUSE", " ".join(stand_in))
    assert find_lighthouse() == stand_in
    assert lighthouse_version(stand_in) == "12.0.0"
    with pytest.raises(click.ClickException, match="Lighthouse failed"):
        lighthouse_version([str(tmp_path / "nothing")])


def test_without_lighthouse_a_line_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LIGHTHOUSE", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.chdir(PROJECT)
    content = write(tmp_path / "content", small_site())
    result = CliRunner().invoke(main, ["bench", "--only", "lighthouse", "--content", str(content)])
    assert result.exit_code == 0, result.output
    assert "Lighthouse not installed" in result.output
    assert "npm install --global lighthouse" in result.output
