"""Unique pupil numbers: a letter that checks the twelve characters after it."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.labels import GAP
from spotlight.catalogue.disclosure.passage import Passage

_ELEVEN_DIGITS = re.compile(rf"\d(?:{GAP}\d){{10}}")
_THIRTEEN = re.compile(rf"(?<!\w)(?:[A-Z]{GAP}|[a-z])\d(?:{GAP}\d){{10}}{GAP}[0-9A-Za-z](?!\w)")
_LONGEST_GAP = 4
_FIRST_AUTHORITY = 200
"""The least number of a local authority (DfE, Unique pupil numbers: a guide for schools): the list grows."""


def find_upns(passage: Passage) -> Iterator[int]:
    """Find unique pupil numbers, permanent and temporary, whose check letter is right; give the offset of each."""
    for digits in _ELEVEN_DIGITS.finditer(passage.text):
        begin, end = max(0, digits.start() - _LONGEST_GAP), digits.end() + _LONGEST_GAP + 1
        if (found := _THIRTEEN.search(passage.text, begin, end)) and _is_upn(
            "".join(filter(str.isalnum, found[0])).upper()
        ):
            yield found.start()


def _is_upn(number: str) -> bool:
    from stdnum.gb import upn

    if int(number[1:4]) < _FIRST_AUTHORITY:
        return False
    try:
        return upn.calc_check_digit(number[1:]) == number[0]
    except ValueError:  # a letter that no number has: I, O or S
        return False
