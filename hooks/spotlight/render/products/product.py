"""One thing to print."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Data = Mapping[str, Any]
"""What a template reads, as JSON can hold it."""


@dataclass(frozen=True)
class Product:
    """One file to print, and how.

    `path` is where it goes, from the site's root: its ending says whether it is a PDF or a picture. `uri` is the
    path in content/ of what it is made from, `file` where that really is if it is a partnership's own, `timestamp` its
    date in seconds since 1970. `compose` gives the data of `template`. Of the text `sizes`, in points, the first is
    taken that keeps it to so many `sides`; where none does, the first of all, and then it is a warning if it
    `must_fit`.
    """

    path: str
    uri: str
    template: str
    timestamp: int
    compose: Callable[[], Data]
    sizes: tuple[float, ...] = (11,)
    sides: int | None = None
    must_fit: bool = False
    file: str = ""

    @property
    def shown(self) -> str:
        """The content file that it is made from, as people are told of it."""
        return f"content/{self.file or self.uri}"

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture, and no PDF."""
        return self.path.endswith(".png")
