import json
from pathlib import Path

import pytest
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.report import FORMATS
from spotlight.catalogue.rules import RULES
from spotlight.check import check_content

from tests.small_site import small_site, write

PROBLEMS = (
    Problem(Place("content/guides/how.md", 14, 29), "link-scheme", "'http:' cannot be used"),
    Problem(Place("content/reviews/a.md", 9, 11), "theme-unknown", "'voise' (did you mean 'voice'?)"),
    Problem(Place("content/reviews/b.md", 9, 11), "theme-unknown", "'100%\nsure'"),
)


def test_text_counts_then_names_each_rule_once_with_its_places() -> None:
    assert FORMATS["text"](PROBLEMS[:2], 74) == (
        "2 problems in 2 of 74 files\n"
        "\n"
        "theme-unknown: a theme that has no package\n"
        "  content/reviews/a.md:9:11  'voise' (did you mean 'voice'?)\n"
        "\n"
        "link-scheme: links are https:, mailto:, tel: or relative\n"
        "  content/guides/how.md:14:29  'http:' cannot be used\n"
        "\n"
        "Why each rule is there, with examples: docs/editors/messages/<rule>.md\n"
        "The check finds patterns and proves nothing: have each page read by somebody who knows what may be published."
    )


def test_text_says_that_all_is_well() -> None:
    assert FORMATS["text"]((), 1) == (
        "No problems in 1 file\n"
        "\n"
        "The check finds patterns and proves nothing: have each page read by somebody who knows what may be published."
    )


def test_json_is_a_list_of_objects() -> None:
    assert json.loads(FORMATS["json"]((), 3)) == []
    assert json.loads(FORMATS["json"](PROBLEMS, 3))[0] == {
        "path": "content/guides/how.md",
        "line": 14,
        "column": 29,
        "rule": "link-scheme",
        "severity": "error",
        "message": "'http:' cannot be used",
    }


def test_github_annotations_are_one_line_each() -> None:
    lines = FORMATS["github"](PROBLEMS, 3).split("\n")
    assert lines[0] == ("::error file=content/guides/how.md,line=14,col=29,title=link-scheme::'http:' cannot be used")
    assert lines[2].endswith("::'100%25 sure'")


def test_gitlab_has_what_its_code_quality_asks_for() -> None:
    assert json.loads(FORMATS["gitlab"]((), 3)) == []
    first, *others = json.loads(FORMATS["gitlab"](PROBLEMS, 3))
    assert first.pop("fingerprint") not in [problem["fingerprint"] for problem in others]
    assert first == {
        "description": "link-scheme: 'http:' cannot be used",
        "check_name": "link-scheme",
        "severity": "critical",
        "location": {"path": "content/guides/how.md", "lines": {"begin": 14}},
    }


def test_sarif_has_what_github_asks_for() -> None:
    log = json.loads(FORMATS["sarif"](PROBLEMS, 3))
    (run,) = log["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert (log["version"], run["tool"]["driver"]["name"]) == ("2.1.0", "Spotlight")
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    assert [rule["id"] for rule in rules] == list(RULES)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
        assert f"docs/editors/messages/{rule['id']}.md" in rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] == RULES[rule["id"]].severity
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    fingerprint = results[0].pop("partialFingerprints")["fileRuleNumber/v1"]
    assert fingerprint not in str(results)
    assert results[0] == {
        "ruleId": "link-scheme",
        "ruleIndex": list(RULES).index("link-scheme"),
        "level": "error",
        "message": {"text": "'http:' cannot be used"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/guides/how.md"},
                    "region": {"startLine": 14, "startColumn": 29},
                }
            }
        ],
    }


def test_sarif_names_files_by_addresses() -> None:
    places = (Place("content/Ein Ü.md"), Place("/else where/content/a.md"))
    log = json.loads(FORMATS["sarif"]([Problem(place, "slug", "x") for place in places], 2))
    found = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in log["runs"][0]["results"]
    }
    assert found == {"content/Ein%20%C3%9C.md", "file:///else%20where/content/a.md"}


def moved(problem: Problem, message: str) -> Problem:
    place = problem.place
    return Problem(Place(place.path, place.line + 7, 3), problem.rule, message)


def test_fingerprints_outlast_moved_lines_and_hold_nothing_of_what_was_found() -> None:
    later = [moved(problem, "something else") for problem in PROBLEMS]
    before, after = (json.loads(FORMATS["gitlab"](problems, 3)) for problems in (PROBLEMS, later))
    assert [problem["fingerprint"] for problem in before] == [problem["fingerprint"] for problem in after]


PERSONAL = {
    "999 001 2377": "Her NHS number is",
    "N999000099001": "UPN",
    "AB 12 34 56 C": "National Insurance number",
    "3 May 2014": "He was born on",
    "SW1A 1AA": "They met at",
    "07700 900123": "Ring",
}


@pytest.mark.parametrize("identifier", PERSONAL)
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_repeats_an_identifier(form: str, identifier: str, tmp_path: Path) -> None:
    files = small_site()
    said = f"{PERSONAL[identifier]} {identifier}. Read ["
    files["guides/how.md"] = files["guides/how.md"].replace("Read [", said)
    problems = check_content(write(tmp_path / "content", files)).problems
    assert problems
    assert identifier not in FORMATS[form](problems, 1)
