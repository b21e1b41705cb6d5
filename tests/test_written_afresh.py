"""The content is in our own words."""

from tests.shared_words import shared_runs
from tests.small_site import PROJECT

DOCUMENTS = PROJECT.parent / "shared" / "source-documents"
NAMES = (
    "working together to safeguard children",
    "complexity and challenge a triennial analysis of serious case reviews 2014 2017",
    "the child safeguarding practice review panel",
)
"""Titles and names, which are written as they are."""


def test_a_run_of_nine_words_is_found_whatever_its_punctuation() -> None:
    taken = "He said: one, two, three four – five six seven EIGHT nine; and so on."
    assert shared_runs(taken, "“One two three four five six seven eight nine.”") == {
        "one two three four five six seven eight nine"
    }
    assert not shared_runs(taken, "One two three four five six seven eight ten.")


def test_no_run_of_nine_words_is_shared_with_a_source_document() -> None:
    """Where the documents that the project started from lie beside it, none of their sentences is in content."""
    texts = {path: path.read_text(encoding="utf-8", errors="replace") for path in DOCUMENTS.glob("*.txt")}
    shared = [
        (page.relative_to(PROJECT).as_posix(), document.name, run)
        for page in sorted(PROJECT.glob("content/**/*.*"))
        if page.suffix in {".md", ".yml"}
        for document, text in texts.items()
        for run in shared_runs(page.read_text(encoding="utf-8"), text)
        if not any(run in name or name in run for name in NAMES)
    ]
    assert shared == []
