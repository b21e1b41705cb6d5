"""What is to be built, and what came of it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Order:
    """One partnership's site, and the folder that it goes to."""

    partnership: str
    folder: Path


@dataclass(frozen=True)
class Outcome:
    """How a build ended: after how many seconds, with which exit status, and what it said."""

    order: Order
    seconds: float
    status: int
    said: str

    @property
    def failed(self) -> bool:
        """Whether the site is as it was before."""
        return self.status != 0
