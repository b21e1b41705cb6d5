"""A theme package: learning page, seven-minute briefing, team session and prompts."""

from typing import Annotated, Self

from pydantic import Field, RootModel, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.common import Sourced
from spotlight.catalogue.fields import Colour, Https, Key, Minutes, Model, Position, Text, Title

LEARNING_HEADINGS = (
    "What it means",
    "Why it matters",
    "Signs it is going wrong",
    "What good practice looks like",
    "In your role",
)
BRIEFING_SECTIONS = 7
BRIEFING_WORDS = range(350, 801)

KeyMessage = Annotated[Text, StringConstraints(max_length=160)]


class Resource(Model):
    """Something to read, watch or use elsewhere; `kind` is in the vocabulary."""

    title: Text
    publisher: Text
    url: Https
    kind: Key
    minutes: Minutes | None = None


class Theme(Sourced):
    """The front matter of a theme's learning page."""

    order: Position
    short_title: Title
    colour: Colour
    key_messages: tuple[KeyMessage, ...] = Field(min_length=3, max_length=5)
    resources: tuple[Resource, ...]


class Briefing(Model):
    """The front matter of a theme's seven-minute briefing."""

    title: Title


class Step(Model):
    """One part of a session."""

    title: Text
    minutes: Minutes


class Session(Model):
    """The front matter of a theme's team session."""

    minutes: Minutes
    steps: tuple[Step, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _steps_add_up(self) -> Self:
        total = sum(step.minutes for step in self.steps)
        if total != self.minutes:
            raise PydanticCustomError(
                "session_minutes",
                "the steps add up to {total} minutes, 'minutes' says {minutes}",
                {"total": total, "minutes": self.minutes, "location": ("minutes",)},
            )
        return self


class Prompt(Model):
    """One reflective question; `for` and `way` are in the vocabulary."""

    id: Key
    text: Text
    audiences: tuple[Key, ...] = Field(alias="for", min_length=1)
    way: Key


class Prompts(RootModel[tuple[Prompt, ...]]):
    """A theme's prompts, in the order in which the rota asks them."""

    model_config = {"frozen": True}
    root: tuple[Prompt, ...] = Field(min_length=1)
