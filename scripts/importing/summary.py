"""What somebody who imported a document should know, what could identify a child first."""

from collections.abc import Iterable, Iterator

from spotlight.catalogue.problem import Problem

from scripts.importing.left_out import LeftOut


def summary(path: str, problems: Iterable[Problem], disclosure: frozenset[str], left_out: LeftOut) -> Iterator[str]:
    """Give the lines of the report on a new file: `disclosure` names the rules whose problems come first."""
    here = sorted(problem for problem in problems if problem.place.path == path)
    first = [problem for problem in here if problem.rule in disclosure]
    gaps = [problem for problem in here if problem.rule == "gap"]
    others = [problem for problem in here if problem not in first and problem not in gaps]
    yield f"Made {path}"
    yield from _part("What could identify somebody: take it out before anybody else sees the draft", first)
    if said := left_out.sentences():
        yield "\nNot in the draft as in the document:"
        yield from (f"  {sentence}" for sentence in said)
    yield from _part("To put right", others)
    yield from _part("Gaps to fill in", gaps)


def _part(heading: str, problems: list[Problem]) -> Iterator[str]:
    if problems:
        yield f"\n{heading} ({len(problems)}):"
        yield from (f"  {p.place.line}:{p.place.column}  {p.rule}: {p.message}" for p in problems)
