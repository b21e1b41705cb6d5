"""One page on the way to another."""

from typing import NamedTuple


class Step(NamedTuple):
    """A page on the way: its name, and its path from the site's root."""

    name: str
    path: str
