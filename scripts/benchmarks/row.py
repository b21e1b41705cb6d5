"""One figure of a benchmark."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What was measured, its value in a unit, and how it came about. A value of None was not measured."""

    name: str
    value: float | None
    unit: str
    note: str = ""
