"""The report that editors read."""

from collections.abc import Sequence
from itertools import groupby

from spotlight.catalogue.problem import Problem
from spotlight.catalogue.rules import RULES

_ORDER = {rule: number for number, rule in enumerate(RULES)}

_MORE = "Why each rule is there, with examples: docs/editors/messages/<rule>.md"
_LIMIT = (
    "The check finds patterns and proves nothing: have each page read by somebody who knows what may be published."
)


def as_text(problems: Sequence[Problem], files: int) -> str:
    """Give the report that editors read: a count, each rule once with its places, and what the check cannot do.

    `files` is how many files were looked at.
    """
    if not problems:
        return f"No problems in {_count(files, 'file')}\n\n{_LIMIT}"
    touched = len({problem.place.path for problem in problems})
    parts = [f"{_count(len(problems), 'problem')} in {touched} of {_count(files, 'file')}"]
    ordered = sorted(problems, key=lambda problem: (_ORDER[problem.rule], problem.place))
    for rule, group in groupby(ordered, key=lambda problem: problem.rule):
        parts.append("\n".join([f"{rule}: {RULES[rule].why}", *map(_line, group)]))
    return "\n\n".join([*parts, f"{_MORE}\n{_LIMIT}"])


def _line(problem: Problem) -> str:
    place = problem.place
    return f"  {place.path}:{place.line}:{place.column}  {problem.message}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
