"""The memory of a process and of all that it started."""

import re
from pathlib import Path

_PROCESSES = Path("/proc")
_KIB = 1024


def tree_memory(process: int) -> int | None:
    """Give the bytes that a process and its descendants hold now; None where the system does not say.

    What processes share is counted once: it is the sum of their proportional set sizes (Pss of proc(5), on Linux).
    """
    sizes = [_size(member) for member in _tree(process)]
    known = [size for size in sizes if size is not None]
    return sum(known) if known else None


def _tree(process: int) -> list[int]:
    found = [process]
    for member in found:
        found.extend(_children(member))
    return found


def _children(process: int) -> list[int]:
    """Give the processes that any thread of a process has started."""
    try:
        lists = list(_PROCESSES.glob(f"{process}/task/*/children"))
        return [int(child) for path in lists for child in path.read_text().split()]
    except OSError:  # it has ended
        return []


def _size(process: int) -> int | None:
    try:
        found = re.search(r"^Pss:\s+(\d+) kB$", (_PROCESSES / f"{process}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return None
    return int(found[1]) * _KIB if found else None
