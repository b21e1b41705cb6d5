"""A site as a build left it, proved by its own manifest."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spotlight.publish.manifest import Entry, ManifestError, read_about, read_manifest

from scripts.verifying.as_text import as_text
from scripts.verifying.compare import compare
from scripts.verifying.copy_of_site import UnreadableError
from scripts.verifying.folder import Folder


class NotBuiltError(Exception):
    """A folder that is no finished site, or no longer one; the message says why, and what to type."""


@dataclass(frozen=True)
class BuiltSite:
    """A finished site: its folder, the text of its manifest, and what the manifest says and lists."""

    folder: Path
    manifest: str
    about: Mapping[str, Any]
    entries: Mapping[str, Entry]

    @property
    def slug(self) -> str:
        """The slug of its partnership."""
        return str(self.about["partnership"]["slug"])

    @property
    def partnership(self) -> str:
        """Its partnership's name."""
        return str(self.about["partnership"]["name"])

    @property
    def name(self) -> str:
        """What the site is called."""
        return str(self.about["name"])

    @property
    def url(self) -> str:
        """Where it will be."""
        return str(self.about["url"])

    @property
    def built(self) -> dt.date:
        """The date of the build."""
        return dt.date.fromisoformat(self.about["built"])


def read_built_site(folder: Path, command: str) -> BuiltSite:
    """Read a finished site and look at every file of it.

    `command` is what builds it. Raises NotBuiltError, which names it, if the site is not there or not as it was built.
    """
    copy = Folder(folder)
    if not folder.is_dir():
        raise NotBuiltError(f"{folder} is not there. Build it first: {command}")
    try:
        text = copy.manifest()
        about, entries = read_about(text), read_manifest(text)
        site = BuiltSite(folder, text, about, entries)
        _ = site.slug, site.partnership, site.name, site.url, site.built
    except (UnreadableError, ManifestError) as error:
        raise NotBuiltError(f"{folder} is not a finished site: {error}. Build it again: {command}") from error
    except (KeyError, TypeError, ValueError) as error:
        raise NotBuiltError(f"Another version of Spotlight built {folder}. Build it again: {command}") from error
    found = compare(entries, copy)
    if not found.is_whole:
        raise NotBuiltError(f"{folder} is not as it was built. Build it again: {command}\n{as_text(found, about)}")
    return site
