"""Work shared out among a few that do the same: while one waits for a server's answer, the others go on."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue
from typing import TypeVar

Worker = TypeVar("Worker")
Item = TypeVar("Item")


def side_by_side(
    do: Callable[[Worker, Item], object],
    workers: Sequence[Worker],
    items: Sequence[Item],
    idle: Callable[[], object],
    idle_seconds: float,
) -> Iterator[Item]:
    """Do something with each item, by whichever worker is free, and give each item once it is done.

    `idle` is called whenever nothing was done for some seconds. What a worker raises is raised here, once the others
    have ended what they are at; the rest is left undone, as it is if nobody asks for more.
    """
    free: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        free.put(worker)
    ended: SimpleQueue[tuple[Item, BaseException | None]] = SimpleQueue()

    def run(item: Item) -> None:
        worker = free.get()
        try:
            do(worker, item)
        except BaseException as error:  # raised again by whoever waits for it
            ended.put((item, error))
        else:
            ended.put((item, None))
        finally:
            free.put(worker)

    pool = ThreadPoolExecutor(len(workers))
    try:
        for item in items:
            pool.submit(run, item)
        for _ in items:
            yield _next(ended, idle, idle_seconds)
    finally:
        pool.shutdown(cancel_futures=True)


def _next(
    ended: SimpleQueue[tuple[Item, BaseException | None]], idle: Callable[[], object], idle_seconds: float
) -> Item:
    while True:
        try:
            item, error = ended.get(timeout=idle_seconds)
        except Empty:
            idle()
            continue
        if error:
            raise error
        return item
