"""The Python packages that build a site, as requirements.txt locks them."""

import re
from dataclasses import dataclass

_PACKAGE = re.compile(r"(?P<name>[A-Za-z0-9][\w.-]*)==(?P<version>[^\s;]+)(?:\s*;\s*(?P<only>.+))?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


class NotLockedError(Exception):
    """A line of a requirements file that does not say exactly what is installed."""


@dataclass(frozen=True)
class LockedPackage:
    """One package: `only` is the condition under which it is installed, and empty for always.

    `hashes` are the SHA-256 of all archives that may be installed for it: one for each kind of system.
    """

    name: str
    version: str
    only: str
    hashes: tuple[str, ...]


def locked_packages(requirements: str) -> list[LockedPackage]:
    """Give the packages of a hashed requirements file, in its order.

    Raises NotLockedError for a line that locks nothing.
    """
    packages = []
    for line in requirements.replace("\\\n", " ").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = _PACKAGE.fullmatch(line.partition("--hash")[0].strip())
        if not found:
            raise NotLockedError(f"requirements.txt does not lock this: {line[:80]}")
        hashes = tuple(sorted(_HASH.findall(line)))
        packages.append(LockedPackage(found["name"], found["version"], found["only"] or "", hashes))
    return packages
