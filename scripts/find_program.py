"""Where this machine has the servers and other programs that tests try the site on."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

PROGRAMS: Mapping[str, str] = {
    "nginx": "nginx-light",
    "apache2": "apache2",
    "caddy": "caddy",
    "sshd": "openssh-server",
    "rsync": "rsync",
}
"""Each program and the package of Debian and Ubuntu that it comes in."""

_FOR_ROOT = "/usr/local/sbin:/usr/sbin:/sbin"
"""Where servers are, which is not on everybody's path."""


def find_program(name: str) -> Path | None:
    """Give where a program is, or None."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', os.defpath)}:{_FOR_ROOT}")
    return Path(found) if found else None


def missing_programs() -> list[str]:
    """Give the programs that this machine lacks."""
    return [name for name in PROGRAMS if not find_program(name)]


def how_to_get(name: str) -> str:
    """Give a sentence that says what to install for a program."""
    return f"'{name}' is not on this machine: on Debian and Ubuntu, apt-get install {PROGRAMS[name]}"
