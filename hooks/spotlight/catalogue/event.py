"""Something that people can come to."""

import datetime as dt
from typing import Annotated, Self

from pydantic import Field, NaiveDatetime, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.fields import Https, Key, Model, Summary, Text, Title


class Event(Model):
    """The front matter of an event; its times are local to the rota's time zone.

    `revision` is its SEQUENCE in people's calendars (RFC 5545 3.8.7.4): editors raise it by one when they change
    its time or its place, and the calendars then take the change.
    """

    title: Title
    summary: Summary
    owner: Text
    starts: NaiveDatetime
    ends: NaiveDatetime
    place: Text | None = None
    online: bool = False
    booking: Https | None = None
    themes: tuple[Key, ...] = ()
    revision: Annotated[int, Field(ge=0)] = 0

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
