"""One page of a list that may go over many."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from spotlight.catalogue.site_map import GENERATED
from spotlight.render.step import Step

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class ListPage:
    """A page that lists things, made from `template`: page `number` of `last` of the list that begins at `start`.

    `uri` is the path that the page would have in content/, `start` a path from the site's root, and `above` are the
    pages on the way.
    """

    uri: str
    start: str
    title: str
    summary: str
    template: str
    above: tuple[Step, ...]
    number: int = 1
    last: int = 1

    @property
    def previous(self) -> str:
        """The path of the page before this one; empty on the first."""
        return path_of_part(self.start, self.number - 1) if self.number > 1 else ""

    @property
    def next(self) -> str:
        """The path of the page after this one; empty on the last."""
        return path_of_part(self.start, self.number + 1) if self.number < self.last else ""


def in_parts(things: Sequence[T], most: int) -> list[tuple[T, ...]]:
    """Give things in parts of so many, the last of which may be smaller; no part where there is nothing."""
    return [tuple(things[first : first + most]) for first in range(0, len(things), most)]


def path_of_part(start: str, number: int) -> str:
    """Give the path of a numbered page of the list that begins at a path: `reviews/2024/`, then `reviews/2024/2/`."""
    return start if number == 1 else f"{start}{number}/"


def uri_of(path: str) -> str:
    """Give the path in content/ that the page at a path from the site's root would have."""
    index = f"{path}index.md"
    return index if index in GENERATED else f"{path.rstrip('/')}.md"


def titled(title: str, number: int, last: int) -> str:
    """Give the title of a numbered page: that of the list, and from the second page on which one it is."""
    return f"{title}, page {number} of {last}" if number > 1 else title
