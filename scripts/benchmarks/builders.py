"""The programs that build a site from Markdown, each with its command."""

import shutil
import subprocess
import sys
from pathlib import Path

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


def zensical() -> tuple[str, ...] | None:
    """Give the command by which Zensical builds anew, or None where it is not installed."""
    beside = shutil.which("zensical", path=Path(sys.executable).parent) or shutil.which("zensical")
    return (beside, "build", "--clean") if beside else None


def zensical_version() -> str | None:
    """Give the version of the Zensical that is found, or None."""
    command = zensical()
    if command is None:
        return None
    said = subprocess.run([command[0], "--version"], capture_output=True, text=True, check=False).stdout.split()
    return said[-1] if said else None
