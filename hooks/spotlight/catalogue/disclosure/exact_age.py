"""Ages and days of birth from which somebody who knows the family could tell the child."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.dates import DAY, MONTH
from spotlight.catalogue.disclosure.labels import not_after
from spotlight.catalogue.disclosure.passage import Origin, Passage
from spotlight.catalogue.disclosure.windows import matches_near

_WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen",
)  # fmt: skip
_YEARS = rf"(?:1[0-7]|[0-9]|{'|'.join(_WORDS)})"
_COUNT = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)}|eighteen|nineteen|twenty(?:[ -](?:{'|'.join(_WORDS[:9])}))?)"
_NO_GROUP = not_after("children people babies infants pupils students boys girls those adults")
_NO_BOUND = not_after("under over than least most about to or and")
_NO_RANGE = (
    r"(?!\w|[ -]*(?:-|to|or|and|plus|\+)[ -]*(?:\w+[ ])?(?:\d+|under|over|above|below|older|younger|"
    + ("|".join(_WORDS))
    + r")\b|\+)"
)

_AGE = re.compile(
    rf"""(?<![\w-])(?:
      {_NO_GROUP}(?:aged?|at\ the\ age\ of)\ (?:of\ |just\ |only\ |exactly\ |:\ )?{_COUNT}\ (?:days?|weeks?|months?)\b
      (?!\ (?:to|or|and)\b)
    | {_COUNT}\ years?,?\ (?:and\ )?{_COUNT}\ months?\b
    | {_NO_BOUND}{_COUNT}[ -](?:day|week|month)s?[ -]old\b(?!s)
    | {_NO_GROUP}(?:aged|at\ the\ age\ of)\ (?:of\ |just\ |only\ )?{_YEARS}{_NO_RANGE}(?!\ (?:days?|weeks?|months?)\b)
    | {_NO_BOUND}{_YEARS}[ -]years?[ -]old\b(?=[,.;:)]|\ (?!law|act|report|review|policy|study|guidance|system))
    | (?:boy|girl|child|baby|son|daughter|pupil|brother|sister)\ of\ {_YEARS}{_NO_RANGE}
    | (?:he|she|who|[A-Z][\w-]+)\ (?:was|is|turned)\ (?:only\ |just\ )?{_YEARS}\ (?:when|at\ the\ time)\b
    | (?:(?<=,\ )|(?<=\())age\ {_YEARS}{_NO_RANGE}
    | age:\ {_YEARS}{_NO_RANGE}
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_AGE_WORDS = (
    " aged ", "(aged ", "age of ", "age:", ", age ", "(age ", "-old", " old", " month", " when ", " at the time",
    "boy of ", "girl of ", "child of ", "baby of ", "son of ", "daughter of ", "pupil of ", "ther of ", "sister of ",
)  # fmt: skip
_BORN_ON = re.compile(
    rf"{_NO_GROUP}\b(?:born(?: on| in)?|dob:?|date of birth:?) (?:the )?"
    rf"(?:{DAY} (?:of )?{MONTH}|{MONTH} (?:19|20)\d\d)(?! ?,? ?\d)",
    re.IGNORECASE,
)
_BORN_WORDS = ("born ", "dob", "of birth")
_REACH = 45


def find_exact_ages(passage: Passage) -> Iterator[int]:
    """Find ages of one person in years, months, weeks or days, and months or days of birth; give the offset of each.

    Bands ("aged 5 to 11"), groups ("children aged eight") and adults' ages pass.
    """
    if passage.origin is Origin.ADDRESS:
        return
    for pattern, words in ((_AGE, _AGE_WORDS), (_BORN_ON, _BORN_WORDS)):
        for found in matches_near(pattern, passage.text, passage.folded, words, _REACH, _REACH):
            yield found.start()
