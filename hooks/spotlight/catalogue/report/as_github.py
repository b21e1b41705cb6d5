"""Problems as GitHub's workflow commands."""

from collections.abc import Sequence

from spotlight.catalogue.problem import Problem
from spotlight.catalogue.report.severity import severity_of


def as_github(problems: Sequence[Problem], files: int) -> str:
    """Give GitHub's workflow commands, which show each problem beside its line in a pull request."""
    return "\n".join(
        f"::{severity_of(problem)} file={_escape(problem.place.path, property_value=True)},"
        f"line={problem.place.line},col={problem.place.column},title={problem.rule}::{_escape(problem.message)}"
        for problem in sorted(problems)
    )


def _escape(text: str, *, property_value: bool = False) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped.replace(":", "%3A").replace(",", "%2C") if property_value else escaped
