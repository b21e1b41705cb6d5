"""Markdown that would take for ever, or cannot be followed, is refused where it becomes too much; no page is."""

import multiprocessing

import pytest
from spotlight.catalogue.text.markdown import to_tree
from spotlight.catalogue.text.markdown_limits import too_much

from tests.small_site import PROJECT

_GENEROUS = 60
"""In seconds: what is right ends in a fraction of one, and what goes on and on never ends."""

EXCESS = {
    "open brackets": ("[" * 150_000, 0, "more than 100 times '[' in a row"),
    "spaced brackets": ("a\n\n" + "[ " * 9_000, 3, "holds too many of the marks"),
    "pictures that never end": ("![" * 400, 41, "is inside 20 brackets"),
    "backticks": ("`" * 150_000, 0, "more than 100 times"),
    "emphasis": ("x " + "*" * 2_500 + "a" + "*" * 2_500, 2, "more than 100 times '*'"),
    "emphasis in emphasis": ("*a _b " * 740 + "c_ d* " * 740, 0, "nested too deep"),
    "tags": ("<!--" * 10_000, 0, "holds too many of the marks"),
    "characters by name": ("&a;" * 10_000, 0, "holds too many of the marks"),
    "quotations": ("> " * 5_000 + "x", 0, "nested too deep"),
    "lists in lists": ("".join("    " * level + "- x\n" for level in range(100)), 840, "nested too deep"),
    "lists on one line": ("- " * 500 + "x", 0, "nested too deep"),
    "headings": ("## a\n\n" * 501, 3000, "is the first heading after 500"),
    "underlined headings": ("a\n=\n\n" * 501, 2502, "is the first heading after 500"),
    "one paragraph": ("word " * 10_001, 0, "a paragraph of more than 50,000 characters"),
    "one page": ("word\n\n" * 40_000, 200_000, "more than the 200,000 characters"),
}
ENOUGH = {
    "spaces": " " * 190_000,
    "tabs and spaces": "\t " * 90_000,
    "empty lines": "\n" * 190_000,
    "dashes": ("-" * 99 + "\n\n") * 400,
    "sentences": "One short sentence. \n\n" * 8_000,
    "a large table": "| a | b |\n| - | - |\n" + "| [c](d.md) | `e` |\n" * 300,
    "a long list": "- [a](b.md) and *c*\n" * 300,
    "a deep list": "".join("    " * level + "- x\n" for level in range(15)),
    "deep quotations": "> " * 20 + "x",
    "backticks of each length": "".join("`" * length + " " for length in range(1, 70)),
    "links that never end": "[a](" * 700,
    "emphasis in emphasis": "*a _b " * 50 + "c_ d* " * 50,
    "many stars": "**a *b " * 999,
}


@pytest.mark.parametrize("name", EXCESS)
def test_too_much_is_refused_where_it_begins(name: str) -> None:
    text, offset, words = EXCESS[name]
    found = too_much(text)
    assert found is not None
    assert found[0] == offset
    assert words in found[1]


def _read(text: str) -> None:
    assert too_much(text) is None
    to_tree(text)


@pytest.mark.parametrize("name", ENOUGH)
def test_what_is_allowed_is_read_to_the_end(name: str) -> None:
    reader = multiprocessing.get_context("fork").Process(target=_read, args=(ENOUGH[name],))
    reader.start()
    reader.join(_GENEROUS)
    if ended := reader.exitcode is not None:
        assert reader.exitcode == 0
    else:
        reader.kill()
    assert ended


def test_no_page_that_ships_is_near_a_limit() -> None:
    for page in (PROJECT / "content").rglob("*.md"):
        assert too_much(page.read_text(encoding="utf-8") * 5) is None
