"""What was worked out before, so that a run looks only at what has changed since the last."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, TypeVarTuple, cast

Given = TypeVarTuple("Given")
T = TypeVar("T")


class Memory:
    """Remembers what functions gave, by all that they were given.

    The functions look at nothing else, and nobody changes what they give: so what is remembered is what a fresh call
    would give. What a whole run has not asked for is forgotten after it.
    """

    def __init__(self) -> None:
        self._last: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def next_run(self) -> None:
        """Begin a run."""
        self._last, self._now = self._now, {}

    def recall(self, function: Callable[[*Given], T], *given: *Given) -> T:
        """Give what a function gives for some values, which can be hashed."""
        return self.remember((function, *given), lambda: function(*given))

    def remember(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """Give what something gives that depends on nothing but what is in a key, and that the key names."""
        if key not in self._now:
            self._now[key] = self._last[key] if key in self._last else work_out()
        return cast("T", self._now[key])
