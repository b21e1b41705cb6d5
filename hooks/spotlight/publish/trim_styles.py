"""The shared style sheet without what no page can ever use: most of Material's is for parts that this site lacks."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import tinycss2

STYLES = "assets/css/site.css"

_CLASSES = re.compile(r"""\bclass=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_WORDS = re.compile(r"[\w-]+")
_HOLDS_RULES = ("media", "supports", "layer", "container")
_DROPPED = "charset"
"""An at-rule that counts at the beginning of a file alone, where it no longer stands."""

Token = Any
"""A node of tinycss2, which has no types."""


def trim_styles(folder: Path) -> None:
    """Take out of a finished folder's shared style sheet the rules for classes that no page and no script names.

    A rule stays unless one of its selectors' own classes is nowhere: what stands in `:not()`, `:is()` and the like is
    not looked at.
    """
    path = folder / STYLES
    path.write_text(trimmed(path.read_text(encoding="utf-8"), used_names(folder)), encoding="utf-8")


def used_names(folder: Path) -> frozenset[str]:
    """Give the classes of all pages of a folder, and all words of its scripts, which may be classes too."""
    names: set[str] = set()
    for page in folder.rglob("*.html"):
        for found in _CLASSES.findall(page.read_text(encoding="utf-8")):
            names.update("".join(found).split())
    for script in folder.glob("assets/js/**/*.js"):
        names.update(_WORDS.findall(script.read_text(encoding="utf-8")))
    return frozenset(names)


def trimmed(styles: str, used: frozenset[str]) -> str:
    """Give a style sheet without comments and without selectors that name other classes than the used ones."""
    rules = tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True)
    return "\n".join(_kept(rules, used.__contains__)) + "\n"


def _kept(rules: Iterable[Token], is_used: Callable[[str], bool]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [part for part in _parts(rule.prelude) if all(map(is_used, _classes(part)))]
            if selectors:
                yield f"{','.join(map(tinycss2.serialize, selectors))}{{{tinycss2.serialize(rule.content).strip()}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in _HOLDS_RULES and rule.content is not None:
            inner = list(_kept(tinycss2.parse_rule_list(rule.content, True, True), is_used))
            if inner:
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{''.join(inner)}}}"
        elif not (rule.type == "at-rule" and rule.lower_at_keyword == _DROPPED):
            yield rule.serialize()


def _parts(prelude: Iterable[Token]) -> Iterator[list[Token]]:
    """Give the selectors of a list that commas part."""
    part: list[Token] = []
    for token in prelude:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _classes(selector: list[Token]) -> Iterator[str]:
    for before, token in pairwise(selector):
        if before == "." and token.type == "ident":
            yield token.value
