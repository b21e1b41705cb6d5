"""Counts of so few children in one place that they can be told apart."""

import re
from collections.abc import Iterator

from spotlight.catalogue.disclosure.dates import MONTH
from spotlight.catalogue.disclosure.passage import Origin, Passage

_FEW = re.compile(
    r"[OoTtFf1-4](?<!\w.)(?:(?<=[Oo])ne|(?<=[Tt])wo|(?<=[Tt])hree|(?<=[Ff])our|(?<=[1-4])) (?:\w+ )?"
    r"(?:child(?:ren)?|girls?|boys?|bab(?:y|ies)|infants?|pupils?|siblings|famil(?:y|ies)|young people|teenagers?)"
    r"(?: \w+){0,4}? (?:in|from|at|of|living in) "
    rf"(?!(?i:{MONTH})|England|Wales|Scotland|Britain|London\b|Working|Child|Year|Key|Section|Part|The )"
    r"[A-Z][a-z]{2,}"
)


def find_small_numbers(passage: Passage) -> Iterator[int]:
    """Find counts from one to four of children or families beside the name of a place; give the offset of each.

    Counts under five are left out of published statistics by custom, since people who live there may know them.
    """
    if passage.origin is not Origin.ADDRESS:
        yield from (found.start() for found in _FEW.finditer(passage.text))
