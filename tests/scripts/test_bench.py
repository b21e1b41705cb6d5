"""What the benchmark measures with and shows; never how long anything takes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree
from spotlight.check import check_content
from spotlight.render.proofread import lost_words
from spotlight.render.read_back import page_texts

from scripts.benchmarks.invented_content import invented_briefings, make_project, site_of
from scripts.benchmarks.invented_review import invented_review, words_of
from scripts.benchmarks.row import Row
from scripts.benchmarks.table import FORMATS
from scripts.benchmarks.weasyprint_press import WeasyPrintMissingError, WeasyPrintPress
from scripts.main import main
from tests.small_site import PROJECT, small_catalogue, small_site, write

FONTS = PROJECT / "themes/fonts/atkinson-hyperlegible-next"
OURS = ["Spotlight, 2 presses", "Spotlight, one press"]
BESIDE = [
    "2 presses beside WeasyPrint",
    "One press beside WeasyPrint",
    "One press beside WeasyPrint, processor",
]
AGAIN = ["Second run, printed anew", "Second run, time"]
MEMORY = [
    "Peak memory, a quarter",
    "Printing's own memory, a quarter",
    "Peak memory, all",
    "Printing's own memory, all",
    "Peak memory, growth",
    "Printing's own memory, growth",
]


def has_weasyprint() -> bool:
    try:
        WeasyPrintPress(FONTS)
    except WeasyPrintMissingError:
        return False
    return True


def spotlight_bench(content: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from scripts.main import main; main()"
    command = [sys.executable, "-c", code, "bench", "--only", "printing", "--content", str(content), *arguments]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)


def rows_of(output: str) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in json.loads(output)["rows"]}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", small_site())


def test_a_run_measures_printing_a_second_run_and_memory(content: Path) -> None:
    done = spotlight_bench(content, "--reviews", "6", "--sample", "1", "--format", "json")
    rows = rows_of(done.stdout)
    beside = BESIDE if has_weasyprint() else []
    assert list(rows) == [*OURS, "WeasyPrint", *beside, *AGAIN, *MEMORY]
    assert all(rows[name]["note"].startswith("6 of 6 printed, 12 pages") for name in OURS)
    assert (rows["Second run, printed anew"]["value"], rows["Second run, printed anew"]["unit"]) == (0, "briefings")
    assert "Printing what has changed of 6 files" in done.stderr
    about = json.loads(done.stdout)
    assert (about["reviews"], about["cores"]) == (6, os.cpu_count())
    assert about["Typst"]


def test_a_run_is_one_table(content: Path) -> None:
    lines = spotlight_bench(content, "--reviews", "2", "--sample", "1").stdout.splitlines()
    assert lines[0].startswith("reviews 2, Typst ")
    assert f", cores {os.cpu_count()}, system " in lines[0]
    assert lines[2].split() == ["What", "Figure", "How"]
    assert [line for line in lines if line.startswith("Second run, printed anew") and " 0 briefings " in line]
    starts = {lines[2].index("Figure"), lines[2].index("How")}
    assert all(line[start - 1] == " " != line[start] for line in lines[3:] for start in starts if len(line) > start)


def test_without_weasyprint_the_rest_is_measured_and_it_says_what_to_install(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.chdir(PROJECT)
    sizes = ["--reviews", "2", "--sample", "1", "--format", "json"]
    arguments = ["bench", "--only", "printing", "--content", str(content), *sizes]
    rows = rows_of(CliRunner().invoke(main, arguments).stdout)
    assert list(rows) == [*OURS, "WeasyPrint", *AGAIN, *MEMORY]
    assert rows["WeasyPrint"]["value"] is None
    assert "pip install -e '.[bench]'" in rows["WeasyPrint"]["note"]


@pytest.mark.skipif(not has_weasyprint(), reason="WeasyPrint is not installed: it is an extra")
def test_weasyprint_prints_the_same_words(content: Path, tmp_path: Path) -> None:
    make_project(tmp_path / "project", PROJECT, content, 1)
    data = next(invented_briefings(site_of(tmp_path / "project"))).compose()
    pdf = WeasyPrintPress(FONTS).pdf(data)
    assert lost_words(page_texts(pdf), data, pdf) == []


def test_a_figure_that_was_not_measured_says_so() -> None:
    rows = [Row("Speed", None, "ms", "install it"), Row("Share", 0.0712, "of it"), Row("Many", 1234.5, "MB")]
    lines = FORMATS["text"]({"cores": 2, "WeasyPrint": None}, rows).splitlines()
    assert lines[0] == "cores 2, WeasyPrint not installed"
    assert [line.split("   ")[1].strip() for line in lines[3:]] == ["not measured", "0.07 of it", "1,234 MB"]


def test_invented_reviews_differ_and_are_the_same_on_every_run(tmp_path: Path) -> None:
    catalogue = small_catalogue(tmp_path)
    words = words_of(catalogue)
    reviews = [invented_review(number, catalogue, words) for number in range(1, 1001)]
    assert reviews == [invented_review(number, catalogue, words) for number in range(1, 1001)]
    bodies = {review.split("---\n", 2)[2] for review in reviews}
    assert len(bodies) == 1000


@pytest.mark.parametrize("shipped", [False, True])
def test_invented_reviews_have_no_problem_and_are_as_rich_as_real_ones(
    shipped: bool, content: Path, tmp_path: Path
) -> None:
    project = tmp_path / "project"
    make_project(project, PROJECT, PROJECT / "content" if shipped else content, 30)
    reading = check_content(project / "content")
    assert [problem for problem in reading.problems if "invented" in problem.place.path] == []
    briefings = list(invented_briefings(site_of(project)))
    assert len(briefings) == 30
    for briefing in briefings:
        assert 800 <= len((project / "content" / briefing.uri).read_text().split()) <= 1100
        kinds = {str(element.tag) for element in etree.fromstring(briefing.compose()["xml"]).iter()}
        assert kinds >= {"h2", "h3", "ul", "ol", "table", "blockquote", "a", "note", "strong", "em"}


def test_content_with_a_problem_is_reported_and_nothing_is_measured(content: Path) -> None:
    (content / "rota.yml").write_text("a: [")
    result = CliRunner().invoke(main, ["bench", "--content", str(content)])
    assert result.exit_code == 1
    assert "rota.yml:1:5  a [ or { is not closed" in result.output


def test_outside_the_projects_folder_it_says_where_to_go(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["bench", "--content", str(content)])
    assert result.exit_code == 2
    assert "go to the project's folder first" in result.output
