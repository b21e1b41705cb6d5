"""The most memory that this process has held."""

import re
import sys
from pathlib import Path


def peak_memory() -> int | None:
    """Give the peak of resident memory so far, in bytes; None where the system does not say (Windows).

    On Linux it is VmHWM of proc(5): the ru_maxrss of getrusage(2) outlives execve(2), so a process begins with the
    peak of the one that started it. Elsewhere it is ru_maxrss, which macOS gives in bytes and others in KiB.
    """
    status = Path("/proc/self/status")
    if status.is_file() and (found := re.search(r"^VmHWM:\s+(\d+) kB$", status.read_text(), re.MULTILINE)):
        return int(found[1]) * 1024
    try:
        import resource  # Windows has none
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
