"""Several builds side by side, each in a process of its own."""

import multiprocessing
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from scripts.building.build_site import build_site
from scripts.building.order import Order, Outcome

FORKS = sys.platform == "linux"
"""Whether a new process begins with all that this one has worked out; elsewhere each begins anew."""

_TICK = 0.2
_PATIENCE = 10.0
"""Seconds that a build has to clear its staging folder away."""


@dataclass
class Builds:
    """The builds of a run: those that wait, and those at work with the moment at which each began.

    `logs` is a folder for what they say.
    """

    orders: Sequence[Order]
    jobs: int
    logs: Path
    at_work: dict[str, float] = field(default_factory=dict)

    def outcomes(self) -> Iterator[Outcome | None]:
        """Give each outcome when it is there, and None a few times a second meanwhile.

        Whoever stops asking, or is interrupted, ends the builds at work; their sites stay as they were.
        """
        waiting, running = deque(self.orders), dict[Order, BaseProcess]()
        try:
            while waiting or running:
                while waiting and len(running) < self.jobs:
                    order = waiting.popleft()
                    running[order] = _new_process()(target=build_site, args=(order, self._log(order)), daemon=True)
                    self.at_work[order.partnership] = time.monotonic()
                    running[order].start()
                wait([process.sentinel for process in running.values()], _TICK)
                yield None
                for order in [order for order, process in running.items() if not process.is_alive()]:
                    yield self._outcome(order, running.pop(order))
        finally:
            _end(list(running.values()))

    def _outcome(self, order: Order, process: BaseProcess) -> Outcome:
        process.join()
        said = ""
        with suppress(OSError):
            said = self._log(order).read_text(encoding="utf-8", errors="replace").strip()
        status = process.exitcode or 0
        if status < 0:
            said = f"{said}\nThe build was ended by the system (signal {-status})".strip()
        return Outcome(order, time.monotonic() - self.at_work.pop(order.partnership), status, said)

    def _log(self, order: Order) -> Path:
        return self.logs / f"{order.partnership}.log"


def _new_process() -> type[BaseProcess]:
    return multiprocessing.get_context("fork").Process if FORKS else multiprocessing.get_context("spawn").Process


def _end(processes: Sequence[BaseProcess]) -> None:
    for process in processes:
        process.terminate()
    last = time.monotonic() + _PATIENCE
    for process in processes:
        process.join(max(0.0, last - time.monotonic()))
        if process.is_alive():
            process.kill()
            process.join()
