import json

from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.report import FORMATS

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
        "  content/guides/how.md:14:29  'http:' cannot be used"
    )


def test_text_says_that_all_is_well() -> None:
    assert FORMATS["text"]((), 1) == "No problems in 1 file"


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
    assert lines[2].endswith("::'100%25%0Asure'")
