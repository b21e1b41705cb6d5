import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.front_matter import split_front_matter
from spotlight.catalogue.reading.yaml_document import read_yaml


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


FAULTY = {
    "a date that does not exist": ("a: 9999-99-99", 1, 4, "value", "'9999-99-99' is not right"),
    "the year 0": ("a: 0000-01-01", 1, 4, "value", "'0000-01-01' is not right"),
    "an endless number": (f"a: {'9' * 10_000}", 1, 4, "value", "999999…' is not right"),
    "a large number": (f"a: {'9' * 16}", 1, 4, "value", "no number here is so large"),
    "a number of minutes without end": (f"a: {'59:' * 500}59", 1, 4, "value", "no number here is so large"),
    "a fraction of minutes without end": (f"a: {'59:' * 500}59.5", 1, 4, "value", "is not right"),
    "infinity": ("a: -.inf", 1, 4, "value", "no number here is so large"),
    "no number at all": ("a: 0x_", 1, 4, "value", "is not right"),
    "a number for a key, without end": (f"{'59:' * 300}59: 1", 1, 1, "value", "no number here is so large"),
    "half a character": ('a: "\\ud800"', 1, 7, "yaml", "cannot be read"),
    "a Python object": (
        "a: !!python/object/apply:os.system [ls]",
        1,
        4,
        "yaml",
        "begins with ! needs quotation marks",
    ),
    "a tag that is not so": ("a: !!timestamp x", 1, 4, "yaml", "begins with ! needs quotation marks"),
    "bytes": ("a: !!binary QQ==", 1, 4, "yaml", "begins with ! needs quotation marks"),
    "a set": ("!!set {a, b}", 1, 1, "yaml", "begins with ! needs quotation marks"),
    "an anchor by accident": ("a: &co Safeguarding", 1, 4, "yaml", "begins with & needs quotation marks"),
    "an alias without anchor": ("a: *important", 1, 4, "yaml", "begins with \\* or & needs quotation marks"),
    "an equals sign": ("a: =", 1, 4, "yaml", "'=' needs quotation marks"),
    "a merge key": ("<<: {a: 1}", 1, 1, "yaml", "'<<' needs quotation marks"),
    "a list for a key": ("? [a]\n: b", 1, 3, "yaml", "a key must be a word or a number"),
    "no number for a key": (".nan: 1", 1, 1, "value", "'.nan' is not right"),
    "two documents": ("a: 1\n---\nb: 2", 2, 1, "yaml", "a line of --- divides the file"),
    "what ends too early": ("a: {b: c", 1, 9, "yaml", "not closed"),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_value_that_cannot_be_is_named_where_it_stands(name: str) -> None:
    text, line, column, rule, words = FAULTY[name]
    document = read_yaml(text, "x.yml")
    assert document.value is None
    first = document.problems[0]
    assert (first.place.line, first.place.column, first.rule) == (line, column, rule)
    assert re.search(words, first.message)
    assert len(first.message) < 200


def test_what_is_used_again_and_again_is_not_written_out() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    document = read_yaml("\n".join(["l0: &l0 [x]", *levels]), "x.yml")
    assert document.value is None
    assert len(document.problems) == 30
