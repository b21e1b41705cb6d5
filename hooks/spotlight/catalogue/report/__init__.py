"""Problems as people and programs read them: one file a format."""

from collections.abc import Callable, Sequence

from spotlight.catalogue.problem import Problem
from spotlight.catalogue.report.as_github import as_github
from spotlight.catalogue.report.as_gitlab import as_gitlab
from spotlight.catalogue.report.as_json import as_json
from spotlight.catalogue.report.as_sarif import as_sarif
from spotlight.catalogue.report.as_text import as_text
from spotlight.catalogue.report.severity import has_errors, severity_of

FORMATS: dict[str, Callable[[Sequence[Problem], int], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
}
"""What makes each format of the problems, and of how many files were looked at."""

__all__ = ["FORMATS", "as_github", "as_text", "has_errors", "severity_of"]
