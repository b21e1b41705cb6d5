"""What somebody who waits for several builds sees."""

import sys
import time
from collections.abc import Mapping

import click

from scripts.building.order import Outcome

_CLEAR = "\r\x1b[K"
_MOST_NAMED = 4


class Progress:
    """A line for each build that is done and, on a terminal, one that says what is at work."""

    def __init__(self, number: int) -> None:
        """Begin to tell of some builds; `number` says how many."""
        self._number, self._done, self._began = number, 0, time.monotonic()
        self._is_live = sys.stdout.isatty()

    def working(self, at_work: Mapping[str, float]) -> None:
        """Say what is at work; `at_work` has the moment at which each build began."""
        if self._is_live:
            names = list(at_work)
            more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
            shown = f"{', '.join(names[:_MOST_NAMED])}{more}"
            took = time.monotonic() - self._began
            click.echo(f"{_CLEAR}{self._done} of {self._number} done, {took:.0f} s: building {shown}", nl=False)

    def done(self, outcome: Outcome) -> None:
        """Say that a build has ended."""
        self._done += 1
        self.clear()
        said = click.style("failed", fg="red") if outcome.failed else f"{outcome.seconds:.1f} s"
        click.echo(f"{self._done:>{len(str(self._number))}} of {self._number}  {outcome.order.partnership}  {said}")

    def clear(self) -> None:
        """Take the line that says what is at work away."""
        if self._is_live:
            click.echo(_CLEAR, nl=False)
