"""No page relies on an edition of the law or of guidance that another has replaced."""

import re
from collections.abc import Iterable, Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.references import Law, Laws
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.prose import HIDDEN, READ, Block, prose, seen

_READ = READ | {"term", "resources.title", "links.title"}


def check_law(draft: Draft) -> Iterator[Problem]:
    """Find the phrases that law.yml watches for: they show that a superseded edition is cited.

    They are found in all that readers read, in Markdown and in YAML, over the end of a line and among marks.
    """
    read = draft.one(Laws)
    laws = read.root if read else {}
    watched = {" ".join(phrase.split()): law for law in laws.values() if law.superseded_by for phrase in law.watch}
    if not watched:
        return
    between = rf"{HIDDEN}*\s[\s{HIDDEN}]*"
    phrases = "|".join(
        between.join(map(re.escape, phrase.split())) for phrase in sorted(watched, key=len, reverse=True)
    )
    pattern = re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")
    for piece in prose(draft, _READ):
        for offset, phrase in _watched(piece.blocks, pattern):
            yield Problem(piece.at(offset), "law-superseded", _message(phrase, watched[phrase], laws))


def _watched(blocks: Iterable[Block], pattern: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    return (
        (block.start + found.start(), seen(found[0])) for block in blocks for found in pattern.finditer(block.text)
    )


def _in_force(law: Law, laws: dict[str, Law]) -> Law | None:
    """Give the edition that applies now in place of another, if law.yml has it."""
    newest = laws.get(law.superseded_by or "")
    for _ in laws:  # two editions that name each other would go on for ever
        newest = laws.get(newest.superseded_by or "") or newest if newest else None
    return newest


def _message(phrase: str, law: Law, laws: dict[str, Law]) -> str:
    newer = _in_force(law, laws)
    instead = f"the {newer.edition} edition has replaced it" if newer else "another edition has replaced it"
    return f"'{phrase}' is superseded: {instead}. If the page means it as history, say so under 'allow'"
