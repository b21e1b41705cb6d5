"""One build in a process of its own: MkDocs, as people run it."""

import os
import runpy
import signal
import sys
from pathlib import Path

from scripts.building.order import Order

BUILDER = "mkdocs"
"""The program that builds, as a module of Python."""


def build_site(order: Order, log: Path) -> None:
    """Build a partnership's site in the process that calls this, which ends with it; what it says goes to a file.

    Only whoever began the builds ends one early, by SIGTERM, so that each clears its staging folder away once.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with log.open("wb") as file:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
            os.dup2(file.fileno(), stream.fileno())
    os.environ |= {"SPOTLIGHT_PARTNERSHIP": order.partnership, "NO_MKDOCS_2_WARNING": "1"}
    sys.argv = [BUILDER, "build", "--strict", "--quiet", "--site-dir", str(order.folder.absolute())]
    runpy.run_module(BUILDER, run_name="__main__", alter_sys=True)
