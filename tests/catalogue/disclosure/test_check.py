"""The check over whole sites: what pages may overrule, what hosts configure, and what ships."""

from pathlib import Path

import pytest
from spotlight.catalogue.checks.check_disclosure import check_disclosure
from spotlight.catalogue.problem import Severity
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.catalogue.report import severity_of
from spotlight.check import check_content

from tests.render.guide import guide
from tests.small_site import PROJECT, small_site, write

JIGSAW = ["A boy aged eight lived in Exampleton.", "He had two sisters, and was stabbed."]


def rules(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    return sorted(problem.rule for problem in check_content(write(folder, small_site() | files)).problems)


def with_line(name: str, line: str) -> dict[str, str | bytes]:
    """Give one file of the small site with a line more at the end of its front matter, or at its end."""
    text = small_site()[name]
    return {name: text.replace("\n---\n", f"\n{line}\n---\n", 1) if name.endswith(".md") else text + line + "\n"}


def test_the_shipped_content_gives_no_false_alarm_that_would_stop_a_build() -> None:
    content = PROJECT / "content"
    draft, _ = read_documents(content, "content")
    assert [p for p in check_disclosure(draft) if severity_of(p) is Severity.ERROR] == []


def test_a_page_overrules_a_warning_on_the_record(tmp_path: Path) -> None:
    body = "## First\n\nA boy aged eight."
    files = guide(body)
    assert rules(tmp_path / "before", files) == ["exact-age"]
    allowed = str(files["guides/how.md"]).replace("order: 1", "order: 1\nallow: [{rule: exact-age, reason: Given}]")
    assert rules(tmp_path / "after", {"guides/how.md": allowed}) == []


def test_no_page_overrules_an_error(tmp_path: Path) -> None:
    text = str(guide("## First\n\nNHS number 999 001 2377.")["guides/how.md"])
    allowed = text.replace("order: 1", "order: 1\nallow: [{rule: nhs-number, reason: Given}]")
    assert rules(tmp_path, {"guides/how.md": allowed}) == ["allow", "nhs-number"]


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("postcodes: [SW1A 0AA]", "Come to SW1A 0AA."),
        ("postcodes: [sw1a0aa]", "Come to sw1a 0aa."),
        ("", "Ring 01632 960100 or +44 1632 960100, or write to lado@example.org."),
    ],
)
def test_what_the_host_configures_may_be_published(line: str, body: str, tmp_path: Path) -> None:
    partnership = with_line("partnerships/example/partnership.yml", line)
    assert rules(tmp_path, partnership | guide(f"## First\n\n{body}")) == []


def test_a_host_s_own_file_may_name_people(tmp_path: Path) -> None:
    text = small_site()["partnerships/example/partnership.yml"].replace("lado@", "jane.smith@")
    assert rules(tmp_path, {"partnerships/example/partnership.yml": text}) == []


def test_titles_are_in_the_words_of_their_publishers(tmp_path: Path) -> None:
    source = small_site()["sources.yml"].replace("A source", "The life of a boy aged eight and his brother Jack")
    assert rules(tmp_path, {"sources.yml": source}) == []


def test_details_add_up_over_a_section_of_a_review_and_over_a_paragraph_elsewhere(tmp_path: Path) -> None:
    apart = "\n\n".join(JIGSAW)
    review = small_site()["reviews/2022-example.md"].replace("It happened.", apart)
    assert rules(tmp_path / "review", {"reviews/2022-example.md": review}) == ["exact-age", "jigsaw"]
    assert rules(tmp_path / "guide", guide(f"## First\n\n{apart}")) == ["exact-age"]
    assert rules(tmp_path / "paragraph", guide(f"## First\n\n{' '.join(JIGSAW)}")) == ["exact-age", "jigsaw"]


def test_a_place_is_right_below_front_matter_and_behind_what_is_left_out(tmp_path: Path) -> None:
    files = guide("## First\n\n**One**[^first-source] &amp; [two](https://www.example.org/2)\nDOB **3** May 2014.")
    (problem,) = check_content(write(tmp_path, small_site() | files)).problems
    lines = str(files["guides/how.md"]).split("\n")
    assert lines[problem.place.line - 1][problem.place.column - 1 :] == "3** May 2014."


def test_a_file_that_cannot_be_parsed_is_looked_at_all_the_same(tmp_path: Path) -> None:
    assert rules(tmp_path, {"rota.yml": "a: [ # NHS number 999 001 2377"}) == ["nhs-number", "yaml"]
