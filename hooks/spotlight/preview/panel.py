"""The panel that shows in a page what is wrong with the content."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader

from spotlight.catalogue.problem import Problem
from spotlight.catalogue.rules import RULES
from spotlight.preview.outcome import Outcome

STYLES_AT = "/spotlight-preview/panel.css"
"""The address of the panel's style sheet, from the server's root."""

_FOLDER = Path(__file__).parent
_TEMPLATES = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
_ORDER = {rule: number for number, rule in enumerate(RULES)}


class _Broken(NamedTuple):
    """One rule that is broken: its name, the sentence that says why it exists, and its problems."""

    rule: str
    why: str
    problems: list[Problem]


def panel(outcome: Outcome) -> str:
    """Give the panel as HTML, with all text escaped; nothing where there is nothing to say."""
    if not (outcome.stopped or outcome.unprinted or outcome.warnings):
        return ""
    return _TEMPLATES.get_template("panel.html").render(
        outcome=outcome, errors=_by_rule(outcome.errors), warnings=_by_rule(outcome.warnings), styles_at=STYLES_AT
    )


def styles() -> bytes:
    """Give the panel's style sheet."""
    return (_FOLDER / "panel.css").read_bytes()


def _by_rule(problems: Iterable[Problem]) -> list[_Broken]:
    """Give problems by the rules that they break, in the order in which reports have them."""
    ordered = sorted(problems, key=lambda problem: (_ORDER[problem.rule], problem.place))
    groups = groupby(ordered, key=lambda problem: problem.rule)
    return [_Broken(rule, RULES[rule].why, list(group)) for rule, group in groups]
