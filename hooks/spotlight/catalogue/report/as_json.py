"""Problems as JSON, for programs."""

import json
from collections.abc import Sequence

from spotlight.catalogue.problem import Problem
from spotlight.catalogue.report.severity import severity_of


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
