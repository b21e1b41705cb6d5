"""What a run was measured on."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version


def machine() -> dict[str, str | int | None]:
    """Give the cores, the system, and the versions of the programs; None for a program that is not installed."""
    return {
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "Typst": _version("typst"),
        "WeasyPrint": _version("weasyprint"),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
