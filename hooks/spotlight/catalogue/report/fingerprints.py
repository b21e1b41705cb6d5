"""How programs know a problem again after the lines around it have moved."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from spotlight.catalogue.problem import Problem


def fingerprints(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Give each problem, in order, with a fingerprint: of its file, its rule and its number among those in the file.

    What was found is no part of it, for an identifier could be guessed back from a fingerprint.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for problem in sorted(problems):
        key = (problem.place.path, problem.rule)
        seen[key] += 1
        yield problem, sha256("\n".join((*key, str(seen[key]))).encode()).hexdigest()
