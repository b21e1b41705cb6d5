"""How long an editor waits for a saved change to be in the page."""

import statistics
from pathlib import Path

from scripts.benchmarks.preview_server import PreviewServer, preview_server
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench

MOST_SECONDS = 1.0
MOST_SECONDS_OF_MANY = 3.0

_TIMES = 7
_HEADING = "## What happened\n"


def preview_speed(bench: Workbench) -> list[Row]:
    """Measure from the saving of a review's text until the served page holds it: the content as it is, and more."""
    return [
        _row(bench, "Preview, content as it is", 0, MOST_SECONDS),
        _row(bench, f"Preview, with {bench.reviews:,} invented reviews", bench.reviews, MOST_SECONDS_OF_MANY),
    ]


def _row(bench: Workbench, name: str, reviews: int, most: float) -> Row:
    project = bench.whole_project(reviews)
    review = min((project / "content" / "reviews").glob("*.md"))
    bench.say(f"Serving the content with {reviews:,} invented reviews")
    with preview_server(project) as server:
        first = server.seconds_until(_page_of(review), "<h1")
        seconds = [_seconds_of_change(server, review, number) for number in range(1, _TIMES + 1)]
    note = f"median of {_TIMES}, slowest {max(seconds):.2f} s; {first:.1f} s until the first page"
    return Row(name, statistics.median(seconds), "s", note, most=most)


def _seconds_of_change(server: PreviewServer, review: Path, number: int) -> float:
    """Save a review with a new sentence, and give the seconds until its page shows it."""
    words = f"Sentence {number} is new."
    text = review.read_text(encoding="utf-8")
    review.write_text(text.replace(_HEADING, f"{_HEADING}\n{words}\n", 1), encoding="utf-8", newline="\n")
    return server.seconds_until(_page_of(review), words)


def _page_of(review: Path) -> str:
    return f"reviews/{review.stem}/"
