"""Something that a site holds and somebody made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Part:
    """One thing that is shipped in a site.

    `licence` is an SPDX id, `text` the file that holds its words, `origin` a package URL (https://github.com/package-url)
    or an address, and `files` the SHA-256 of its files by their names. A `version` is None where nobody gives one.
    """

    name: str
    version: str | None
    licence: str
    origin: str
    text: Path | None = None
    files: Mapping[str, str] = field(default_factory=dict)
    kind: str = "library"
    note: str = ""
