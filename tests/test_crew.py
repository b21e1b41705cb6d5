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


@pytest.mark.parametrize("count", [0, 1, 5, 300])
def test_results_come_in_the_order_of_the_things(count: int) -> None:
    assert list(share_out(squares, range(count), 2)) == [number**2 for number in range(count)]


def test_what_goes_wrong_in_a_worker_is_told() -> None:
    def start() -> Callable[[int], float]:
        return lambda number: 1 / number

    with pytest.raises(ZeroDivisionError):
        list(share_out(start, [2, 1, 0], 2))


def test_each_worker_begins_once(tmp_path: Path) -> None:
    def start() -> Callable[[int], None]:
        with (tmp_path / "begun").open("a") as begun:
            begun.write("x")
        return lambda number: None

    list(share_out(start, range(200), 2))
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
@pytest.mark.parametrize(("threads", "copied"), [(0, True), (1, False)])
def test_a_process_is_copied_if_it_has_no_threads(threads: int, copied: bool) -> None:
    script = f"""
import os, threading
from spotlight.crew import share_out
done = threading.Event()
for _ in range({threads}):
    threading.Thread(target=done.wait).start()
print(os.getpid() not in share_out(lambda: lambda thing: os.getpid(), range(9), 2))
done.set()
"""
    said = subprocess.run([sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == str(copied)


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
