"""Postcodes: whole ones, and districts where somebody is said to live."""

import re
from collections.abc import Collection, Iterator

from spotlight.catalogue.disclosure.passage import Origin, Passage

_AREAS = (
    "AB|AL|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY"
    "|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX"
    "|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN"
    "|WR|WS|WV|YO|ZE|B|E|G|L|M|N|S|W"
)
"""The postcode areas of the United Kingdom and of the islands."""
_DISTRICT = rf"(?:{_AREAS})(?:\d{{1,2}}|\d[A-HJKPSTUW])"
_NO_FIXED_ABODE = r"ZZ99[ \-]{0,3}3[A-Z]{2}"
"""What the NHS writes for people without an address."""
_POSTCODE = re.compile(
    rf"(?<![\w#&])(?:{_DISTRICT}[ \-]{{0,3}}\d[ABD-HJLNP-UW-Z]{{2}}|GIR ?0AA|{_NO_FIXED_ABODE})(?!\w)", re.IGNORECASE
)
_SECOND_HALF = re.compile(r"\d[A-Za-z]{2}(?!\w)")
_LONGEST_FIRST_HALF = 7
_ORDINAL = re.compile(r"(?:1st|2nd|3rd|[4-9]th)$")
_LABEL = re.compile(r"\bpost ?codes?\b[^\n]{0,3}$", re.IGNORECASE)
_DISTRICTS = re.compile(_DISTRICT)
_SHORT_CODE = re.compile(r"[A-Z](?<!\w.)[A-Z]?\d[A-Z\d]?(?!\w| ?-?\d)")
_LIVES_IN = re.compile(
    r"\b(?:liv(?:es|ed|ing)|home|house|flat|address|resid(?:es|ed|ing|ents?)|moved|family|families|housed|placed)\b"
    r"[^|]{0,20}?\b(?:in|at|to|from|is|was|around|near|:) $"
)


def find_postcodes(passage: Passage, known: Collection[str]) -> Iterator[int]:
    """Find whole postcodes other than those known, which are in capitals without spaces; give the offset of each.

    The shape is that of BS 7666 with the areas that exist. In a web address one counts only after "postcode".
    """
    for half in _SECOND_HALF.finditer(passage.text):
        found = _POSTCODE.search(passage.text, max(0, half.start() - _LONGEST_FIRST_HALF), half.end() + 1)
        if not found:
            continue
        said = _ORDINAL.search(found[0]) or compact_postcode(found[0]) in known
        if not said and (passage.origin is not Origin.ADDRESS or _LABEL.search(passage.before(found.start(), 15))):
            yield found.start()


def find_home_districts(passage: Passage) -> Iterator[int]:
    """Find the first halves of postcodes where words say that somebody lives there; give the offset of each."""
    if passage.origin is not Origin.ADDRESS:
        for found in _SHORT_CODE.finditer(passage.text):
            if _DISTRICTS.fullmatch(found[0]) and _LIVES_IN.search(passage.before(found.start(), 45)):
                yield found.start()


def compact_postcode(postcode: str) -> str:
    """Give a postcode in capitals, without spaces and hyphens."""
    return "".join(filter(str.isalnum, postcode)).upper()


def is_postcode(text: str) -> bool:
    """Say whether a text is a whole postcode and nothing else."""
    return _POSTCODE.fullmatch(text) is not None
