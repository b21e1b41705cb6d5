"""Numbers by which a police force, a court, a hospital or a school knows one person or one case."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.nhs_number import find_nhs_numbers, find_unclaimed_numbers
from spotlight.catalogue.disclosure.passage import Origin, Passage
from spotlight.catalogue.disclosure.upn import find_upns

_FAMILY_COURT = re.compile(r"[A-Z](?<![\w-].)[A-Z]\d{2}[A-Z]\d{5}(?![\w-])")
_CRIME = re.compile(r"\d(?<![\w/.-].)\d[A-Z]{0,2}/\d{4,7}/\d{2}(?![\w/])")
_NUMBER = re.compile(r"\d[\dA-Za-z]*(?:[ /-][\dA-Z]*\d[\dA-Z]*)*")
_PREFIX = re.compile(r"(?<!\w)[A-Za-z]{1,3}/?$")
_LABEL = re.compile(
    r"\b(?:(?:crime|incident|occurrence|custody|court|case|claim|hospital|patient|pupil|child|student|client|referral"
    r"|police|liquid ?logic|systmone|emis|n\.?h\.?s\.?|passport)[ \-_]?(?:record |file |log |identification )?"
    r"(?:\b(?:number|num|no|reference|ref|id)\b|#)|unique pupil number|upn|uln|cad|cris|niche|mosaic|merlin)"
    r"\.?[:#]? ?(?:was |is )?$",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 4
_YEAR_OR_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}")
_REACH = 45


def find_case_numbers(passage: Passage) -> Iterator[int]:
    """Find numbers that stand for one person or one case, by their shape or their name; give the offset of each.

    Ten digits that could be an NHS number and that no words explain are among them.
    """
    if passage.origin is Origin.ADDRESS:
        return
    found = {match.start() for pattern in (_FAMILY_COURT, _CRIME) for match in pattern.finditer(passage.text)}
    found |= {*_labelled(passage), *find_unclaimed_numbers(passage)}
    yield from sorted(found - {*find_nhs_numbers(passage), *find_upns(passage)})


def _labelled(passage: Passage) -> Iterator[int]:
    for number in _NUMBER.finditer(passage.text):
        if sum(map(str.isdigit, number[0])) < _FEWEST_DIGITS or _YEAR_OR_DATE.fullmatch(number[0]):
            continue
        before = passage.before(number.start(), _REACH)
        prefix = _PREFIX.search(before)
        if _LABEL.search(before):
            yield number.start()
        elif prefix and _LABEL.search(before[: prefix.start()]):
            yield number.start() - len(prefix[0])
