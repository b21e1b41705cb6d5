"""Where in a text a slow pattern is worth trying."""

import re
from collections.abc import Iterable, Iterator


def matches_near(
    pattern: re.Pattern[str], text: str, folded: str, words: Iterable[str], before: int, after: int
) -> Iterator[re.Match[str]]:
    """Find a pattern in the text around words, in their order; `folded` is the text in small letters.

    `before` and `after` are how many characters the pattern can reach in front of a word and from it on.
    """
    begin = end = -1
    for place in sorted(start for word in words for start in _places(folded, word)):
        if place - before > end:
            yield from pattern.finditer(text, max(begin, 0), max(end, 0))
            begin = place - before
        end = place + after
    yield from pattern.finditer(text, max(begin, 0), max(end, 0))


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)
