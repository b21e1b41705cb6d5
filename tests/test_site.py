"""The whole build with real MkDocs: pages, refusals, and a site that is whole whatever happens."""

import json
import re
import shutil
from pathlib import Path

import pytest
from spotlight.catalogue import site_map
from spotlight.render.generated_pages import GENERATED

from tests.faults.versions import digests
from tests.real_mkdocs import build
from tests.small_site import small_project, small_site, write

PAGES = (
    [
        "",
        "today/",
        "rota/",
        "themes/",
        "reviews/",
        "prompts/",
        "guides/",
        "events/",
        "glossary/",
        "sources/",
        "search/",
    ]
    + [f"themes/{slug}/{part}" for slug in ("listening", "sharing") for part in ("", "briefing/", "session/")]
    + ["reviews/2022-example/", "guides/how/", "events/forum/"]
)
FILES = [
    *(f"{page}index.html" for page in PAGES),
    "404.html",
    "rota.json",
    "rota.js",
    "search/core.js",
    "briefings/listening.pdf",
    "briefings/reviews/2022-example.pdf",
    "briefings/guides/how.pdf",
    "briefings/actions/plan.pdf",
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project that is built, for tests to look at; a strict build of it has nothing to warn of."""
    project = small_project(tmp_path_factory.mktemp("built"))
    status, said = build(project, "--strict")
    assert status == 0, said
    assert "WARNING" not in said
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """Give a project of one's own, with the site that was built of it."""
    folder = tmp_path / "project"
    shutil.copytree(built, folder, symlinks=True)
    return folder


def test_a_strict_build_makes_every_page_and_file(built: Path) -> None:
    site = built / "site"
    assert [path for path in FILES if not (site / path).is_file()] == []
    assert not list(site.rglob("*.yml"))
    assert not (site / "editors").exists()  # unless it is asked for: test_editors_guide
    assert sorted(path.name for path in built.iterdir() if path.is_dir() and path.name.startswith(".site")) == []


def test_the_pages_that_links_may_name_are_the_pages_that_are_made() -> None:
    assert set(GENERATED) == site_map.GENERATED


def test_a_lost_reader_is_told_where_to_go(built: Path) -> None:
    page = (built / "site/404.html").read_text()
    assert '<h1 id="page-title">Page not found</h1>' in page
    assert 'href="/search/"' in page


def test_themes_and_reviews_link_both_ways_and_reviews_stay_out_of_the_navigation(built: Path) -> None:
    theme, review, guide = (
        (built / "site" / name / "index.html").read_text()
        for name in ("themes/listening", "reviews/2022-example", "guides/how")
    )
    assert 'href="../../reviews/2022-example/"' in theme
    assert "What about listening 1?" in theme
    assert 'href="../../themes/listening/"' in review
    menu = guide.split('class="site-map"')[1].split("</nav>")[0]
    assert "guides/" in menu or 'href="./"' in menu
    assert "2022-example" not in menu


def test_a_page_that_is_withdrawn_or_has_moved_leaves_word(project: Path) -> None:
    review = project / "content/reviews/2022-example.md"
    review.rename(review.with_name("2022-renamed.md"))
    for path in (project / "content").rglob("*.md"):
        path.write_text(path.read_text().replace("2022-example", "2022-renamed"))
    (project / "content/withdrawn.yml").write_text(
        "- {page: reviews/2022-example.md, title: An example review, date: 2026-01-09, "
        "instead: reviews/2022-renamed.md}\n"
        "- {page: guides/old.md, title: An old guide, date: 2026-01-09, reason: The law has changed.}\n"
    )
    status, said = build(project, "--strict")
    assert status == 0, said
    moved, withdrawn = (
        (project / "site" / name / "index.html").read_text() for name in ("reviews/2022-example", "guides/old")
    )
    assert '<meta http-equiv="refresh" content="0; url=../2022-renamed/">' in moved
    assert 'Go to <a href="../2022-renamed/">An example review</a>' in moved
    assert "This page has been withdrawn" in withdrawn
    assert "<strong>An old guide</strong> was taken from this site on 9 January 2026." in withdrawn
    assert "The law has changed." in withdrawn
    assert 'http-equiv="refresh"' not in withdrawn
    assert all('<meta name="robots" content="noindex">' in page for page in (moved, withdrawn))
    assert "guides/old" not in (project / "site/sitemap.xml").read_text()
    assert "guides/old" not in (project / "site/search/core.js").read_text()


def test_what_content_says_is_escaped(project: Path) -> None:
    path = project / "content/reviews/2022-example.md"
    path.write_text(path.read_text().replace("key_learning: [One", "key_learning: ['<script>alert(1)</script>'"))
    status, said = build(project)
    assert status == 0, said
    page = (project / "site/reviews/2022-example/index.html").read_text()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


def test_bad_content_gives_the_report_and_leaves_the_site(project: Path) -> None:
    before = digests(project / "site")
    path = project / "content/reviews/2022-example.md"
    path.write_text(path.read_text().replace("themes: [listening]", "themes: [lisening]"))
    status, said = build(project)
    assert status == 1
    assert "1 problem in 1 of 19 files" in said
    assert "content/reviews/2022-example.md:8:10  'lisening' (did you mean 'listening'?)" in said
    assert "Traceback" not in said
    assert digests(project / "site") == before


def test_a_briefing_that_cannot_be_printed_leaves_the_site(project: Path) -> None:
    before = digests(project / "site")
    path = project / "content/guides/how.md"
    path.write_text(path.read_text() + "\n&#1505;&#1497;\n")
    status, said = build(project)
    assert status == 1
    assert "content/guides/how.md cannot be printed as briefings/guides/how.pdf" in said
    assert "Traceback" not in said
    assert digests(project / "site") == before


def test_a_strict_build_with_a_warning_leaves_the_site(project: Path) -> None:
    before = digests(project / "site")
    configuration = project / "mkdocs.yml"
    configuration.write_text(re.sub(r"not_in_nav: \|\n(  .*\n)+", "", configuration.read_text()))
    path = project / "content/guides/how.md"
    path.write_text(path.read_text() + "\nNew words.\n")
    status, said = build(project, "--strict")
    assert status == 1
    assert "WARNING" in said
    assert digests(project / "site") == before


def test_an_unknown_partnership_is_named_with_those_that_exist(project: Path) -> None:
    status, said = build(project, SPOTLIGHT_PARTNERSHIP="nowhere")
    assert status == 1
    assert "There is no partnership 'nowhere'; there are example in content/partnerships" in said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("", "site_url in mkdocs.yml is empty"),
        ("https://spotlight.example.org/", "has the address of an example, https://spotlight.example.org/"),
    ],
)
def test_a_site_without_an_address_of_its_own_is_refused(address: str, said: str, project: Path) -> None:
    partnership = project / "content/partnerships/example/partnership.yml"
    partnership.write_text(partnership.read_text().replace("url: https://www.example.org\n", "url: https://real.uk\n"))
    configuration = project / "mkdocs.yml"
    text = configuration.read_text()
    configuration.write_text(re.sub(r"^site_url: \S+", f"site_url: {address}", text, flags=re.MULTILINE))
    status, words = build(project)
    assert status == 1
    assert said in words


def test_a_wrong_epoch_is_one_line(project: Path) -> None:
    status, said = build(project, SOURCE_DATE_EPOCH="abc")
    assert status == 1
    assert "must be a number of seconds since 1970" in said
    assert "Traceback" not in said


def test_the_site_goes_where_it_is_told(project: Path) -> None:
    before = digests(project / "site")
    status, said = build(project, "--site-dir", "elsewhere")
    assert status == 0, said
    assert json.loads((project / "elsewhere/rota.json").read_text())["built"] == "2026-11-22"
    assert digests(project / "site") == before


def test_a_site_without_reviews_guides_events_or_plans_is_built(project: Path) -> None:
    files = small_site()
    for name in ("reviews/2022-example.md", "guides/how.md", "events/forum.md", "actions/plan.yml"):
        (project / "content" / name).unlink()
    for theme in ("listening", "sharing"):
        name = f"themes/{theme}/index.md"
        text = files[name].replace("[the review](../../reviews/2022-example.md#what-happened)", "on")
        write(project / "content", {name: text})
    status, said = build(project, "--strict")
    assert status == 0, said
