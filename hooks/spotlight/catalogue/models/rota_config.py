"""rota.yml: which days have a theme, and in what order."""

from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.fields import Day, Key, Model, Text


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

    first: Day = Field(alias="from", description="The first day")
    last: Day = Field(alias="to", description="The last day")
    reason: Text = Field(description="Why, such as Winter closure")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise PydanticCustomError(
                "ends_before_start", "'to' must not be earlier than 'from'", {"location": ("to",)}
            )
        return self


class Campaign(Model):
    """Named days with themes of their own: one theme day from `first` on for each theme."""

    name: Text = Field(description="What readers see on these days")
    first: Day = Field(alias="from", description="The first day; its themes take the theme days from then on")
    themes: tuple[Key, ...] = Field(min_length=1, description="The themes, one a theme day")


class Override(Model):
    """One date with a theme of its own."""

    date: Day = Field(description="The day")
    theme: Key = Field(description="The theme that it has, even on a rest day")
    reason: Text = Field(description="Why, such as Awareness day")


class RotaConfig(Model):
    """The whole of rota.yml.

    `revision` is the SEQUENCE of the theme days in people's calendars (RFC 5545 3.8.7.4): editors raise it by one
    when they change days that people already have there, and the calendars then take the change.
    """

    timezone: Annotated[str, AfterValidator(_time_zone)] = Field(
        description="The time zone by whose clock a day begins, such as Europe/London"
    )
    starts: Day = Field(description="The first day of the rota")
    days: Annotated[tuple[Weekday, ...], Field(min_length=1), AfterValidator(_different)] = Field(
        description="The weekdays that have a theme"
    )
    order: Annotated[tuple[Key, ...], Field(min_length=1), AfterValidator(_different)] = Field(
        description="The themes in their order: names of folders in content/themes"
    )
    pattern: Literal["rolling", "weekly"] = Field(
        description="rolling: each theme day takes the next theme; weekly: each weekday keeps its own"
    )
    holidays: Literal["ENG", "WLS", "SCT", "NIR"] | None = Field(
        description="Whose bank holidays are rest days: ENG, WLS, SCT, NIR, or null for none"
    )
    closures: tuple[Closure, ...] = Field(default=(), description="Days without a theme")
    campaigns: tuple[Campaign, ...] = Field(
        default=(), description="Named runs of theme days with themes of their own"
    )
    overrides: tuple[Override, ...] = Field(default=(), description="Single days with a theme of their own")
    months: Annotated[int, Field(ge=1, le=60)] = Field(
        description="How many months ahead the rota is published, up to 60"
    )
    revision: Annotated[int, Field(ge=0)] = Field(
        default=0, description="Raise it by one when days change that people already have in their calendars"
    )
