"""Vehicle registration marks."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.passage import Origin, Passage
from spotlight.catalogue.disclosure.windows import matches_near

_CURRENT = re.compile(r"[A-HJ-PR-Y](?<![\w#-].)[A-HJ-PR-Y](?:0[1-9]|[1-7]\d)[ -]?[A-HJ-PR-Z]{3}(?![\w-])")
_OF_ANY_YEAR = (
    r"(?:[A-Z]{2}\d{2}[ -]?[A-Z]{3}|[A-Z]\d{1,3}[ -]?[A-Z]{3}|[A-Z]{3}[ -]?\d{1,3}[A-Z]|[A-Z]{1,3}[ -]?\d{1,4})(?!\w)"
)
_LABELLED = re.compile(
    r"\b(?:registration|reg|number ?plate|plate|VRM|VRN|index)(?: (?:number|no|mark|plate))?"
    rf"[.:]? (?:was |is |of )?(?P<mark>(?-i:{_OF_ANY_YEAR})|(?=\w*\d){_OF_ANY_YEAR})",
    re.IGNORECASE,
)
_LABELS = ("registration", "reg", "plate", "vrm", "vrn", "index")
_REACH = 50


def find_car_registrations(passage: Passage) -> Iterator[int]:
    """Find registration marks of vehicles: those since 2001 anywhere, older ones after their name. Gives offsets.

    The shapes are those of DVLA's "Vehicle registration numbers and number plates" (INF104).
    """
    if passage.origin is Origin.ADDRESS:
        return
    seen = {found.start() for found in _CURRENT.finditer(passage.text)}
    seen |= {found.start("mark") for found in _labelled(passage)}
    yield from sorted(seen)


def _labelled(passage: Passage) -> Iterator[re.Match[str]]:
    return matches_near(_LABELLED, passage.text, passage.folded, _LABELS, len("number "), _REACH)
