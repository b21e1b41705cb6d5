"""Content speaks of what got in the way, not of who is to blame."""

import re
from collections.abc import Iterable, Iterator

from spotlight.catalogue.checks.blame import BLAMES, Blame
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.prose import HIDDEN, Block, Form, prose

_QUOTED = re.compile(r"[“\"][^“”\"]*+[”\"]|(?<!\w)[‘'](?:[^’'\n]|(?<=\w)[’'](?=\w)){1,200}[’'](?!\w)")


def check_blame(draft: Draft) -> Iterator[Problem]:
    """Find words that blame, with better ones; what stands in quotation marks or in a quotation is as it was said."""
    for piece in prose(draft):
        for offset, words, blame in _blamed(piece.blocks):
            yield Problem(piece.at(offset), "blame", f"'{words}' {blame.does}: {blame.better}")


def _blamed(blocks: Iterable[Block]) -> Iterator[tuple[int, str, Blame]]:
    return (
        (block.start + offset, words, blame)
        for block in blocks
        if block.form is not Form.QUOTATION
        for offset, words, blame in _found(block.text.replace("\n", " "))
    )


def _found(text: str) -> Iterator[tuple[int, str, Blame]]:
    small = text.lower()
    wanted = [blame for blame in BLAMES if any(letters in small for letters in blame.letters)]
    said = _QUOTED.sub(lambda quoted: HIDDEN * len(quoted[0]), text) if wanted else text
    taken: set[int] = set()
    for blame in wanted:
        for found in blame.phrase.finditer(said):
            span = range(found.start(), found.end())
            if taken.isdisjoint(span):
                taken.update(span)
                yield found.start(), found[0], blame
