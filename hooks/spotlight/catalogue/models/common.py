"""What every theme, review, guide and page says of itself."""

import datetime as dt
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.fields import Day, Key, Model, Summary, Text, Title


class Unread(Model):
    """Stands for front matter with problems, so that what it names and the text below it are checked all the same."""

    front: dict[str, object]


class Allowance(Model):
    """A warning overruled on the record."""

    rule: Key = Field(description="The rule that is overruled, as the check names it")
    reason: Text = Field(description="Why, for whoever reads the page next")


class Reviewed(Model):
    """A page with an owner who looks at it again."""

    title: Title = Field(description="The page's title, up to 100 characters")
    summary: Summary = Field(
        description="What the page gives its reader, in 40 to 240 characters: it stands in lists and search results"
    )
    owner: Text = Field(description="The role that keeps the page right, not a person's name")
    reviewed: Day = Field(description="The day on which the page was last read through, such as 2026-11-20")
    review_by: Day = Field(description="The day by which it is read again, at most two years later")
    content_note: Text | None = Field(
        default=None, description="Shown before distressing material: what it concerns, so that readers can choose"
    )
    aliases: tuple[Text, ...] = Field(default=(), description="Other words that people may search for")
    allow: tuple[Allowance, ...] = Field(
        default=(), description="Warnings that are right here: each with its rule and the reason"
    )

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

    sources: tuple[Key, ...] = Field(
        min_length=1,
        description="The ids in sources.yml of all that the page rests on; cite one in the text as [^its-id]",
    )


class Page(Reviewed):
    """A page that stands alone: home, about, accessibility, privacy and the like."""

    sources: tuple[Key, ...] = Field(
        default=(),
        description="The ids in sources.yml of all that the page rests on; cite one in the text as [^its-id]",
    )


def _two_years_after(day: dt.date) -> dt.date:
    return day.replace(year=day.year + 2) if (day.month, day.day) != (2, 29) else dt.date(day.year + 2, 3, 1)
