"""How easily a page is read."""

import re
from dataclasses import dataclass
from typing import Any

from spotlight.catalogue.document import Document
from spotlight.catalogue.markdown import plain_text, to_tree, without_citations

_SENTENCE_END = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”’\"')]))\s+(?=[“‘\"'(]?[A-Z0-9])")


@dataclass(frozen=True)
class Readability:
    """A page's words, its Flesch reading ease, and its longest sentences, longest first.

    Reading ease is Rudolf Flesch's formula of 1948: about 100 is very easy, 60 plain English, 30 hard.
    """

    words: int
    ease: float
    longest: tuple[str, ...]


def readability(document: Document[Any], longest: int = 3) -> Readability:
    """Measure the text of a page; lists and tables count a sentence for each item or cell."""
    import textstat  # here, for it is slow to load and only reports need it

    sentences = [sentence for block in _blocks(document) for sentence in _SENTENCE_END.split(block) if sentence]
    whole = " ".join(sentence if sentence[-1] in ".!?" else f"{sentence}." for sentence in sentences)
    words = sum(_length(sentence) for sentence in sentences)
    ease = float(textstat.flesch_reading_ease(whole)) if words else 0.0
    return Readability(words, round(ease, 1), tuple(sorted(sentences, key=_length, reverse=True)[:longest]))


def _blocks(document: Document[Any]) -> list[str]:
    tree = to_tree(without_citations(document.body))
    return [plain_text([block]) for block in tree.xpath("//p | //li[not(p)] | //td | //th")]


def _length(sentence: str) -> int:
    return len(sentence.split())
