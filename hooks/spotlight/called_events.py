"""Which events of a build were called, so that a build that lacks one does not pass for a good one."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class CalledEvents:
    """The events that every build must call, and those that the build at work has called."""

    def __init__(self) -> None:
        self._needed: list[str] = []
        self._called: set[str] | None = None

    def needed(self, event: Callable[P, R]) -> Callable[P, R]:
        """Decorate an event: every build must call it. Called before a build begins, it raises RuntimeError."""
        self._needed.append(event.__name__)

        @wraps(event)
        def noted(*arguments: P.args, **named: P.kwargs) -> R:
            if self._called is None:
                raise RuntimeError(f"{event.__name__} was called in a build that had not begun with on_config")
            self._called.add(event.__name__)
            return event(*arguments, **named)

        return noted

    def begin(self) -> None:
        """Begin a build: none of its events is called yet."""
        self._called = set()

    def not_called(self) -> list[str]:
        """Give the needed events that the build has not called, in the order of their decoration."""
        return [name for name in self._needed if name not in (self._called or ())]
