"""Sees that the browser tests have a Chromium: found, downloaded by Playwright, or from the system's packages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.find_browser import MISSING, find_browser


def main() -> int:
    """Find or install a browser; the exit status says whether there is one."""
    for install in (None, _with_playwright, _with_apt):
        if install:
            install()
        if found := find_browser():
            print(f"Browser for the tests: {found.name}")
            return 0
    print(MISSING, file=sys.stderr)
    return 1


def _with_playwright() -> None:
    print("No Chromium yet: asking Playwright for its own …")
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False, capture_output=True)


def _with_apt() -> None:
    if not shutil.which("apt-get"):
        return
    print("Playwright could not bring one: asking the system's packages …")
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        subprocess.run([*root, "apt-get", "--quiet=2", *command], check=False, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
