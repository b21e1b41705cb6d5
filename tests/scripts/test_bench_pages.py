"""What the benchmark says of pages, and what it measures in a real browser; never how long anything takes."""

import gzip
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.error import HTTPError

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from scripts.benchmarks.compressed_server import serve_compressed
from scripts.benchmarks.page_costs import FIRST_VIEW, view_rows
from scripts.benchmarks.page_kinds import by_kind, kind_of
from scripts.benchmarks.page_view import PageView, view_page
from scripts.benchmarks.row import Row
from scripts.benchmarks.search_costs import FIRST_SEARCH
from scripts.benchmarks.served_site import ServedSite
from scripts.benchmarks.table import FORMATS
from scripts.benchmarks.traffic import Traffic
from scripts.find_browser import find_shell
from scripts.main import main
from tests.small_site import small_project, write

HERE = "http://127.0.0.1:1/"


def a_view(path: str, moved: float = 0, **sizes: int) -> PageView:
    addresses = {name if name.startswith("http") else HERE + name: size for name, size in sizes.items()}
    return PageView(path, Traffic(addresses, len(sizes)), moved, ("p.lead",) if moved else (), "h1")


def rows_of(*views: PageView) -> dict[str, Row]:
    return {row.name: row for row in view_rows(views, HERE)}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "home"),
        ("404.html", "404.html"),
        ("reviews/", "reviews/"),
        ("reviews/2022-example/", "reviews/*/"),
        ("themes/listening/", "themes/*/"),
        ("themes/listening/briefing/", "themes/*/briefing/"),
    ],
)
def test_a_page_in_a_section_is_one_of_its_kind(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_pages_of_a_kind_are_together() -> None:
    assert by_kind(["", "reviews/a/", "rota/", "reviews/b/"]) == {
        "home": [""],
        "reviews/*/": ["reviews/a/", "reviews/b/"],
        "rota/": ["rota/"],
    }


def test_the_dearest_page_of_a_kind_stands_for_it() -> None:
    rows = rows_of(a_view("reviews/a/", page=30_000), a_view("reviews/b/", page=30_000, style=20_000), a_view("", a=1))
    assert rows["First view, reviews/*/"].value == 50_000
    assert rows["First view, reviews/*/"].note == "reviews/b/ of 2, 2 requests, largest paint h1"
    assert (rows["First view, largest"].value, rows["First view, largest"].note) == (50_000, "reviews/b/")
    assert rows["First view, home"].note == "1 requests, largest paint h1"
    assert all(row.met for row in rows.values())


def test_a_page_may_take_its_limit_and_no_byte_more() -> None:
    assert rows_of(a_view("", page=FIRST_VIEW))["First view, home"].met
    over = rows_of(a_view("", page=FIRST_VIEW + 1))
    assert not over["First view, home"].met
    assert not over["First view, largest"].met


def test_a_page_that_moves_is_named_with_what_moved() -> None:
    row = rows_of(a_view(""), a_view("rota/", 0.0004), a_view("today/", 0.02))["Layout shift, largest"]
    assert (row.value, row.met) == (0.02, False)
    assert row.note == "1 of 3 pages move, most today/: p.lead"
    assert rows_of(a_view("rota/", 0.0004))["Layout shift, largest"].met


def test_search_data_and_other_hosts_are_asked_by_no_first_view() -> None:
    path, other = {"search/core.js": 5}, {"https://fonts.example.org/a.woff2": 7}
    rows = rows_of(a_view("", **path), a_view("rota/", **other))
    assert (rows["Search data before a search"].value, rows["Search data before a search"].met) == (5, False)
    assert rows["Asked of other hosts"].note == "https://fonts.example.org/a.woff2"
    assert not rows["Asked of other hosts"].met


@pytest.mark.parametrize(
    ("row", "how"),
    [
        (Row("A", 5, "bytes", "why", most=5), "at most 5; why"),
        (Row("A", 6, "bytes", "why", most=5), "NOT MET: at most 5; why"),
        (Row("A", 97, "of 100", least=98), "NOT MET: at least 98"),
        (Row("A", None, "of 100", "install it", least=98), "at least 98; install it"),
        (Row("A", 6, "bytes"), ""),
    ],
)
def test_a_limit_is_shown_and_marked_where_it_is_not_met(row: Row, how: str) -> None:
    lines = FORMATS["text"]({}, [row]).splitlines()
    assert lines[-1][lines[-2].index("How") :] == how
    (shown,) = json.loads(FORMATS["json"]({}, [row]))["rows"]
    assert shown["met"] == ("NOT MET" not in how)


def test_a_sites_pages_are_those_for_readers(tmp_path: Path) -> None:
    names = ("index.html", "404.html", "rota/index.html", "reviews/one/index.html", "admin/index.html", "rota.json")
    site = ServedSite(write(tmp_path, dict.fromkeys(names, "A page")), HERE)
    assert site.pages == ["", "404.html", "reviews/one/", "rota/"]
    assert all(site.file(path).is_file() for path in site.pages)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    words = {"index.html": "<p>A page</p>" * 100, "404.html": "None here", "style.css": "p {}", "picture.png": "p"}
    write(tmp_path, words)
    with serve_compressed(tmp_path) as address:
        yield address


def answer(address: str, encoding: str = "gzip") -> HTTPResponse:
    request = urllib.request.Request(address, headers={"Accept-Encoding": encoding})
    response: HTTPResponse = urllib.request.urlopen(request)
    return response


def test_text_is_served_compressed_and_pictures_as_they_are(served: str) -> None:
    page = answer(served)
    assert (page.headers["Content-Type"], page.headers["Content-Encoding"]) == ("text/html", "gzip")
    body = page.read()
    assert (gzip.decompress(body), int(page.headers["Content-Length"])) == (b"<p>A page</p>" * 100, len(body))
    assert answer(f"{served}style.css").headers["Content-Type"] == "text/css"
    picture = answer(f"{served}picture.png")
    assert (picture.headers["Content-Encoding"], picture.read()) == (None, b"p")
    assert answer(served, "identity").read() == b"<p>A page</p>" * 100


def test_a_file_that_a_reader_has_is_not_sent_again(served: str) -> None:
    changed = answer(served).headers["Last-Modified"]
    request = urllib.request.Request(served, headers={"If-Modified-Since": changed})
    with pytest.raises(HTTPError) as caught:
        urllib.request.urlopen(request)
    assert (caught.value.code, caught.value.read()) == (304, b"")


def test_what_is_not_there_is_answered_with_the_page_for_it(served: str) -> None:
    with pytest.raises(HTTPError) as caught:
        answer(f"{served}nothing/")
    assert caught.value.code == 404
    assert gzip.decompress(caught.value.read()) == b"None here"


@pytest.mark.xdist_group("browser")
def test_a_view_counts_what_is_loaded_and_what_moves_before_and_after_scrolling(
    browser: Browser, tmp_path: Path
) -> None:
    late = "addEventListener('scroll', () => document.querySelector('#gap').style.height = '90px', {once: true})"
    grow = "() => setTimeout(() => document.querySelector('div').style.height = '80px')"
    script = f"new PerformanceObserver({grow}).observe({{type: 'paint', buffered: true}})"
    text = "<div style='height: 1000px'></div><div id=gap></div><p>Below</p><div style='height: 1000px'></div>"
    head = "<!doctype html><meta name=viewport content=width=device-width><link rel=icon href=data:,>"
    write(
        tmp_path,
        {
            "still/index.html": f"{head}<script src=../none.js></script><h1>Still</h1>",
            "early/index.html": f"{head}<p>Top</p><div></div><h1>Early</h1><script>{script}</script>",
            "late/index.html": f"{head}{text}<script>{late}</script>",
        },
    )
    with serve_compressed(tmp_path) as address:
        still, early, late_view = (view_page(browser, address, path) for path in ("still/", "early/", "late/"))
    assert (still.moved, still.traffic.requests, still.largest) == (0, 2, "h1")
    assert still.traffic.total > len(gzip.compress((tmp_path / "still/index.html").read_bytes()))
    assert (early.moved > 0, early.movers) == (True, ("h1",))
    assert (late_view.moved > 0, late_view.movers[:1]) == (True, ("p",))


def test_each_page_of_a_site_and_a_first_search_are_measured(tmp_path: Path) -> None:
    spotlight = [sys.executable, "-c", "from scripts.main import main; main()"]
    command = [*spotlight, "bench", "--only", "pages", "--format", "json"]
    environment = os.environ | {"CHROMIUM": str(find_shell())}
    project = small_project(tmp_path)
    result = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode in (0, 1), result.stderr
    run = json.loads(result.stdout)
    rows = {row["name"]: row for row in run["rows"]}
    assert run["pages"] >= 25
    assert run["Chromium"]
    kinds = {"home", "404.html", "embed/*/", "reviews/*/", "themes/*/", "themes/*/briefing/", "search/", "rota/"}
    assert kinds <= {name.removeprefix("First view, ") for name in rows}
    assert all(row["value"] > 10_000 for name, row in rows.items() if name.startswith("First view"))
    assert rows["Search data before a search"]["value"] == 0
    assert rows["Asked of other hosts"]["value"] == 0
    searches = [rows["First search, on its page"], rows["First search, in the dialog"]]
    assert all(15_000 < search["value"] < FIRST_SEARCH for search in searches)
    assert result.returncode == (0 if all(row["met"] for row in run["rows"]) else 1)


def test_content_that_cannot_be_built_is_reported_and_nothing_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = small_project(tmp_path)
    (project / "content" / "rota.yml").write_text("a: [")
    monkeypatch.chdir(project)
    result = CliRunner().invoke(main, ["bench", "--only", "pages"])
    assert result.exit_code == 1
    assert "rota.yml:1:5" in result.output
