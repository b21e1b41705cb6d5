"""The time that something takes, by the clock and of the processor."""

import time
from types import TracebackType
from typing import Self


class Stopwatch:
    """Adds up what is done inside of it, once or many times.

    The time of the processor is that of all threads together: it stays much the same on a machine that has other
    work, where the clock does not.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.processor_seconds = 0.0

    def __enter__(self) -> Self:
        self._started = time.perf_counter(), time.process_time()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        clock, processor = self._started
        self.seconds += time.perf_counter() - clock
        self.processor_seconds += time.process_time() - processor

    def __str__(self) -> str:
        """Give both, such as "48.1 s (90.2 s of the processor)"."""
        return f"{self.seconds:.1f} s ({self.processor_seconds:.1f} s of the processor)"
