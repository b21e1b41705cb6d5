"""Work shared out among a few."""

from threading import Barrier, Event

import pytest

from scripts.publishing.side_by_side import side_by_side


def nothing() -> None:
    """Nobody waits so long."""


def test_each_item_is_done_once_and_as_many_at_once_as_there_are_workers() -> None:
    together = Barrier(3)
    done: list[tuple[str, int]] = []

    def do(worker: str, item: int) -> None:
        if item < 3:
            together.wait(timeout=60)  # goes on when three are here
        done.append((worker, item))

    items = list(range(20))
    assert sorted(side_by_side(do, ["a", "b", "c"], items, nothing, 60)) == items
    assert sorted(item for _, item in done) == items
    assert {worker for worker, item in done if item < 3} == {"a", "b", "c"}


def test_what_a_worker_raises_is_raised_and_the_rest_is_left_undone() -> None:
    done: list[int] = []

    def do(worker: str, item: int) -> None:
        if item == 2:
            raise ValueError("broken")
        done.append(item)

    with pytest.raises(ValueError, match="broken"):
        list(side_by_side(do, ["a"], range(1000), nothing, 60))
    assert len(done) < 1000


def test_somebody_who_waits_is_told() -> None:
    told = Event()
    assert list(side_by_side(lambda worker, item: told.wait(timeout=60), ["a"], [1], told.set, 0.01)) == [1]
    assert told.is_set()
