"""How easily a page is read."""

import re
from dataclasses import dataclass

from spotlight.catalogue.text.prose import Form, blocks
from spotlight.catalogue.text.sentences import length, sentences

_VOWELS = re.compile(r"[aeiouy]+", re.IGNORECASE)


@dataclass(frozen=True)
class Readability:
    """A page's words, its Flesch reading ease, and its longest sentences, longest first.

    Reading ease is Rudolf Flesch's formula of 1948: about 100 is very easy, 60 plain English, 30 hard.
    """

    words: int
    ease: float
    longest: tuple[str, ...]


def readability(body: str, longest: int = 3) -> Readability:
    """Measure a page's Markdown; lists and tables count a sentence for each item or cell."""
    import textstat  # here, for it is slow to load and few pages need it

    found = _sentences(body)
    whole = " ".join(sentence if sentence[-1] in ".!?" else f"{sentence}." for sentence in found)
    words = sum(map(length, found))
    ease = float(textstat.flesch_reading_ease(whole)) if words else 0.0
    return Readability(words, round(ease, 1), tuple(sorted(found, key=length, reverse=True)[:longest]))


def looks_easier_than(ease: int, body: str) -> bool:
    """Say at once whether a page's reading ease is surely above a limit, so that only the others are measured.

    Each group of vowels counts as a syllable. That is more than there are (the e of 'make' is silent), so the page
    is easier than it looks.
    """
    found = _sentences(body)
    words = sum(map(length, found))
    if not words:
        return True
    syllables = sum(len(_VOWELS.findall(sentence)) for sentence in found)
    return 206.835 - 1.015 * words / len(found) - 84.6 * syllables / words > ease


def _sentences(body: str) -> list[str]:
    shown = (block for block in blocks(body) if block.form is not Form.HEADING)
    return [sentence for block in shown for _, sentence in sentences(block.text)]
