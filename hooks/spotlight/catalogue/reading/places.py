"""Where every value of a content file stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from spotlight.catalogue.problem import Place, Problem

Location: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and indexes from the top, as pydantic names it."""


@dataclass(frozen=True)
class Places:
    """The places of one file's keys and values, and of the text below its front matter."""

    path: str
    values: Mapping[Location, Place] = field(default_factory=dict)
    keys: Mapping[Location, Place] = field(default_factory=dict)

    def value(self, *location: str | int) -> Place:
        """Give the place of a value, or of the nearest thing around it that is in the file."""
        return self._nearest(self.values, location)

    def key(self, *location: str | int) -> Place:
        """Give the place of a key, or of the nearest value around it."""
        return self.keys.get(location) or self._nearest(self.values, location)

    def problem(self, rule: str, message: str, *location: str | int) -> Problem:
        """Make a problem with the value at a location."""
        return Problem(self.value(*location), rule, message)

    def _nearest(self, places: Mapping[Location, Place], location: Location) -> Place:
        while location:
            if place := places.get(location):
                return place
            location = location[:-1]
        return places.get((), Place(self.path))
