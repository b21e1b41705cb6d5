"""Problems as people and programs read them."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from spotlight.catalogue.problem import Problem, Severity
from spotlight.catalogue.rules import RULES

_ORDER = {rule: number for number, rule in enumerate(RULES)}


def severity_of(problem: Problem) -> Severity:
    """Give the severity of the rule that a problem breaks."""
    return RULES[problem.rule].severity


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether any of the problems must stop a build."""
    return any(severity_of(problem) is Severity.ERROR for problem in problems)


def as_text(problems: Sequence[Problem], files: int) -> str:
    """Give the report that editors read: a count, then each rule once with its places.

    `files` is how many files were looked at.
    """
    if not problems:
        return f"No problems in {_count(files, 'file')}"
    touched = len({problem.place.path for problem in problems})
    parts = [f"{_count(len(problems), 'problem')} in {touched} of {_count(files, 'file')}"]
    ordered = sorted(problems, key=lambda problem: (_ORDER[problem.rule], problem.place))
    for rule, group in groupby(ordered, key=lambda problem: problem.rule):
        parts.append("\n".join([f"{rule}: {RULES[rule].why}", *map(_line, group)]))
    return "\n\n".join(parts)


def as_json(problems: Sequence[Problem], files: int) -> str:
    """Give a JSON list of objects: path, line, column, rule, severity, message."""
    return json.dumps(
        [
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "rule": problem.rule,
                "severity": severity_of(problem),
                "message": problem.message,
            }
            for problem in sorted(problems)
        ],
        indent=2,
        ensure_ascii=False,
    )


def as_github(problems: Sequence[Problem], files: int) -> str:
    """Give GitHub's workflow commands, which show each problem beside its line in a pull request."""
    return "\n".join(
        f"::{severity_of(problem)} file={_escape(problem.place.path, property_value=True)},"
        f"line={problem.place.line},col={problem.place.column},title={problem.rule}::{_escape(problem.message)}"
        for problem in sorted(problems)
    )


FORMATS: dict[str, Callable[[Sequence[Problem], int], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _line(problem: Problem) -> str:
    place = problem.place
    return f"  {place.path}:{place.line}:{place.column}  {problem.message}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _escape(text: str, *, property_value: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if property_value else escaped
