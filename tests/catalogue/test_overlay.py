"""What a partnership has of its own stands in the place of what is shared, or beside it; all else is as it was."""

import datetime as dt
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.common import Page
from spotlight.catalogue.models.paragraph import Paragraph
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.reading.paragraphs import with_paragraphs
from spotlight.catalogue.reading.places import Places
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.check import check_all_content, check_content

from tests.small_site import small_site, write

OWN = "partnerships/example/"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'


def with_own(folder: Path, files: dict[str, str]) -> Path:
    """Write a small site in which the partnership has files of its own, by their paths in its folder."""
    return write(folder, small_site() | {OWN + name: text for name, text in files.items()})


def catalogue_of(folder: Path, partnership: str | None = "example") -> Catalogue:
    reading = check_content(folder, partnership=partnership)
    assert reading.catalogue is not None, reading.problems
    return reading.catalogue


def paragraph(page: str, place: str, text: str = "Ours.", more: str = "") -> str:
    return f"---\npage: {page}\n{place}\n{more}---\n\n{text}\n"


def test_a_partnership_with_nothing_of_its_own_has_what_all_share(tmp_path: Path) -> None:
    write(tmp_path, small_site())
    assert catalogue_of(tmp_path) == catalogue_of(tmp_path, None)


def test_own_pages_replace_shared_ones_or_are_added(tmp_path: Path) -> None:
    how = small_site()["guides/how.md"]
    files = {
        "pages/guides/how.md": how.replace("title: How it works", "title: How it works here"),
        "pages/guides/here.md": how.replace("How it works", "Only here").replace("order: 1", "order: 2"),
        "pages/guides/map.svg": PICTURE,
    }
    with_own(tmp_path, files)
    own, shared = catalogue_of(tmp_path), catalogue_of(tmp_path, None)
    assert [guide.meta.title for guide in own.guides] == ["How it works here", "Only here"]
    assert [guide.meta.title for guide in shared.guides] == ["How it works"]
    assert own.own == {
        "guides/how.md": f"{OWN}pages/guides/how.md",
        "guides/here.md": f"{OWN}pages/guides/here.md",
        "guides/map.svg": f"{OWN}pages/guides/map.svg",
    }
    assert own.by_page["guides/how.md"].places.path.endswith(f"{OWN}pages/guides/how.md")
    assert (shared.own, own.reviews) == ({}, shared.reviews)


def test_an_own_rota_is_read_in_place_of_the_shared_one(tmp_path: Path) -> None:
    with_own(tmp_path, {"rota.yml": small_site()["rota.yml"].replace("rolling", "weekly")})
    assert catalogue_of(tmp_path).rota.meta.pattern == "weekly"
    assert catalogue_of(tmp_path, None).rota.meta.pattern == "rolling"


def test_an_own_page_that_cannot_be_read_is_not_passed_over_for_the_shared_one(tmp_path: Path) -> None:
    with_own(tmp_path, {"pages/guides/how.md": "no front matter"})
    (problem,) = check_content(tmp_path, partnership="example").problems
    assert problem.place.path.endswith(f"{OWN}pages/guides/how.md")


def test_what_is_wrong_with_another_partnership_stops_nobody_else(tmp_path: Path) -> None:
    files = {"partnerships/other/partnership.yml": "name: [", "partnerships/other/pages/a.md": "nothing"}
    write(tmp_path, small_site() | files)
    assert check_content(tmp_path, partnership="example").problems == ()
    found = {p.place.path.rpartition("/")[2] for p in check_all_content(tmp_path).problems}
    assert found == {"partnership.yml", "a.md"}


def test_each_problem_is_told_once_though_several_partnerships_share_it(tmp_path: Path) -> None:
    own = {f"partnerships/{slug}/paragraphs/a.md": paragraph("guides/how.md", "at: end") for slug in ("one", "two")}
    details = {
        f"partnerships/{slug}/partnership.yml": small_site()[f"{OWN}partnership.yml"] for slug in ("one", "two")
    }
    shared = small_site()["guides/how.md"].replace("Read [", "They failed to help. Read [")
    write(tmp_path, small_site() | own | details | {"guides/how.md": shared})
    (problem,) = check_all_content(tmp_path).problems
    assert (problem.rule, problem.place.line) == ("blame", 14)


