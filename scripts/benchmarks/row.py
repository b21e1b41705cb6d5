"""One figure of a benchmark."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, its value in a unit, and how it came about. A value of None was not measured.

    The value may be held to a limit: `most` is the greatest that is allowed, and `least` the smallest.
    """

    name: str
    value: float | None
    unit: str
    note: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        """Whether the value is within its limits. A value without a limit is, and so is one that was not measured."""
        if self.value is None:
            return True
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)
