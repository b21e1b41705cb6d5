"""Details that say little each, and together say who a child is."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from spotlight.catalogue.disclosure.dates import MONTH, dates_in
from spotlight.catalogue.disclosure.exact_age import find_exact_ages
from spotlight.catalogue.disclosure.passage import BREAK, Origin, Passage
from spotlight.catalogue.disclosure.windows import matches_near

ENOUGH = 4
"""So many different details in one section are a warning: a rule of thumb."""

SECTIONS = re.compile(rf"{BREAK}(?=#{{1,6}} )")
PARAGRAPHS = re.compile(BREAK)
"""Where the next part begins."""

_SEX = re.compile(r"\b(?:school)?(?:boy|girl)\b|\b(?:son|daughter|brother|sister|male|female)\b", re.IGNORECASE)
_ETHNICITY_OR_FAITH = re.compile(
    r"(?:Black|White British|Asian|Bangladeshi|Pakistani|Indian|Chinese|Somali|Nigerian|Ghanaian|Eritrean|Congolese"
    r"|African|Caribbean|Polish|Romanian|Bulgarian|Lithuanian|Albanian|Ukrainian|Vietnamese|Kurdish|Afghan|Syrian|Iraqi"
    r"|Iranian|Turkish|Roma|Gypsy|Traveller|Jewish|Muslim|Sikh|Hindu|Mixed heritage|mixed heritage|dual heritage"
    r"|mixed race|mixed ethnicity)\b"
)
_PLACE = re.compile(
    r"\b(?:liv(?:ed|es|ing)|home|house|flat|moved|born|died|family|raised|attended)\b[^.\n]{0,25}?"
    rf" (?:in|to|at|from|near) (?!(?i:{MONTH})|England|Wales|Scotland|Britain|Parliament|Working|The\b|Child"
    r"|Care|Court|Year|Key|Section)[A-Z][a-z]{2,}"
)
_SCHOOL = re.compile(
    r"[A-Z][\w']+(?: [A-Z][\w'.]+){0,3} (?:Primary|Junior|Infants?|Secondary|High|Grammar|Nursery|Academy|College"
    r"|Community|Preparatory)(?: School| Academy)?\b"
)
_SIBLINGS = re.compile(
    r"\b(?:eldest|oldest|youngest|middle|only|second|third|one) (?:child|of (?:two|three|four|five|six|seven))\b"
    r"|\b(?:a|one|two|three|four|five|six|\d) (?:\w+ )?(?:siblings?|brothers?|sisters?)\b|\btwins?\b|\btriplets?\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(?:murder(?:ed)?|manslaughter|suicide|stabb(?:ed|ing)|shot|shooting|drown(?:ed|ing)|strangled|poison(?:ed|ing)"
    r"|house fire|arson|hanged|overdose|fell from|run over|starved|abducted|kidnapped)\b",
    re.IGNORECASE,
)
_DATE_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:published|publication|report|review|seminar|in force|assent|began|begin|dated|issued|updated|inquiry)\b",
    re.IGNORECASE,
)

_REACH = 60

_SIGNS_OF_SCHOOL = (
    " primary", " junior", " infant", " secondary", " high", " grammar", " nursery", " academy", " college",
    " community", " preparatory",
)  # fmt: skip
_SIGNS_OF_SIBLINGS = ("sibling", "brother", "sister", "twin", "triplet", " child ", " of t", " of f", " of s")
_SIGNS_OF_EVENT = (
    "murder", "manslaughter", "suicide", "stabb", "shot", "shooting", "drown", "strangled", "poison", "house fire",
    "arson", "hanged", "overdose", "fell from", "run over", "starved", "abducted", "kidnapped",
)  # fmt: skip
_SIGNS_OF_SEX = ("boy", "girl", "son", "daughter", "brother", "sister", "male")
_SIGNS_OF_PLACE = ("liv", "home", "house", "flat", "moved", "born", "died", "family", "raised", "attended")
"""For each detail, words that are in every text that has it: quick to look for."""


def find_jigsaws(passage: Passage, parts: re.Pattern[str]) -> Iterator[int]:
    """Find parts of Markdown with four or more different details of a child; give the offset of each.

    The parts are sections where a page is about one child, as in a review, and paragraphs elsewhere.

    The details: an exact age; whether a girl or a boy; ethnicity or faith; where they lived; a named school; a whole
    date; how many brothers and sisters; an event that made the news.
    """
    if passage.origin is Origin.MARKDOWN and _has_enough(passage):
        starts = [0, *(found.end() for found in parts.finditer(passage.text)), len(passage.text)]
        for start, end in pairwise(starts):
            if _has_enough(Passage(passage.text[start:end], passage.origin)):
                yield start


def _has_enough(section: Passage) -> bool:
    """Count the details of a part, only as long as they can still become enough."""
    found = 0
    for number, is_there in enumerate(_DETAILS):
        if found + len(_DETAILS) - number < ENOUGH:
            return False
        found += is_there(section)
    return found >= ENOUGH


def _says(section: Passage, detail: re.Pattern[str], signs: tuple[str, ...]) -> bool:
    return next(matches_near(detail, section.text, section.folded, signs, _REACH, _REACH), None) is not None


def _gives_ethnicity(section: Passage) -> bool:
    return _ETHNICITY_OR_FAITH.search(section.text) is not None


def _gives_age(section: Passage) -> bool:
    return next(find_exact_ages(section), None) is not None


def _gives_date(section: Passage) -> bool:
    before = (section.before(found.start(), _REACH) for found in dates_in(section.text))
    return any(not _DATE_OF_SOMETHING_ELSE.search(words) for words in before)


_DETAILS: tuple[Callable[[Passage], bool], ...] = (
    partial(_says, detail=_SCHOOL, signs=_SIGNS_OF_SCHOOL),
    partial(_says, detail=_SIBLINGS, signs=_SIGNS_OF_SIBLINGS),
    partial(_says, detail=_EVENT, signs=_SIGNS_OF_EVENT),
    partial(_says, detail=_SEX, signs=_SIGNS_OF_SEX),
    _gives_age,
    _gives_ethnicity,
    _gives_date,
    partial(_says, detail=_PLACE, signs=_SIGNS_OF_PLACE),
)
"""Ways to find each detail, the quickest first."""
