from hypothesis import given
from hypothesis import strategies as st
from spotlight.catalogue.front_matter import split_front_matter
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.yaml_document import read_yaml


def test_every_value_has_a_line_and_a_column() -> None:
    document = read_yaml("title: One\nthemes:\n  - a\n  - {name: b}\n", "x.yml", first_line=2)
    assert document.value == {"title": "One", "themes": ["a", {"name": "b"}]}
    places = document.places
    assert places.value("title") == Place("x.yml", 2, 8)
    assert places.key("themes") == Place("x.yml", 3, 1)
    assert places.value("themes", 1, "name") == Place("x.yml", 5, 12)


def test_a_missing_value_has_the_place_of_what_is_around_it() -> None:
    places = read_yaml("a:\n  b: 1\n", "x.yml").places
    assert places.value("a", "c", 3) == Place("x.yml", 2, 3)


def test_every_fault_of_one_file_is_found() -> None:
    problems = read_yaml("a: 1\na: 2\nb: 2026-02-30\nc: !tag x\n", "x.yml").problems
    assert [(p.rule, p.place.line) for p in problems] == [("key-doubled", 2), ("value", 3), ("yaml", 4)]


@given(st.text())
def test_no_text_gives_a_traceback(text: str) -> None:
    document = read_yaml(text, "x.yml")
    assert document.value is None or not document.problems


@given(st.text())
def test_any_text_is_split_or_refused(text: str) -> None:
    found = split_front_matter(f"---\n{text}", "x.md")
    if not isinstance(found, Problem):
        assert f"---\n{text}".endswith(found.body)
        assert f"---\n{text}".split("\n")[found.body_line - 1 :] == found.body.split("\n") or not found.body


def test_deep_nesting_is_refused_and_not_followed() -> None:
    assert read_yaml("[" * 50_000, "x.yml").problems
