"""Sees that the browser tests have a Chromium: found, downloaded by Playwright, or from the system's packages."""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.find_browser import MISSING, find_browser
from scripts.system_packages import can_install, install_packages


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
    if can_install():
        print("Playwright could not bring one: asking the system's packages …")
        install_packages(["chromium"])
        install_packages(["chromium-headless-shell"])  # apart: not every system has it, and tests are quicker with it


if __name__ == "__main__":
    sys.exit(main())
