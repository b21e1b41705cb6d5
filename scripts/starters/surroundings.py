"""What the content already has: the names that a new file may use, and what it follows on from."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, get_args

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.names import names_of
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.theme import Icon, Theme

from scripts.starters.question import Answers

COLOURS = (
    "#1d5c96",
    "#0b6e4f",
    "#7a3b8f",
    "#9c2a3f",
    "#8a4b08",
    "#00687a",
    "#5b5f00",
    "#44546a",
    "#a3195b",
    "#4b3fa8",
)
"""Colours for themes and partnerships, told apart from each other and from white by 4.5 to 1 or more."""


def names(field: str) -> Callable[[Draft], Mapping[str, str]]:
    """Give the function that finds one list of names, each with the words that readers see."""
    return lambda draft: names_of(draft).get(field, {})


def icons(draft: Draft) -> Mapping[str, str]:
    """Give the drawings that a theme may have."""
    return {name: name.capitalize() for name in get_args(Icon)}


def owner_of_newest(model: type[Theme | Review | Guide | Event]) -> Callable[[Draft, Answers], object]:
    """Give the function that finds the owner of the newest page of a kind."""

    def owner(draft: Draft, answers: Answers) -> object:
        pages: list[Any] = [document.meta for document in draft.of(model)]
        newest = max(pages, key=lambda meta: getattr(meta, "reviewed", None) or meta.day, default=None)
        return newest.owner if newest else None

    return owner


def next_order(model: type[Theme | Guide]) -> Callable[[Draft, Answers], object]:
    """Give the function that finds the place behind the last page of a kind."""
    return lambda draft, answers: max((document.meta.order for document in draft.of(model)), default=0) + 1


def next_colour(model: type[Theme | Partnership]) -> Callable[[Draft, Answers], object]:
    """Give the function that finds a colour that none of a kind has yet."""

    def colour(draft: Draft, answers: Answers) -> object:
        taken = {document.meta.colour.lower() for document in draft.of(model)}
        return next((colour for colour in COLOURS if colour not in taken), None)

    return colour


def today(draft: Draft, answers: Answers) -> object:
    """Give the day."""
    return dt.datetime.now(dt.UTC).date()


def a_year_after_review(draft: Draft, answers: Answers) -> object:
    """Give the day one year after that of the review."""
    reviewed = answers.get("reviewed")
    if not isinstance(reviewed, dt.date):
        return None
    leap_day = (reviewed.month, reviewed.day) == (2, 29)
    return reviewed.replace(year=reviewed.year + 1, day=28 if leap_day else reviewed.day)
