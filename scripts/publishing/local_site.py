"""The site that is published, as it lies on this machine."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from spotlight.publish.manifest import NAME, Entry, ManifestError, read_manifest

from scripts.publishing.trouble import PublishError


def read_site(folder: Path) -> tuple[bytes, Mapping[str, Entry]]:
    """Give a site's manifest as it stands, and the files that it lists. Raises PublishError if it has none."""
    try:
        text = (folder / NAME).read_bytes()
        return text, read_manifest(text.decode())
    except FileNotFoundError:
        raise PublishError(f"There is no {NAME} in {folder}: build the site first, with make site") from None
    except (ManifestError, UnicodeDecodeError) as error:
        raise PublishError(f"{folder / NAME} cannot be read ({error}): build the site again") from error
    except OSError as error:
        raise PublishError(f"{folder / NAME} cannot be read: {error.strerror}") from error


def read_file(folder: Path, path: str, entry: Entry) -> bytes:
    """Give a file of a site. Raises PublishError if it is not what the manifest says."""
    try:
        data = (folder / path).read_bytes()
    except OSError as error:
        raise PublishError(f"{folder / path} cannot be read ({error.strerror}): build the site again") from error
    if hashlib.sha256(data).hexdigest() != entry.sha256:
        raise PublishError(
            f"{folder / path} is not what {NAME} says: it was changed, or the site was built again meanwhile. "
            "Build it, and publish it then"
        )
    return data
