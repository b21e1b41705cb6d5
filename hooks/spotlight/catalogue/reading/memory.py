"""What was worked out before, so that a run looks only at what has changed since the last."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar, TypeVarTuple, cast

from spotlight.catalogue.reading.kept_results import KeptResults, Key
from spotlight.crew import share_out

Given = TypeVarTuple("Given")
T = TypeVar("T")

_WORKERS = 2
_MANY = 100
"""Fewer texts are worked out in less time than it takes to begin another process."""


class Memory:
    """Remembers what functions gave, by all that they were given.

    The functions look at nothing else, and nobody changes what they give: so what is remembered is what a fresh call
    would give. What a whole run has not asked for is forgotten after it. `kept` is what is on the disk besides, if
    anything is.
    """

    def __init__(self, kept: KeptResults | None = None) -> None:
        self.kept = kept
        self._last: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}
        self._to_keep: dict[Key, Any] = {}

    def next_run(self) -> None:
        """Begin a run."""
        self._last, self._now, self._to_keep = self._now, {}, {}

    def end_run(self) -> None:
        """Write to the disk what the next process may need."""
        if self.kept:
            self.kept.keep(self._to_keep)

    def recall(self, function: Callable[[*Given], T], *given: *Given) -> T:
        """Give what a function gives for some values, which can be hashed."""
        return self.remember((function, *given), lambda: function(*given))

    def remember(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """Give what something gives that depends on nothing but what is in a key, and that the key names."""
        if key not in self._now:
            self._now[key] = self._last[key] if key in self._last else work_out()
        return cast("T", self._now[key])

    def remember_all(self, works: Mapping[Key, Callable[[], T]]) -> dict[Key, T]:
        """Give the results of many works, as `remember` does: with the help of the disk, and on both cores."""
        unknown = [key for key in works if key not in self._now and key not in self._last]
        kept = {key: self.kept.get(key) for key in unknown} if self.kept else {}
        self._now |= {key: result for key, result in kept.items() if result is not None}
        new = [key for key in unknown if key not in self._now]
        if len(new) >= _MANY:
            self._now |= zip(new, share_out(lambda: _result_of, [works[key] for key in new], _WORKERS), strict=True)
        results = {key: self.remember(key, work_out) for key, work_out in works.items()}
        self._to_keep |= results
        return results


def _result_of(work_out: Callable[[], T]) -> T:
    return work_out()
