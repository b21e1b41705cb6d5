"""Problems as SARIF 2.1.0, the format of the OASIS for what checks find.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from spotlight.catalogue.problem import Place, Problem, Severity
from spotlight.catalogue.report.fingerprints import fingerprints
from spotlight.catalogue.report.severity import severity_of
from spotlight.catalogue.rules import RULES, Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEX = {rule: number for number, rule in enumerate(RULES)}
_WEIGHT = {
    Severity.ERROR: "It stops the build, and cannot be overruled.",
    Severity.WARNING: "It stops no build. A page may overrule it under 'allow', with the reason.",
}


def as_sarif(problems: Sequence[Problem], files: int) -> str:
    """Give a SARIF log of one run: all rules, and a result for each problem."""
    driver = {
        "name": "Spotlight",
        "version": version("spotlight"),
        "rules": [_rule(name, rule) for name, rule in RULES.items()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, fingerprint) for problem, fingerprint in fingerprints(problems)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _rule(name: str, rule: Rule) -> dict[str, Any]:
    why = rule.why[0].upper() + rule.why[1:]
    page = f"docs/editors/messages/{name}.md"
    return {
        "id": name,
        "shortDescription": {"text": f"{why}."},
        "fullDescription": {"text": f"{why}. {_WEIGHT[rule.severity]}"},
        "help": {
            "text": f"{page} says why, with a wrong and a right example.",
            "markdown": f"`{page}` says why, with a wrong and a right example.",
        },
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _result(problem: Problem, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": problem.rule,
        "ruleIndex": _INDEX[problem.rule],
        "level": str(severity_of(problem)),
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": _location(problem.place)}],
        "partialFingerprints": {"fileRuleNumber/v1": fingerprint},
    }


def _location(place: Place) -> dict[str, Any]:
    """Give a place in a file; its address is relative to where the command was called, if the file is in there."""
    path = PurePath(place.path)
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    return {
        "artifactLocation": {"uri": uri},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
