"""What a run was measured on."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version


def machine() -> dict[str, str | int | None]:
    """Give the cores, the system and the version of Python."""
    return {
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
    }


def package_version(package: str) -> str | None:
    """Give the version of a Python package; None if it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return None
