"""Every gap that a new file was made with is filled in."""

import re
from collections.abc import Iterable, Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Place, Problem

_GAP = re.compile(r"\[FILL IN\b:?([^\]\n]*)\]?")

_SAID_OF_ITS_LINE = frozenset(
    ("value", "vocabulary-unknown", "theme-unknown", "source-unknown", "heading-missing", "sentence-long")
)
"""Rules that a gap breaks by being there: what is wrong is the gap."""

_SAID_OF_ITS_FILE = frozenset(("briefing-length", "reading-ease"))
"""Rules about a file as a whole, which say nothing while some of it is still to be written."""


def gap(hint: str) -> str:
    """Give the mark of a gap in a file, with what is to be written in its place."""
    return f"[FILL IN: {hint}]"


def check_gaps(draft: Draft) -> Iterator[Problem]:
    """Find gaps, in Markdown and in YAML, in files that can be read and in files that cannot."""
    for uri, text in draft.texts.items():
        for number, line in enumerate(text.split("\n"), start=1):
            for found in _GAP.finditer(line):
                place = Place(draft.shown(uri), number, found.start() + 1)
                yield Problem(place, "gap", f"write: {found[1].strip() or 'what belongs here'}")


def but_for_gaps(problems: Iterable[Problem]) -> list[Problem]:
    """Give problems without those that are there only because a gap is open."""
    problems = list(problems)
    gaps = [problem.place for problem in problems if problem.rule == "gap"]
    lines = {(place.path, place.line) for place in gaps}
    files = {place.path for place in gaps}

    def comes_of_a_gap(problem: Problem) -> bool:
        place = problem.place
        return (problem.rule in _SAID_OF_ITS_LINE and (place.path, place.line) in lines) or (
            problem.rule in _SAID_OF_ITS_FILE and place.path in files
        )

    return [problem for problem in problems if not comes_of_a_gap(problem)]
