"""A small disk of its own, where this machine lets tests mount one."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """Mount a disk in memory of a size; skip the test where that is not allowed."""
    folder.mkdir()
    _run(folder, "mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def make_read_only(folder: Path) -> None:
    """Make a mounted disk read-only: not even the superuser can write to it then."""
    _run(folder, "mount", "-o", "remount,ro")


def leave_free(folder: Path, kilobytes: int) -> Path:
    """Fill a disk until only so much is free, and give the file that fills it."""
    statistics = subprocess.run(
        ["stat", "--file-system", "--format=%a %S", str(folder)], check=True, capture_output=True, text=True
    )
    blocks, block = map(int, statistics.stdout.split())
    filler = folder / "filler"
    with filler.open("wb") as file:
        file.write(bytes(max(0, blocks * block - kilobytes * 1024)))
    return filler


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run([*command, str(folder)], check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