def test_a_measure_of_a_whole_page_is_told_once_though_a_paragraph_changes_it(tmp_path: Path) -> None:
    hard = "Organisational accountability necessitates multidisciplinary communication.\n\n" * 30
    with_own(tmp_path, {"paragraphs/a.md": paragraph("guides/how.md", "at: end", "A cat sat on a mat.")})
    write(tmp_path, {"guides/how.md": small_site()["guides/how.md"] + f"\n{hard}"})
    assert [problem.rule for problem in check_all_content(tmp_path).problems] == ["reading-ease"]


def test_what_goes_under_a_smaller_heading_comes_before_what_goes_under_a_larger(tmp_path: Path) -> None:
    write(tmp_path, small_site() | {"guides/how.md": small_site()["guides/how.md"] + "\n### Part\n\nWords.\n"})
    write(tmp_path, {f"{OWN}paragraphs/a.md": paragraph("guides/how.md", "under: First", "For the whole.")})
    write(tmp_path, {f"{OWN}paragraphs/b.md": paragraph("guides/how.md", "under: Part", "For the part.")})
    body = catalogue_of(tmp_path).by_page["guides/how.md"].body
    assert body.endswith("Words.\n\nFor the part.\n\nFor the whole.\n\n")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("under: Why it matters", "#what-happened).\n\nOurs.\n\n## Signs it is going wrong"),
        ("instead_of: why it  MATTERS", "## Why it matters\n\nOurs.\n\n## Signs"),
        ("at: end", "Ask on Monday.\n\nOurs.\n\n"),
    ],
)  # fmt: skip
def test_a_paragraph_goes_where_it_says(place: str, text: str, tmp_path: Path) -> None:
    with_own(tmp_path, {"paragraphs/a.md": paragraph("themes/listening/index.md", place)})
    assert text in catalogue_of(tmp_path).by_theme["listening"].theme.body
    assert "Ours." not in catalogue_of(tmp_path, None).by_theme["listening"].theme.body


def test_the_sources_of_a_paragraph_join_those_of_its_page_or_of_its_package(tmp_path: Path) -> None:
    sources = small_site()["sources.yml"] + small_site()["sources.yml"].replace("first-source", "second-source")
    more = "sources: [second-source]\n"
    files = {
        "paragraphs/a.md": paragraph("themes/listening/session.md", "at: end", "Ours.[^second-source]", more),
        "paragraphs/b.md": paragraph("guides/how.md", "at: end", "Ours.[^second-source]", more),
    }
    write(with_own(tmp_path, files), {"sources.yml": sources})
    own = catalogue_of(tmp_path)
    assert own.by_theme["listening"].theme.meta.sources == ("first-source", "second-source")
    assert own.by_page["guides/how.md"].meta.sources == ("first-source", "second-source")


def test_a_warning_in_a_paragraph_is_overruled_in_the_paragraph(tmp_path: Path) -> None:
    allow = "allow: [{rule: blame, reason: The words of the inquiry}]\n"
    text = paragraph("guides/how.md", "at: end", "They failed to help.", allow)
    with_own(tmp_path, {"paragraphs/a.md": text})
    assert check_content(tmp_path, partnership="example").problems == ()


def test_details_that_say_little_each_are_found_where_a_paragraph_brings_them_together(tmp_path: Path) -> None:
    review = small_site()["reviews/2022-example.md"].replace("It happened.", "A boy aged eight lived in Exampleton.")
    text = paragraph("reviews/2022-example.md", "under: What happened", "He had two sisters, and was stabbed.")
    write(tmp_path, small_site() | {"reviews/2022-example.md": review})
    assert "jigsaw" not in {problem.rule for problem in check_content(tmp_path).problems}
    write(tmp_path, {f"{OWN}paragraphs/a.md": text})
    assert "jigsaw" in {problem.rule for problem in check_content(tmp_path, partnership="example").problems}


