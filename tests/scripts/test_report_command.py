"""What `spotlight report` says of a small site with something of everything."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from lxml import html

from scripts.main import main
from tests.small_site import small_site, write

ALLOW = "allow: [{rule: blame, reason: The inquiry's own words}, {rule: law-superseded, reason: Was history}]"


def neglected_site() -> dict[str, str]:
    """Give a small site with a page overdue, one due soon, an unused source and prompt, and two allowances."""
    files = small_site()
    files["guides/how.md"] = files["guides/how.md"].replace("review_by: 2027-01-10", "review_by: 2026-11-01")
    files["reviews/2022-example.md"] = (
        files["reviews/2022-example.md"]
        .replace("review_by: 2027-01-10", f"review_by: 2026-12-24\n{ALLOW}")
        .replace("It happened.", "They failed to act.")
        .replace("owner: Workforce development group", "owner: Another team")
    )
    files["themes/sharing/prompts.yml"] += "".join(
        f"- {{id: more-{number}, text: 'What of <b>{number}</b>?', for: [team], way: reflect}}\n"
        for number in range(40)
    )
    files["rota.yml"] = files["rota.yml"].replace("months: 24", "months: 1")
    files["sources.yml"] += files["sources.yml"].replace("first-source", "second-source")
    return files


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", neglected_site())


def report(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["report", "--content", str(content), *arguments])


def as_data(content: Path, *arguments: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(report(content, "--format", "json", *arguments).output)
    return data


def test_pages_are_overdue_or_due_soon(content: Path) -> None:
    data = as_data(content)
    assert (data["today"], data["days"]) == ("2026-11-22", 60)
    assert data["overdue"] == [
        {
            "page": "guides/how.md",
            "title": "How it works",
            "owner": "Workforce development group",
            "review_by": "2026-11-01",
        }
    ]
    soon = [(page["owner"], page["page"]) for page in data["due_soon"]]
    assert soon[0] == ("Another team", "reviews/2022-example.md")
    assert {owner for owner, _ in soon[1:]} == {"Workforce development group"}


def test_how_soon_can_be_chosen(content: Path) -> None:
    assert len(as_data(content, "--days", "31")["due_soon"]) == 0
    assert len(as_data(content, "--days", "32")["due_soon"]) == 1


def test_thin_pages_and_themes_with_few_reviews(content: Path) -> None:
    data = as_data(content)
    thin = {page["page"]: page["at_least"] for page in data["thin"]}
    assert thin == {
        "themes/listening/index.md": 900,
        "themes/sharing/index.md": 900,
        "reviews/2022-example.md": 350,
        "guides/how.md": 300,
    }
    few = {theme["theme"]: theme["reviews"] for theme in data["few_reviews"]}
    assert few == {"listening": 1, "sharing": 0}


def test_prompts_that_the_published_rota_never_asks_and_unused_sources(content: Path) -> None:
    data = as_data(content)
    unused = {prompt["id"] for prompt in data["unused_prompts"]}
    rota = CliRunner().invoke(
        main, ["rota", "--content", str(content), "--from", "2026-11-01", "--days", "30", "--format", "json"]
    )
    asked = {day["prompt"] for day in json.loads(rota.output)} - {None}
    every = {f"{theme}-{number}" for theme in ("listening", "sharing") for number in (1, 2, 3)}
    assert unused == (every | {f"more-{number}" for number in range(40)}) - asked
    assert data["unused_sources"] == ["second-source"]


def test_each_allowance_stands_with_its_reason_and_what_it_overrules(content: Path) -> None:
    assert [(one["page"], one["rule"], one["reason"], one["places"]) for one in as_data(content)["overruled"]] == [
        ("reviews/2022-example.md", "blame", "The inquiry's own words", 1),
        ("reviews/2022-example.md", "law-superseded", "Was history", 0),
    ]


def test_text_has_a_list_under_each_heading(content: Path) -> None:
    said = report(content).output
    assert "Overdue\n  Workforce development group\n    2026-11-01  guides/how.md\n\nDue in the next 60 days\n" in said
    assert "  themes/sharing/index.md  " in said
    assert "  reviews/2022-example.md  blame (1 place)\n    The inquiry's own words\n" in said
    assert "  reviews/2022-example.md  law-superseded (nothing: take it out)\n" in said


def test_reading_ease_begins_with_the_hardest_page(content: Path) -> None:
    eases = [page["reading_ease"] for page in as_data(content)["pages"]]
    assert eases == sorted(eases)
    assert all(page["longest_sentences"] for page in as_data(content)["pages"])


def test_the_page_needs_nothing_else_and_its_titles_lead_to_the_files(content: Path, tmp_path: Path) -> None:
    page = tmp_path / "out here" / "due.html"
    page.parent.mkdir()
    assert report(content, "--format", "html", "--output", str(page)).output == ""
    tree = html.parse(str(page))
    assert tree.xpath("//script | //img | //iframe | //link | //*[@src] | //*[@onclick]") == []
    links = [str(link) for link in tree.xpath("//a/@href")]
    files = [link for link in links if not link.startswith("#")]
    assert files
    assert all((page.parent / link).is_file() for link in files)
    assert {link[1:] for link in links if link.startswith("#")} <= set(tree.xpath("//@id"))
    words = tree.getroot().text_content()
    assert all(part in words for part in ("How it works", "1 November 2026", "The inquiry's own words", "<b>39</b>"))


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_file_holds_what_the_terminal_shows(
    form: str, content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    report(content, "--format", form, "--output", "due")
    assert Path("due").read_text(encoding="utf-8") == report(content, "--format", form).output


def test_a_file_that_cannot_be_written_is_named(content: Path, tmp_path: Path) -> None:
    result = report(content, "--output", str(tmp_path / "nowhere" / "due.txt"))
    assert result.exit_code == 1
    assert os.path.join("nowhere", "due.txt") in result.output  # noqa: PTH118 (as the system writes paths)
