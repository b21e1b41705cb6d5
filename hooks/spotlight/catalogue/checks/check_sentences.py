"""No sentence is so long that its beginning is forgotten at its end."""

from collections.abc import Iterable, Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.prose import Block, Form, prose
from spotlight.catalogue.text.sentences import length, sentences

ADVISED = 25
"""The longest sentence, in words, that GOV.UK's style guide advises."""

LONGEST = 30
"""The longest sentence, in words, that passes without a warning: a little more than is advised, as some must be."""


def check_sentences(draft: Draft) -> Iterator[Problem]:
    """Find sentences that are too long, in Markdown and in YAML; quotations are as they were said."""
    for piece in prose(draft):
        for offset, sentence in _long(piece.blocks):
            start = " ".join(sentence.split()[:4])
            said = (
                f"the sentence '{start} …' has {length(sentence)} words: divide it; up to {ADVISED} are easy to read"
            )
            yield Problem(piece.at(offset), "sentence-long", said)


def _long(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    return (
        (block.start + offset, sentence)
        for block in blocks
        if block.form is not Form.QUOTATION
        for offset, sentence in sentences(block.text)
        if length(sentence) > LONGEST
    )
