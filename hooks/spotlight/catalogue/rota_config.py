"""rota.yml: which days have a theme, and in what order."""

from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.fields import Day, Key, Model, Text


class Weekday(StrEnum):
    """A day of the week, as editors write it."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def number(self) -> int:
        """The day's number as `datetime.date.weekday` counts: Monday is 0."""
        return list(Weekday).index(self)


def _time_zone(name: str) -> str:
    if name not in available_timezones():
        raise PydanticCustomError("time_zone", "must be the name of a time zone, such as Europe/London")
    return name


def _different(values: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(values)) < len(values):
        raise PydanticCustomError("doubled", "names something twice")
    return values


class Closure(Model):
    """Days on which nothing happens, the first and the last included."""

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    reason: Text

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise PydanticCustomError(
                "ends_before_start", "'to' must not be earlier than 'from'", {"location": ("to",)}
            )
        return self


class Campaign(Model):
    """Named days with themes of their own: one theme day from `first` on for each theme."""

    name: Text
    first: Day = Field(alias="from")
    themes: tuple[Key, ...] = Field(min_length=1)


class Override(Model):
    """One date with a theme of its own."""

    date: Day
    theme: Key
    reason: Text


class RotaConfig(Model):
    """The whole of rota.yml.

    `revision` is the SEQUENCE of the theme days in people's calendars (RFC 5545 3.8.7.4): editors raise it by one
    when they change days that people already have there, and the calendars then take the change.
    """

    timezone: Annotated[str, AfterValidator(_time_zone)]
    starts: Day
    days: Annotated[tuple[Weekday, ...], Field(min_length=1), AfterValidator(_different)]
    order: Annotated[tuple[Key, ...], Field(min_length=1), AfterValidator(_different)]
    pattern: Literal["rolling", "weekly"]
    holidays: Literal["ENG", "WLS", "SCT", "NIR"] | None
    closures: tuple[Closure, ...] = ()
    campaigns: tuple[Campaign, ...] = ()
    overrides: tuple[Override, ...] = ()
    months: Annotated[int, Field(ge=1, le=60)]
    revision: Annotated[int, Field(ge=0)] = 0
