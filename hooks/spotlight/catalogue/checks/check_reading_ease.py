"""A page can be read by people who are tired, in a hurry, or new to the field."""

from collections.abc import Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.body_places import BodyPlaces
from spotlight.catalogue.text.readability import looks_easier_than, readability

LEAST_EASE = 50
"""The reading ease below which Rudolf Flesch called a text difficult; 60 and more is plain English."""

_FEWEST_WORDS = 100
"""A measure of fewer words says little: Flesch took samples of a hundred."""


def check_reading_ease(draft: Draft) -> Iterator[Problem]:
    """Find pages that are hard to read."""
    for document in draft.with_text():
        if looks_easier_than(LEAST_EASE, document.body):
            continue
        found = readability(document.body, longest=0)
        if found.words >= _FEWEST_WORDS and found.ease < LEAST_EASE:
            said = f"has a reading ease of {found.ease:.0f}: use shorter words and sentences; 60 is plain English"
            yield Problem(BodyPlaces(document).at(0), "reading-ease", said)
