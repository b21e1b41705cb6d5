"""Sees that tests have the servers that they try the site on, where this machine is for tests alone."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.find_program import PROGRAMS, how_to_get, missing_programs
from scripts.system_packages import can_install, install_packages


def main() -> int:
    """Install what is missing in a container or a CI job; elsewhere say what to install. Tests skip what they lack."""
    missing = missing_programs()
    if missing and can_install() and (os.geteuid() == 0 or os.environ.get("CI")):
        print(f"Asking the system's packages for {', '.join(missing)} …")
        install_packages([PROGRAMS[name] for name in missing])
    for name in missing_programs():
        print(f"Tests with {name} are skipped: {how_to_get(name)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
