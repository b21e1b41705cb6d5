"""Telephone numbers that may be somebody's own."""

import re
from collections.abc import Collection, Iterator

from spotlight.catalogue.disclosure.passage import Origin, Passage

_NUMBER = re.compile(
    r"[+0(](?<![\w+£$€#.-].)(?:(?:(?<=\+)|(?<=0)0)[ ]?\d{1,3}[ \-.]?(?:\(0\)[ ]?)?\d|(?:(?<=0)|(?<=\()0)\d{2,4}\)?)"
    r"(?:[ \-./()]{0,2}\d){5,10}(?!\w|[-.]\d)"
)
_SOMETHING_ELSE = re.compile(
    r"\b(?:isbn|issn|doi|references?|ref|booking (?:code|id|number)|order|invoice|account|charity|company|grid|serial"
    r"|version|barcode|nhs (?:no|number)|urn|catalogue|meeting id|timestamp|number \d)\W*$",
    re.IGNORECASE,
)
_FOR_ORGANISATIONS = ("3", "800", "808")
"""By Ofcom's numbering plan, 03 and 080 are for organisations and helplines: no person's own number begins so."""
_DIGITS_IN_BRITAIN = (9, 10)


def find_phone_numbers(passage: Passage, known: Collection[str]) -> Iterator[int]:
    """Find telephone numbers other than those known, which are as `whole_number` gives them, and helplines.

    Gives the offset of each. Numbers without an area code, such as 101, are short numbers of services and pass.
    """
    if passage.origin is Origin.ADDRESS:
        return
    for found in _NUMBER.finditer(passage.text):
        number = whole_number(found[0])
        if number and number not in known and not _SOMETHING_ELSE.search(passage.before(found.start(), 30)):
            yield found.start()


def whole_number(written: str) -> str | None:
    """Give a telephone number with its country (E.164), or None where it is none or a helpline's."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return None
    digits = str(number.national_number)
    if number.country_code == 44:
        right = (
            len(digits) in _DIGITS_IN_BRITAIN and digits[0] in "12578" and not digits.startswith(_FOR_ORGANISATIONS)
        )
    else:
        right = phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if right else None
