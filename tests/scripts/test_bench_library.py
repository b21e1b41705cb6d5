"""What the benchmark of a library builds, weighs and shows; never how long anything takes."""

import gzip
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import click
import pytest
from spotlight.render.review_lists import LONGEST

from scripts.benchmarks import library_runs, library_size
from scripts.benchmarks.builders import MKDOCS
from scripts.benchmarks.library_figures import library_figures
from scripts.benchmarks.library_runs import Cold, LibraryRuns
from scripts.benchmarks.library_speed import LIBRARY, library_speed
from scripts.benchmarks.program_run import ProgramRun, best_of, run_program
from scripts.benchmarks.row import Row
from scripts.benchmarks.site_size import SiteSize
from scripts.benchmarks.stock_project import make_stock_project
from scripts.benchmarks.workbench import Workbench
from tests.small_site import small_site, write

MEGABYTE = 1_000_000
CARD = '<li class="card">'
SITE = {
    "index.html": "home",
    "reviews/index.html": CARD * 12,
    "reviews/2024/index.html": CARD * LONGEST,
    "reviews/one/index.html": "a review",
    "search/core.js": "core" * 500,
    "search/archive-1.js": "older" * 500,
}


def a_run(seconds: float, peak: int | None = 100 * MEGABYTE) -> ProgramRun:
    return ProgramRun(seconds, peak)


def a_bench(folder: Path, reviews: int, **runs: object) -> Workbench:
    """Give a run of the benchmark whose builds have been made."""
    bench = Workbench(folder, folder, folder, reviews, 1, str, ExitStack())
    library = LibraryRuns(reviews, folder, lambda _: folder, str)
    made = {
        "cold": Cold(a_run(100), a_run(200), a_run(50)),
        "again": {"nothing changed": a_run(10), "one review changed": a_run(20)},
        "cold_of_fewer": a_run(40, 50 * MEGABYTE),
    }
    library.__dict__.update(made | runs)
    bench.__dict__["library"] = library
    return bench


@pytest.fixture
def without_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    def no_browser() -> None:
        raise click.ClickException("install a browser")

    monkeypatch.setattr(library_size, "open_browser", no_browser)


def rows_of(rows: list[Row]) -> dict[str, Row]:
    return {row.name: row for row in rows}


@pytest.mark.usefixtures("without_others")
def test_builds_are_set_beside_each_other_and_held_to_limits_from_their_size_on(tmp_path: Path) -> None:
    rows = rows_of(library_speed(a_bench(tmp_path, LIBRARY)))
    values = {name: (row.value, row.most) for name, row in rows.items()}
    assert values == {
        "Cold build beside stock Material": (0.5, 1.0),
        "Cold build beside Zensical": (2.0, None),
        "Cold build beside WeasyPrint": (None, None),
        "One review changed": (0.2, 0.25),
        "Nothing changed": (0.1, None),
        "Growth of time": (2.5, 2.625),
        "Growth of memory": (2.0, 2.625),
    }
    slow = a_bench(tmp_path, LIBRARY, cold=Cold(a_run(210), a_run(200), None), cold_of_fewer=a_run(70))
    assert [row.name for row in library_speed(slow) if not row.met] == [
        "Cold build beside stock Material",
        "Growth of time",
    ]
    small = rows_of(library_speed(a_bench(tmp_path, LIBRARY - 1, cold=Cold(a_run(210), a_run(200), None))))
    assert small["Cold build beside stock Material"].met
    assert small["Cold build beside stock Material"].note.startswith("at most 1.0 from 2,500 reviews on")
    assert "pip install -e '.[bench]'" in small["Cold build beside Zensical"].note


def test_the_figures_behind_the_ratios_are_there_with_and_without_memory(tmp_path: Path) -> None:
    rows = rows_of(library_figures(a_bench(tmp_path, 1000, cold=Cold(a_run(100), a_run(200, None), None))))
    assert (rows["Time, cold build"].value, rows["Peak memory, cold build"].value) == (100, 100)
    assert rows["Time, cold build of 400"].value == 40
    assert rows["Peak memory, stock Material, cold"].value is None
    assert "Time, Zensical, cold" not in rows


@pytest.mark.usefixtures("without_others")
def test_a_site_is_weighed_beside_a_smaller_one(tmp_path: Path) -> None:
    size, fewer, stock = (SiteSize(write(tmp_path / name, SITE)) for name in ("size", "fewer", "stock"))
    bench = a_bench(tmp_path, 1000, size=size, size_of_fewer=fewer, stock_size=stock)
    rows = rows_of(library_size.library_size(bench))
    assert all(row.met for row in rows.values())
    assert (rows["Longest list of reviews"].value, rows["Longest list of reviews"].note) == (LONGEST, "reviews/2024/")
    assert rows["Search, what first results come from"].value == len(gzip.compress(b"core" * 500, 6))
    assert rows["Search, all data"].value == sum(len(gzip.compress(w * 500, 6)) for w in (b"core", b"older"))
    assert (rows["First page"].value, rows["First page"].note) == (None, "install a browser")
    assert rows["Size of site/"].note == "6 files, 4 of them pages"


