"""What every theme, review, guide and page says of itself."""

import datetime as dt
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.fields import Day, Key, Model, Summary, Text, Title


class Unread(Model):
    """Stands for front matter with problems, so that what it names and the text below it are checked all the same."""

    front: dict[str, object]


class Allowance(Model):
    """A warning overruled on the record."""

    rule: Key
    reason: Text


class Reviewed(Model):
    """A page with an owner who looks at it again."""

    title: Title
    summary: Summary
    owner: Text
    reviewed: Day
    review_by: Day
    content_note: Text | None = None
    aliases: tuple[Text, ...] = ()
    allow: tuple[Allowance, ...] = ()

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        place = {"location": ("review_by",)}
        if self.review_by <= self.reviewed:
            raise PydanticCustomError("review_dates", "must be later than 'reviewed'", place)
        if self.review_by > _two_years_after(self.reviewed):
            raise PydanticCustomError("review_dates", "must be at most two years after 'reviewed'", place)
        return self


class Sourced(Reviewed):
    """A reviewed page that rests on at least one source."""

    sources: tuple[Key, ...] = Field(min_length=1)


class Page(Reviewed):
    """A page that stands alone: home, about, accessibility, privacy and the like."""

    sources: tuple[Key, ...] = ()


def _two_years_after(day: dt.date) -> dt.date:
    return day.replace(year=day.year + 2) if (day.month, day.day) != (2, 29) else dt.date(day.year + 2, 3, 1)
