"""NHS numbers: ten digits, the last of which checks the others."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.labels import GAP, labelled
from spotlight.catalogue.disclosure.passage import Origin, Passage

_TEN_DIGITS = re.compile(rf"\d(?:(?<![\w£$€]\d)|(?<=[Nn][Hh][Ss]\d))(?:{GAP}\d){{9}}(?!\w|[.,-]\d)")
_GROUPED = re.compile(r"\d{3}[ \-./_]{1,3}\d{3}[ \-./_]{1,3}\d{4}")
_SOLID = re.compile(r"\d{10}")
_ISSUED = ("4", "6", "7", "9")
"""First digits of numbers issued in England and Wales, and of those kept for tests."""

_NUMBER_OF_THE_NHS = re.compile(
    r"\b(?:n\.? ?h\.? ?s\.?|health|patient|hospital|medical)[ \-_]?(?:record |service |care )?"
    r"(?:number|num|no|id|identifier|ref|reference)?\b[ \-_.:#=]*$",
    re.IGNORECASE,
)
_HEALTH = re.compile(
    r"\b(?:n\.? ?h\.? ?s\b|patients?|hospital|health (?:record|number)|medical record|MRN|EMIS|SystmOne)",
    re.IGNORECASE,
)
_SOMETHING_ELSE = re.compile(
    r"\+\d{1,3}[ (0)]*$|\b(?:tel|telephone|phones?|mobile|mob|fax|call|ring|text|dial|helpline|switchboard|whatsapp"
    r"|isbn|issn|doi|orcid|urn|bookings?|order|invoice|charity|company|account|sort code|grid|meeting id|passcode"
    r"|webinar id|tickets?|references?|ref|reg|version|build|timestamp|barcode|serial|gateway|publication|alert|source"
    r"|catalogue|document)\b",
    re.IGNORECASE,
)
_REACH = 40


def find_nhs_numbers(passage: Passage) -> Iterator[int]:
    """Find NHS numbers with a right check digit, and give the offset of each.

    Written 3-3-4, ten digits are one unless other words claim them, such as "phone", "ISBN" or "meeting ID". Written
    solid they are one beside "NHS", "patient" or "hospital"; in other groups, or in a web address, straight after
    "NHS number" alone. About one in eleven random strings of ten digits has a right check digit (NHS Data Dictionary,
    "NHS NUMBER", modulus 11), so that the arithmetic is never enough.
    """
    for found in _TEN_DIGITS.finditer(passage.text):
        if is_nhs_number(found[0]) and _is_meant(passage, found):
            yield found.start()


def find_unclaimed_numbers(passage: Passage) -> Iterator[int]:
    """Find ten digits in one piece that could be an NHS number, where no words say what they are."""
    if passage.origin is Origin.ADDRESS:
        return
    for found in _TEN_DIGITS.finditer(passage.text):
        unclaimed = _SOLID.fullmatch(found[0]) and found[0].startswith(_ISSUED) and is_nhs_number(found[0])
        if unclaimed and not _is_meant(passage, found) and not _SOMETHING_ELSE.search(_before(passage, found)):
            yield found.start()


def is_nhs_number(number: str) -> bool:
    """Say whether ten digits, however they are grouped, have a right check digit."""
    from stdnum.gb import nhs

    digits = "".join(filter(str.isdigit, number))
    return len(set(digits)) > 1 and nhs.is_valid(digits)


def _is_meant(passage: Passage, found: re.Match[str]) -> bool:
    before = _before(passage, found)
    if _NUMBER_OF_THE_NHS.search(before):
        return True
    if passage.origin is Origin.ADDRESS:
        return False
    said = labelled(before, _HEALTH, _SOMETHING_ELSE)
    if said is None and _HEALTH.search(passage.after(found.end(), _REACH // 2)):
        said = True
    if _GROUPED.fullmatch(found[0]):
        return said or (said is None and found[0].startswith(_ISSUED))
    return bool(said) and _SOLID.fullmatch(found[0]) is not None


def _before(passage: Passage, found: re.Match[str]) -> str:
    return f"{passage.lead(found.start())[-_REACH:]} {passage.before(found.start(), _REACH)}"
