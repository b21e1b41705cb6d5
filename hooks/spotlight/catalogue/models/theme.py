"""A theme package: learning page, seven-minute briefing, team session and prompts."""

from typing import Annotated, Literal, Self

from pydantic import Field, RootModel, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.common import Sourced
from spotlight.catalogue.models.fields import Colour, Https, Key, Minutes, Model, Position, Text, Title

LEARNING_HEADINGS = (
    "What it means",
    "Why it matters",
    "Signs it is going wrong",
    "What good practice looks like",
    "In your role",
)
BRIEFING_SECTIONS = 7
BRIEFING_WORDS = range(350, 801)

Icon = Literal[
    "book", "clock", "heart", "house", "links", "magnifier", "pen", "people", "pin", "shield", "speech", "star"
]
"""The drawings that a theme may have beside its title: files in themes/site/icons."""

KeyMessage = Annotated[Text, StringConstraints(max_length=160)]


class Resource(Model):
    """Something to read, watch or use elsewhere; `kind` is in the vocabulary."""

    title: Text = Field(description="What it is called")
    publisher: Text = Field(description="Who published it")
    url: Https = Field(description="Its address, which begins with https://")
    kind: Key = Field(description="What it is: a name under resource_kinds in vocabulary.yml")
    minutes: Minutes | None = Field(default=None, description="How long it takes, in minutes, where that is known")


class Theme(Sourced):
    """The front matter of a theme's learning page."""

    order: Position = Field(description="The theme's place in lists, from 1; no two themes share one")
    short_title: Title = Field(description="A title of two or three words, for tight places")
    colour: Colour = Field(
        description='The theme\'s colour, such as "#1d5c96": dark enough to read on white, 4.5 to 1 or more'
    )
    icon: Icon = Field(default="book", description="The drawing beside its title")
    key_messages: tuple[KeyMessage, ...] = Field(
        min_length=3, max_length=5, description="Three to five sentences to take away, each up to 160 characters"
    )
    resources: tuple[Resource, ...] = Field(description="What to read, watch or use elsewhere")


class Briefing(Model):
    """The front matter of a theme's seven-minute briefing."""

    title: Title = Field(description="The briefing's title, up to 100 characters")


class Step(Model):
    """One part of a session."""

    title: Text = Field(description="What the step is called; the notes have a heading with the same words")
    minutes: Minutes = Field(description="How long it takes, in minutes")


class Session(Model):
    """The front matter of a theme's team session."""

    minutes: Minutes = Field(description="How long the whole session takes; the steps add up to it")
    steps: tuple[Step, ...] = Field(min_length=1, description="The parts of the session, in order")

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

    id: Key = Field(description="The prompt's own id, which no other prompt has, such as voice-01")
    text: Text = Field(description="One open question about practice that needs no case detail in the answer")
    audiences: tuple[Key, ...] = Field(
        alias="for", min_length=1, description="Whom it is for: names under audiences in vocabulary.yml"
    )
    way: Key = Field(description="The way of using learning: a name under ways in vocabulary.yml")


class Prompts(RootModel[tuple[Prompt, ...]]):
    """A theme's prompts, in the order in which the rota asks them."""

    model_config = {"frozen": True}
    root: tuple[Prompt, ...] = Field(min_length=1)
