"""Runs of words that two texts share."""

import re
from collections.abc import Iterator


def words(text: str) -> list[str]:
    """Give the words of a text in lower case, without punctuation."""
    return re.findall(r"[a-z0-9]+(?:'[a-z]+)?", text.lower().replace("’", "'"))


def runs(text: str, length: int) -> Iterator[str]:
    """Give each run of so many words of a text."""
    found = words(text)
    return (" ".join(found[start : start + length]) for start in range(len(found) - length + 1))


def shared_runs(text: str, other: str, length: int = 9) -> set[str]:
    """Give the runs of words, of a length, that stand in both texts."""
    return set(runs(text, length)) & set(runs(other, length))
