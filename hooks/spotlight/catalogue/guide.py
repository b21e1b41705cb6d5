"""How something works: a review, a learning event, support."""

from pydantic import Field

from spotlight.catalogue.common import Sourced
from spotlight.catalogue.fields import Key, Model, Position, Text


class Stage(Model):
    """One stage of a path: what happens, and when."""

    title: Text
    when: Text
    text: Text


class Checklist(Model):
    """Things to do at one time, to tick off."""

    title: Text
    items: tuple[Text, ...] = Field(min_length=1)


class Guide(Sourced):
    """The front matter of a guide; `audience` is in the vocabulary.

    `path` is drawn as a diagram before the text, `checklist` is set out to be ticked off, on screen and on paper.
    """

    audience: Key
    order: Position
    path: tuple[Stage, ...] = ()
    checklist: tuple[Checklist, ...] = ()
