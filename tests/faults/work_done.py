"""How much work a process has done: unlike the time since its start, that says how far it has come."""

import os
import time
from pathlib import Path


class WorkDone:
    """The work of one process, in seconds of a processor; where the system does not tell, in seconds since now."""

    def __init__(self, process: int) -> None:
        self._file = Path(f"/proc/{process}/stat")
        self._began = time.monotonic()
        self._known = self._file.exists()

    def seconds(self) -> float:
        """Give the work so far. A process that has ended and was not waited for still has its work."""
        if not self._known:
            return time.monotonic() - self._began
        fields = self._file.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
