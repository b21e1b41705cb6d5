"""Something that people can come to."""

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.common import Allowance
from spotlight.catalogue.models.fields import Https, Key, Model, Moment, Summary, Text, Title


class Event(Model):
    """The front matter of an event; its times are local to the rota's time zone.

    `revision` is its SEQUENCE in people's calendars (RFC 5545 3.8.7.4): editors raise it by one when they change
    its time or its place, and the calendars then take the change.
    """

    title: Title = Field(description="The event's title, up to 100 characters")
    summary: Summary = Field(description="What people get from coming, in 40 to 240 characters")
    owner: Text = Field(description="The role that runs it, not a person's name")
    starts: Moment = Field(description="Day and local time, such as 2027-01-20T12:30:00")
    ends: Moment = Field(description="Day and local time, such as 2027-01-20T13:15:00")
    place: Text | None = Field(default=None, description="Where it is; an event is either at a place or online")
    online: bool = Field(default=False, description="true for an event online; then it has no place")
    booking: Https | None = Field(default=None, description="Where to book a place; begins with https://")
    themes: tuple[Key, ...] = Field(
        default=(), description="The themes that it is about: names of folders in content/themes"
    )
    revision: Annotated[int, Field(ge=0)] = Field(
        default=0, description="Raise it by one when the time or the place changes, so that calendars take the change"
    )

    allow: tuple[Allowance, ...] = Field(
        default=(), description="Warnings that are right here: each with its rule and the reason"
    )

    @model_validator(mode="after")
    def _in_order_and_somewhere(self) -> Self:
        if self.ends <= self.starts:
            raise PydanticCustomError(
                "ends_before_start", "'ends' must be later than 'starts'", {"location": ("ends",)}
            )
        if bool(self.place) == self.online:
            raise PydanticCustomError("event_place", "needs either 'place' or 'online: true'")
        return self

    @property
    def day(self) -> dt.date:
        """The day on which it starts."""
        return self.starts.date()
