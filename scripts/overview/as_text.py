"""The overview as people read it in a terminal."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from scripts.overview.overview import Due, Overview


def as_text(overview: Overview) -> str:
    """Give a list under each heading; 'none' where there is nothing to do."""
    return "\n\n".join(
        [
            _section("Overdue", _by_owner(overview.overdue)),
            _section(f"Due in the next {overview.days} days", _by_owner(overview.due_soon)),
            _section("Thin pages", [f"{p.page}  {p.words} words, at least {p.at_least}" for p in overview.thin]),
            _section(
                "Themes with few reviews",
                [f"{theme.theme}  {theme.reviews}, at least {theme.at_least}" for theme in overview.few_reviews],
            ),
            _section(
                "Prompts that no day of the rota asks",
                [f"{prompt.theme}  {prompt.id}  {prompt.text}" for prompt in overview.unused_prompts],
            ),
            _section("Unused sources", overview.unused_sources),
            _section("Warnings that pages overrule", _overruled(overview)),
            _section("Reading ease, hardest first (60 is plain English), with the longest sentence", _ease(overview)),
        ]
    )


def _by_owner(pages: Sequence[Due]) -> Iterable[str]:
    for owner, due in groupby(pages, key=lambda page: page.owner):
        yield owner
        yield from (f"  {page.review_by}  {page.page}" for page in due)


def _overruled(overview: Overview) -> Iterable[str]:
    for one in overview.overruled:
        places = f"{one.places} {'place' if one.places == 1 else 'places'}" if one.places else "nothing: take it out"
        yield f"{one.page}  {one.rule} ({places})"
        yield f"  {one.reason}"


def _ease(overview: Overview) -> Iterable[str]:
    for page in overview.pages:
        yield f"{page.reading_ease:5.1f}  {page.page} ({page.words} words)"
        yield from (f"       {len(sentence.split())} words: {sentence}" for sentence in page.longest_sentences[:1])


def _section(title: str, lines: Iterable[str]) -> str:
    return "\n".join([title, *(f"  {line}" for line in list(lines) or ["none"])])
