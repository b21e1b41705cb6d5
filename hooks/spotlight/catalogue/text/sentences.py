"""A block of text, sentence by sentence."""

import re
from collections.abc import Iterator

from spotlight.catalogue.text.prose import HIDDEN, seen

_END = re.compile(rf"[.!?…][”’\"'){HIDDEN}]*+\s[\s{HIDDEN}]*+(?=[“‘\"'({HIDDEN}]*+[A-Z0-9])")
_BEFORE = re.compile(rf"[\s{HIDDEN}]*")


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Give each sentence of a block, as readers see it, with the offset at which it begins."""
    start = 0
    for end in [*(found.end() for found in _END.finditer(text)), len(text)]:
        if sentence := seen(text[start:end]):
            before = _BEFORE.match(text, start)
            yield (before.end() if before else start), sentence
        start = end


def length(sentence: str) -> int:
    """Give how many words a sentence has."""
    return sum(any(map(str.isalnum, word)) for word in sentence.split())
