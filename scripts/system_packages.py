"""Packages of Debian and its relatives, installed without starting what is in them."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_POLICY = Path("/usr/sbin/policy-rc.d")
"""What Debian's packages ask before they start a service; status 101 forbids it (Debian's invoke-rc.d(8))."""


def can_install() -> bool:
    """Say whether this system has apt-get."""
    return shutil.which("apt-get") is not None


def install_packages(packages: Sequence[str]) -> None:
    """Ask apt-get for packages, as root or by sudo without a password; whoever calls looks whether they came."""
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    with _no_service_starts(root):
        for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
            subprocess.run([*root, "apt-get", "--quiet=2", *command], check=False, capture_output=True)


@contextmanager
def _no_service_starts(root: Sequence[str]) -> Iterator[None]:
    if _POLICY.exists():
        yield  # whoever wrote it knows why
        return
    write = f"printf '#!/bin/sh\\nexit 101\\n' > {_POLICY} && chmod 755 {_POLICY}"
    subprocess.run([*root, "sh", "-c", write], check=False, capture_output=True)
    try:
        yield
    finally:
        subprocess.run([*root, "rm", "-f", str(_POLICY)], check=False, capture_output=True)
