"""Problems as GitLab shows them in a merge request."""

import json
from collections.abc import Sequence

from spotlight.catalogue.problem import Problem, Severity
from spotlight.catalogue.report.fingerprints import fingerprints
from spotlight.catalogue.report.severity import severity_of

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor"}


def as_gitlab(problems: Sequence[Problem], files: int) -> str:
    """Give a report of GitLab's Code Quality (https://docs.gitlab.com/ci/testing/code_quality/): a JSON list."""
    return json.dumps(
        [
            {
                "description": f"{problem.rule}: {problem.message}",
                "check_name": problem.rule,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[severity_of(problem)],
                "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
            }
            for problem, fingerprint in fingerprints(problems)
        ],
        indent=2,
        ensure_ascii=False,
    )