def test_a_memory_of_the_shared_content_gives_a_partnership_what_a_fresh_check_gives(tmp_path: Path) -> None:
    with_own(tmp_path, {"pages/guides/how.md": small_site()["guides/how.md"].replace("Read [", "Go to [")})
    write(tmp_path, {f"{OWN}paragraphs/a.md": paragraph("guides/how.md", "under: First", "They failed to help.")})
    memory = Memory()
    for partnership in (None, "example", None):
        assert check_content(tmp_path, memory, partnership) == check_content(tmp_path, partnership=partnership)


LINES = st.sampled_from(
    ["", "Words.", "## One", "## Two", "### Part", "- item", "| a | b |", "```", "> said", "Three\n==="]
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join)
WHERE = st.sampled_from(
    [
        {"at": "end"},
        {"under": "One"},
        {"under": "Part"},
        {"under": "Three"},
        {"instead_of": "Two"},
        {"instead_of": "part"},
    ]
)
FRONT = {
    "title": "About",
    "summary": "A summary that is long enough to say something useful.",
    "owner": "Us",
    "reviewed": dt.date(2026, 1, 10),
    "review_by": dt.date(2027, 1, 10),
}


def page(body: str) -> Document[Page]:
    return Document("about.md", "about", Page.model_validate(FRONT), Places("content/about.md"), body, 5)


def paragraphs(given: list[tuple[dict[str, str], str]]) -> list[Document[Paragraph]]:
    return [
        Document(
            f"{OWN}paragraphs/{number}.md",
            str(number),
            Paragraph.model_validate({"page": "about.md", **where}),
            Places(f"content/{number}.md"),
            f"\nOurs {number}.\n\n{text}",
            5,
        )
        for number, (where, text) in enumerate(given)
    ]


@settings(max_examples=150)
@given(TEXTS, st.lists(st.tuples(WHERE, TEXTS), max_size=4), st.randoms())
def test_no_line_is_lost_but_what_is_replaced_and_the_order_of_files_changes_nothing(
    body: str, given: list[tuple[dict[str, str], str]], chance: random.Random
) -> None:
    own = paragraphs(given)
    (whole, *_), problems = with_paragraphs([page(body), *own], ["about.md"])
    shuffled = list(own)
    chance.shuffle(shuffled)
    (again, *_), _ = with_paragraphs([page(body), *shuffled], ["about.md"])
    assert whole == again
    lines = [line for line in body.split("\n") if line]
    merged = whole.body.split("\n")
    if not any("instead_of" in where for where, _ in given):
        assert all(merged.count(line) >= lines.count(line) for line in lines)
    refused = {problem.place.path for problem in problems}
    for document in own:
        assert (f"Ours {document.slug}." in merged) == (document.places.path not in refused)


@settings(max_examples=150)
@given(TEXTS, st.lists(st.tuples(WHERE, TEXTS), max_size=4))
def test_every_line_of_a_page_knows_the_file_and_the_line_that_it_comes_from(
    body: str, given: list[tuple[dict[str, str], str]]
) -> None:
    own = paragraphs(given)
    (whole, *_), _ = with_paragraphs([page(body), *own], ["about.md"])
    texts = {document.places.path: document.body.split("\n") for document in (page(body), *own)}
    offset = 0
    for line in whole.body.split("\n"):
        place = whole.place(offset)
        if line:
            assert (texts[place.path][place.line - 5], place.column) == (line, 1)
        offset += len(line) + 1


def test_a_document_without_parts_gives_the_places_of_its_file(tmp_path: Path) -> None:
    draft, _ = read_documents(write(tmp_path, small_site()), "content", partnership="example")
    document = next(document for document in draft.documents if document.uri == "guides/how.md")
    place = document.place(document.body.index("Read"))
    assert (place.path, place.line, place.column) == ("content/guides/how.md", 14, 1)
