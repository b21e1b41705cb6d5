"""How serious problems are."""

from collections.abc import Iterable

from spotlight.catalogue.problem import Problem, Severity
from spotlight.catalogue.rules import RULES


def severity_of(problem: Problem) -> Severity:
    """Give the severity of the rule that a problem breaks."""
    return RULES[problem.rule].severity


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether any of the problems must stop a build."""
    return any(severity_of(problem) is Severity.ERROR for problem in problems)