@pytest.mark.usefixtures("without_others")
@pytest.mark.parametrize(
    ("path", "page", "row"),
    [
        ("index.html", "home, and more", "Page that grew most"),
        ("reviews/2024/index.html", CARD * (LONGEST + 1), "Longest list of reviews"),
        ("browse/index.html", '<li data-item data-kind="review">' * (LONGEST + 1), "Longest list of reviews"),
        ("reviews/2024/index.html", "few", None),
        ("reviews/one/index.html", "a review, and more", None),
    ],
)
def test_a_page_that_grows_or_lists_too_many_does_not_meet_its_limit(
    path: str, page: str, row: str | None, tmp_path: Path
) -> None:
    size, fewer = (SiteSize(write(tmp_path / name, SITE)) for name in ("size", "fewer"))
    write(tmp_path / "size", {path: page})
    bench = a_bench(tmp_path, 1000, size=size, size_of_fewer=fewer, stock_size=fewer)
    assert [found.name for found in library_size.library_size(bench) if not found.met] == ([row] if row else [])


def test_short_builds_are_made_twice_in_turn_each_from_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, ...]] = []

    def note(command: Sequence[str], folder: Path) -> ProgramRun:
        state = "cold" if not (folder / ".cache").exists() else "warm"
        changed = (folder / "content/reviews/invented-1.md").read_text() if folder.name == "project" else ""
        made.append((command[-1], folder.name, state, f"{changed.count('One more')} changes"))
        (folder / ".cache").mkdir(exist_ok=True)
        return a_run(1 + len(made), len(made))

    write(tmp_path / "project/content/reviews", {"invented-1.md": "## What happened\n\nIt happened.\n"})
    (tmp_path / "stock").mkdir()
    monkeypatch.setattr(library_runs, "run_program", note)
    monkeypatch.setattr(library_runs, "zensical", lambda: ("zensical", "build", "--clean"))
    runs = LibraryRuns(5, tmp_path / "stock", lambda _: tmp_path / "project", str)
    assert runs.cold == Cold(ProgramRun(2, 4), ProgramRun(3, 5), ProgramRun(4, 6))
    assert [name for _, name, *_ in made] == ["project", "stock", "stock"] * 2
    assert [state for _, name, state, _ in made if name == "project"] == ["cold", "cold"]
    assert [command for command, *_ in made] == ["--quiet", "--quiet", "--clean"] * 2
    made.clear()
    assert runs.again.keys() == {"nothing changed", "one review changed"}
    assert [(state, changes) for _, _, state, changes in made] == [
        ("warm", "0 changes"), ("warm", "1 changes"), ("warm", "1 changes"), ("warm", "2 changes"),
    ]  # fmt: skip


def test_long_builds_are_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def note(_: Sequence[str], folder: Path) -> ProgramRun:
        made.append(folder)
        return a_run(60)

    monkeypatch.setattr(library_runs, "run_program", note)
    runs = LibraryRuns(5, tmp_path, lambda number: tmp_path / str(number), str)
    assert runs.cold_of_fewer == a_run(60)
    assert made == [tmp_path / "2"]


def test_a_program_is_measured_with_what_it_starts(tmp_path: Path) -> None:
    hold = f"held = b'1' * {50 * MEGABYTE}; import time; time.sleep(0.5)"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hold!r}])"
    alone, together = (run_program([sys.executable, "-c", code], tmp_path) for code in (hold, start))
    assert alone.seconds > 0
    for run in (alone, together):
        assert run.peak is None or 50 * MEGABYTE < run.peak < 150 * MEGABYTE
    if sys.platform == "linux":
        assert together.peak


def test_a_program_that_fails_is_reported_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match="it broke"):
        run_program([sys.executable, "-c", "raise SystemExit('it broke')"], tmp_path)


def test_the_best_of_runs_is_the_quickest_with_the_most_memory() -> None:
    assert best_of([a_run(3, 7), a_run(2, None), a_run(4, 9)]) == ProgramRun(2, 9)
    assert best_of([a_run(1, None)]).peak is None


def test_stock_material_builds_the_same_pages(tmp_path: Path) -> None:
    files = small_site()
    theme = "themes/listening/index.md"
    files[theme] = files[theme].replace("order: 1\n", "order: 1\nicon: pin\n")
    project = tmp_path / "stock"
    project.mkdir()
    make_stock_project(project, write(tmp_path / "content", files))
    subprocess.run(MKDOCS, cwd=project, check=True, capture_output=True)
    pages = {path for path in files if path.endswith(".md")}
    made = {path.relative_to(project / "docs").as_posix() for path in (project / "docs").rglob("*.md")}
    assert made == pages
    assert (project / "site/reviews/2022-example/index.html").is_file()
    assert (project / "site/search/search_index.json").is_file()
    assert "icon" not in (project / "docs" / theme).read_text()
