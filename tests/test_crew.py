"""Work shared out over copies of the process, and over threads."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from spotlight.crew import share_out

from tests.small_site import PROJECT


def squares() -> Callable[[int], int]:
    return lambda number: number**2


@pytest.mark.parametrize("copies", [True, False])
@pytest.mark.parametrize("count", [0, 1, 5, 300])
def test_results_come_in_the_order_of_the_things(count: int, copies: bool) -> None:
    assert list(share_out(squares, range(count), 2, copies=copies)) == [number**2 for number in range(count)]


@pytest.mark.parametrize("copies", [True, False])
def test_what_goes_wrong_in_a_worker_is_told(copies: bool) -> None:
    def start() -> Callable[[int], float]:
        return lambda number: 1 / number

    with pytest.raises(ZeroDivisionError):
        list(share_out(start, [2, 1, 0], 2, copies=copies))


@pytest.mark.parametrize("copies", [True, False])
def test_each_worker_begins_once(copies: bool, tmp_path: Path) -> None:
    def start() -> Callable[[int], None]:
        with (tmp_path / "begun").open("a") as begun:
            begun.write("x")
        return lambda number: None

    list(share_out(start, range(200), 2, copies=copies))
    assert 1 <= len((tmp_path / "begun").read_text()) <= 2


def test_what_is_stopped_does_not_go_on() -> None:
    def start() -> Callable[[int], int]:
        def slowly(number: int) -> int:
            time.sleep(0.01)
            return number

        return slowly

    work = share_out(start, range(100_000), 2)
    results = iter(work)
    assert next(results) == 0
    work.stop()  # would take a quarter of an hour if it went on


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies a process")
def test_copies_end_with_a_process_that_is_killed(tmp_path: Path) -> None:
    script = f"""
import os, pathlib, time
from spotlight.crew import share_out
def start():
    pathlib.Path({str(tmp_path)!r}, str(os.getpid())).touch()
    return lambda thing: time.sleep(600)
list(share_out(start, range(4), 2))
"""
    with subprocess.Popen([sys.executable, "-c", script], cwd=PROJECT) as process:
        copies = until(lambda: [int(path.name) for path in tmp_path.iterdir()], 2)
        process.send_signal(signal.SIGKILL)
    until(lambda: [number for number in (1, 2) if not any(map(is_alive, copies))], 2)


def until(found: Callable[[], list[int]], count: int) -> list[int]:
    """Wait until so many are found."""
    for _ in range(1000):
        if len(numbers := found()) == count:
            return numbers
        time.sleep(0.02)
    raise AssertionError("it never came to that")


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return "Z (zombie)" not in Path(f"/proc/{number}/status").read_text()
