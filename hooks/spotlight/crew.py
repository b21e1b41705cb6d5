"""Work shared out: over processes where the system can copy a running one, else over threads."""

import ctypes
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from copy import copy
from functools import cached_property
from multiprocessing import current_process, get_context
from pathlib import Path
from threading import local
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AT_ONCE = 16
"""How many things a worker takes at once, at most: few, so that none has much to do when the others are ready."""

_TASKS = Path("/proc/self/task")
"""The threads of this process, those of libraries among them."""

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


class SharedWork(Generic[R]):
    """Work that has been shared out and is being done: what comes of each thing, in the order of the things."""

    def __init__(self, executor: Executor, results: Iterator[R]) -> None:
        self._executor, self._results = executor, results

    def __iter__(self) -> Iterator[R]:
        try:
            yield from self._results
        finally:
            self.stop()

    def stop(self) -> None:
        """Begin nothing more, and wait for what is at work."""
        self._executor.shutdown(cancel_futures=True)


def share_out(start: Callable[[], Callable[[T], R]], things: Sequence[T], workers: int) -> SharedWork[R]:
    """Begin to work on things; whoever asks for what comes of them waits, or is given an exception of a worker.

    Each worker calls `start` once, and the function that it gives for each thing that it takes. What comes of a thing
    must be something that can be pickled.
    """
    at_once = max(1, min(_AT_ONCE, len(things) // workers // 4))
    executor = _executor(workers, _Worker(start, things))
    return SharedWork(executor, executor.map(_work, range(len(things)), chunksize=at_once))


def _can_copy() -> bool:
    """Say whether this process can be copied as it stands: on macOS that is not safe, and a daemon may not.

    Nor can one with threads, Typst's among them: a copy has none of them, and would wait for them for ever.
    """
    return sys.platform == "linux" and not current_process().daemon and len(list(_TASKS.iterdir())) == 1


class _Worker(Generic[T, R]):
    """What a worker works on, and how, which it finds out when it takes the first thing."""

    def __init__(self, start: Callable[[], Callable[[T], R]], things: Sequence[T]) -> None:
        self._start, self._things = start, things

    def work(self, number: int) -> R:
        return self._way(self._things[number])

    @cached_property
    def _way(self) -> Callable[[T], R]:
        return self._start()


_mine = local()


def _executor(workers: int, worker: _Worker[T, R]) -> Executor:
    if not _can_copy():
        return ThreadPoolExecutor(workers, initializer=_begin, initargs=(worker,))
    return ProcessPoolExecutor(workers, get_context("fork"), _begin_copy, (worker,))


def _begin(worker: _Worker[T, R]) -> None:
    _mine.worker = copy(worker)


def _begin_copy(worker: _Worker[T, R]) -> None:
    """Begin in a copy, which ends when the process that it was copied from is killed, and leaves Ctrl-C to that."""
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _begin(worker)


def _work(number: int) -> Any:
    return _mine.worker.work(number)
