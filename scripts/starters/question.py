"""One thing that a new file needs to know."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from spotlight.catalogue.draft import Draft

Answers = dict[str, Any]
"""What is known so far, by key: text, a date, a number, a list of text, or None for a date that there is none of."""


def as_day(text: str) -> object:
    """Read a date; what is none stays text, and the model says what is wrong with it."""
    return _read(dt.date.fromisoformat, text)


def as_moment(text: str) -> object:
    """Read a day and a time; what is none stays text."""
    return _read(dt.datetime.fromisoformat, text)


def as_number(text: str) -> object:
    """Read a whole number; what is none stays text."""
    return _read(int, text)


def as_partial_date(text: str) -> object:
    """Read a year, a month or a day, and 'none' where there is no date."""
    return None if text == "none" else text


def _read(read: Callable[[str], object], text: str) -> object:
    try:
        return read(text)
    except ValueError:
        return text


@dataclass(frozen=True)
class Question:
    """A key of front matter, and how its value is found; `contacts.lado.phone` is a key inside other keys.

    `hint` is what the gap says that an open question leaves; `option` is the option's name where it is not the key's;
    `choices` gives the names that may be answered, each with the words that readers see. A `several` question takes
    a list, an `optional` one leaves no gap, a `flag` is yes or no, and one with `unless` is not asked if that is yes.
    """

    key: str
    hint: str = ""
    option: str = ""
    several: bool = False
    optional: bool = False
    flag: bool = False
    unless: str = ""
    choices: Callable[[Draft], Mapping[str, str]] | None = None
    default: Callable[[Draft, Answers], object] | None = None
    read: Callable[[str], object] = str

    @property
    def flag_name(self) -> str:
        """The option on the command line."""
        return f"--{(self.option or self.key).replace('_', '-').replace('.', '-')}"

    @property
    def parameter(self) -> str:
        """The name that the option's value has in Python."""
        return self.key.replace(".", "__")
