"""Whole dates, however they are written."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from spotlight.catalogue.disclosure.passage import Passage
from spotlight.catalogue.disclosure.windows import matches_near

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_TENS = {"twenty": 20, "thirty": 30}
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_DAY_IN_WORDS = {word: number for number, word in enumerate(_ORDINALS, 1)} | {
    f"{tens} {word}": value + number
    for tens, value in _TENS.items()
    for number, word in enumerate(_ORDINALS[:9], 1)
    if value + number <= 31
}
_DAY_IN_WORDS["thirtieth"] = 30
_WORDS = "|".join(sorted(_DAY_IN_WORDS, key=len, reverse=True)).replace(" ", "[ -]")
DAY = rf"(?:\d{{1,2}}(?:[ ]?(?:st|nd|rd|th))?|{_WORDS})"
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"

_DATE = re.compile(
    rf"""(?<!\w)(?<!\d[/.-])(?:
      (?P<day>{DAY})(?:\ day)?[ \-./]{{0,2}}(?:of\ )?(?P<month>{MONTH})(?:,\ |[ \-./,]{{0,2}})(?P<year>{_YEAR})
    | (?P<month2>{MONTH})[ \-./]{{0,2}}(?:the\ )?(?P<day2>{DAY})(?:,\ |[ \-./,]{{1,2}})(?P<year2>{_YEAR})
    | (?P<year3>(?:19|20)\d\d)[ ]?[-./ ][ ]?(?P<month3>\d{{1,2}})[ ]?[-./ ][ ]?(?P<day3>\d{{1,2}})
    | (?P<day4>\d{{1,2}})[ ]?[-./ ][ ]?(?P<month4>\d{{1,2}})[ ]?[-./ ][ ]?(?P<year4>{_YEAR})
    )(?!\d|[/-]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_RUN = re.compile(r"(?<!\w)(?P<first>\d\d)(?P<middle>\d\d)(?P<last>\d{4}|\d\d)(?!\w)")
_FIRST_YEAR_OF_THE_LIVING = 1910


def dates_in(text: str) -> Iterator[re.Match[str]]:
    """Find dates with day, month and year that exist, in which somebody who is alive may have been born."""
    return filter(_exists, _DATE.finditer(text))


def dates_near(passage: Passage, words: Iterable[str], reach: int) -> Iterator[re.Match[str]]:
    """Find such dates around words, up to so many characters away."""
    return filter(_exists, matches_near(_DATE, passage.text, passage.folded, words, reach, reach))


def runs_in(text: str) -> Iterator[re.Match[str]]:
    """Find six or eight digits in one piece that may be a date: 030514, 03052014, 20140503."""
    for found in _RUN.finditer(text):
        digits = found[0]
        if _is_date(int(found["last"]), int(found["middle"]), int(found["first"])) or (
            len(digits) == 8 and _is_date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        ):
            yield found


def _exists(found: re.Match[str]) -> bool:
    parts = found.groupdict()
    shape = next(shape for shape in ("", "2", "3", "4") if parts[f"year{shape}"])
    day, month = _day(parts[f"day{shape}"]), _month(parts[f"month{shape}"])
    year = int(parts[f"year{shape}"].lstrip("'"))
    return _is_date(year, month, day) or (shape == "4" and _is_date(year, day, month))


def _day(words: str) -> int:
    words = words.lower().replace("-", " ")
    return _DAY_IN_WORDS.get(words) or int(re.sub(r"\D", "", words))


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _MONTHS.index(words[:3].lower()) + 1


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        found = dt.date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return False
    return found.year >= _FIRST_YEAR_OF_THE_LIVING
