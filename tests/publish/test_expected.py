from pathlib import Path

from spotlight.publish.expected import missing

from tests.small_site import write


def test_what_is_not_there_or_empty_is_missing(tmp_path: Path) -> None:
    write(tmp_path, {"there.html": "words", "empty.html": ""})
    assert missing(tmp_path, ["there.html", "empty.html", "nowhere/index.html"]) == [
        "empty.html",
        "nowhere/index.html",
    ]
