"""A partnership's logo, as pages show it."""

from dataclasses import dataclass
from pathlib import Path

from spotlight.catalogue.text.logo import logo_size


@dataclass(frozen=True)
class Logo:
    """A picture: its path from the site's root, the file that it is copied from, and its size in units of its own."""

    path: str
    file: Path
    width: int
    height: int


def logo_from(file: Path) -> Logo:
    """Give the logo that a checked file holds."""
    return Logo(f"assets/{file.name}", file, *logo_size(file))
