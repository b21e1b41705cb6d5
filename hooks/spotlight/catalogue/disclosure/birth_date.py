"""Dates of birth: whole dates that the words beside them make one."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.dates import dates_in, dates_near, runs_in
from spotlight.catalogue.disclosure.labels import not_after
from spotlight.catalogue.disclosure.passage import Origin, Passage

_NAMED = re.compile(
    r"(?<!\w)(?:d[./ ]{0,2}o[./ ]{0,2}b\b\.?|dates?[ \-_]of[ \-_]birth|birth[ \-_]?dates?\b|date born|edd\b"
    r"|(?:expected|estimated) date of (?:delivery|birth))",
    re.IGNORECASE,
)
"""A date of birth by its name; the day on which a baby is expected is as good."""
_BORN = re.compile(
    not_after("babies infants people anyone children everyone those pupils") + r"(?<![\w-])"
    r"(?:born\b|birth(?:day|s|days)?\b|b\.?(?= ?(?:\d|$)))",
    re.IGNORECASE,
)
_BORN_LATER = re.compile(
    r"\b(?:was|were|is|being|been) (?:\w+ )?born\b|\bgave birth\b|\b's birth\b|\bbirth of\b|\bbirthday\b|^\W*born\b",
    re.IGNORECASE,
)
_DATE_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:published|publication|publishes|died|deaths?|updated|reviewed|accessed|issued|dated|printed|enacted"
    r"|assent|in force|came into|report(?:ed|s)?|review|inquest|inquiry|hearing|act|regulations?|guidance|edition"
    r"|seminar|training|webinar|conference|meeting|convicted|sentenced|killed|arrested|charged|opened|closed|launched"
    r"|held|began|started|checked)\b",
    re.IGNORECASE,
)
_OTHER_CLAUSE = re.compile(
    r"\b(?:who|which|that|whose|when|after|before|until|since|and|but|while|into|because|too|very)\b|\b(?:19|20)\d\d\b|\w[^|]*\|",
    re.IGNORECASE,
)
_NEXT_IN_LIST = re.compile(r"[\s,;/&)(]*(?:and|or)?[\s(]*(?:[A-Z][\w']*|\d)?[\s:)(-]*")
_FURTHEST = 80
_SIGNS_OF_BIRTH = ("birth", "born", " b.", "(b.", " b ", "(b ")
_SIGNS_OF_NAME = (*_SIGNS_OF_BIRTH, "dob", "o.b", "o/b", "d o b", "d o.", "edd", "expected date", "estimated date")
"""What is in every text with such a label: quick to look for."""
_REACH = 40


def find_birth_dates(passage: Passage) -> Iterator[int]:
    """Find whole dates that are dates of birth, and give the offset of each.

    A date is one within 40 characters of "date of birth", "DOB" or "born" in the same sentence, where no nearer word,
    such as "published" or "died", says what else happened on it. Below a column's head, or a line with a colon, that
    names dates of birth, every date is one. A year or a month alone is none; nor is a day before 1910.
    """
    named = any(sign in passage.folded for sign in _SIGNS_OF_NAME) and _NAMED.search(passage.text)
    last_end = -1
    for found in dates_in(passage.text) if named else dates_near(passage, _SIGNS_OF_BIRTH, _FURTHEST):
        between = passage.text[last_end : found.start()] if last_end >= 0 else ""
        listed = last_end >= 0 and _NEXT_IN_LIST.fullmatch(between) is not None
        if listed or _is_birth(passage, found.start(), found.end()):
            last_end = found.end()
            yield found.start()
    for found in runs_in(passage.text) if named else ():
        if re.search(rf"(?:{_NAMED.pattern})\W*$", passage.before(found.start(), _REACH), re.IGNORECASE):
            yield found.start()


def _is_birth(passage: Passage, start: int, end: int) -> bool:
    before, after = passage.before(start, _REACH), passage.after(end, _REACH)
    named = _last(_NAMED, before)
    if named is not None:
        return not _DATE_OF_SOMETHING_ELSE.search(named)
    if passage.origin is Origin.ADDRESS:
        return False
    born = _last(_BORN, before)
    if born is not None and not _DATE_OF_SOMETHING_ELSE.search(born) and not _OTHER_CLAUSE.search(born):
        return True
    if _DATE_OF_SOMETHING_ELSE.search(before):
        return False
    return _NAMED.search(passage.lead(start)) is not None or _is_named_after(after)


def _last(label: re.Pattern[str], before: str) -> str | None:
    """Give the words between the last such label and the date, or None where there is no label."""
    ends = [found.end() for found in label.finditer(before)]
    return before[ends[-1] :] if ends else None


def _is_named_after(after: str) -> bool:
    for label in (_NAMED, _BORN_LATER):
        if (found := label.search(after)) and next(dates_in(after[: found.start()]), None) is None:
            gap = after[: found.start()]
            return not _DATE_OF_SOMETHING_ELSE.search(gap) and not _OTHER_CLAUSE.search(gap)
    return False
