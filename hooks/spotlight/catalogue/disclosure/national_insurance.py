"""National Insurance numbers."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.labels import GAP
from spotlight.catalogue.disclosure.passage import Origin, Passage

_NUMBER = re.compile(
    rf"(?<![\w#])(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z]{GAP}[ABCEGHJ-NPRSTW-Z]{GAP}"
    rf"\d{GAP}\d(?:{GAP}\d{GAP}\d){{2}}(?P<suffix>{GAP}[A-D])?(?!\w)",
    re.IGNORECASE,
)
_SIX_DIGITS = re.compile(rf"\d(?:{GAP}\d){{5}}")
_LONGEST_PREFIX, _LONGEST_SUFFIX = 8, 5
_LABEL = re.compile(r"\b(?:national[ \-_]insurance|nino|n\.?i\.?(?: ?(?:number|num|no|#))?\b)", re.IGNORECASE)
_REACH = 40


def find_national_insurance_numbers(passage: Passage) -> Iterator[int]:
    """Find National Insurance numbers, and give the offset of each.

    The letters that begin one are those of HMRC's manual (NIM39110), so that its sample, which begins with QQ,
    passes. There is no check digit. Without the last letter, and in a web address, one counts only beside its name.
    """
    for digits in _SIX_DIGITS.finditer(passage.text):
        found = _NUMBER.search(passage.text, max(0, digits.start() - _LONGEST_PREFIX), digits.end() + _LONGEST_SUFFIX)
        if not found:
            continue
        certain = found["suffix"] and passage.origin is not Origin.ADDRESS
        if certain or _LABEL.search(f"{passage.lead(found.start())} {passage.before(found.start(), _REACH)}"):
            yield found.start()
