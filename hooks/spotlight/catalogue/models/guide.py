"""How something works: a review, a learning event, support."""

from pydantic import Field

from spotlight.catalogue.models.common import Sourced
from spotlight.catalogue.models.fields import Key, Model, Position, Text


class Stage(Model):
    """One stage of a path: what happens, and when."""

    title: Text = Field(description="What the stage is called")
    when: Text = Field(description="When it happens")
    text: Text = Field(description="What happens, in a sentence or two")


class Checklist(Model):
    """Things to do at one time, to tick off."""

    title: Text = Field(description="When these things are done, such as Before the event")
    items: tuple[Text, ...] = Field(min_length=1, description="Things to do, one a line")


class Guide(Sourced):
    """The front matter of a guide; `audience` is in the vocabulary.

    `path` is drawn as a diagram before the text, `checklist` is set out to be ticked off, on screen and on paper.
    """

    audience: Key = Field(description="Whom it is for: a name under audiences in vocabulary.yml")
    order: Position = Field(description="The guide's place in lists, from 1; no two guides share one")
    path: tuple[Stage, ...] = Field(default=(), description="Stages in order, drawn as a diagram before the text")
    checklist: tuple[Checklist, ...] = Field(
        default=(), description="Lists set out to tick off, on screen and on paper"
    )
