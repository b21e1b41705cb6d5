"""Names of children and of their families."""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from spotlight.catalogue.disclosure.passage import Origin, Passage

_GIVEN_NAMES = Path(__file__).parent / "given_names.txt"
_CAPITALISED = re.compile(r"[A-Z][a-z]+(?![\w-])")
_RELATIVE = (
    r"(?:(?:half-?|step-?|foster |younger |older |elder |twin |baby )*(?:brother|sister|sibling|twin|son|daughter)"
    r"|baby|boy|girl|child|pupil|student|infant|toddler|teenager|cousin|nephew|niece"
    r"|(?:step-?|grand|foster )?(?:mother|father)|mum|dad)s?"
)
_BEFORE = re.compile(rf"\b{_RELATIVE}(?:,| -)?(?: (?:is|was|are|were))?(?: (?:called|named|known as))? [(\"']?$", re.I)
_AFTER = re.compile(rf"'s? (?:\w+ )?{_RELATIVE}\b(?! (?:Safeguarding|Protection|Services|Centre|Hospital|Act|Q\b))")
_AGE_AFTER = re.compile(r"(?: [A-Z][\w'-]+)?(?:, (?:aged )?\d{1,2}(?=[,.)])| \((?:aged )?\d{1,2}\))")
_INVENTED = re.compile(
    r"\bnot (?:his|her|their) real names?\b|\bpseudonyms?\b|\bnames? (?:have|has) been changed\b|\bfictional\b"
)
_REACH = 45


def find_child_names(passage: Passage, published: Collection[str]) -> Iterator[int]:
    """Find given names beside words for a child or a relative, or beside an age; give the offset of each.

    The names are those in given_names.txt. Names that a publisher uses pass, and text that says that its names are
    not real. Rarer names are missed: no list has them all.
    """
    if passage.origin is Origin.ADDRESS:
        return
    named = [
        found.start()
        for found in _CAPITALISED.finditer(passage.text)
        if found[0] in _names() and found[0].lower() not in published and _is_childs(passage, *found.span())
    ]
    if named and not _INVENTED.search(passage.folded):
        yield from named


def _is_childs(passage: Passage, start: int, end: int) -> bool:
    after = passage.after(end, _REACH)
    return bool(_BEFORE.search(passage.before(start, _REACH)) or _AFTER.match(after) or _AGE_AFTER.match(after))


@cache
def _names() -> frozenset[str]:
    lines = _GIVEN_NAMES.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
