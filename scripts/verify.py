"""`spotlight verify`: is a copy of a site whole and unchanged?"""

import sys
import zipfile
from pathlib import Path

import click
from spotlight.publish.manifest import NAME, Entry, ManifestError, entry_of_bytes, read_about, read_manifest

from scripts.verifying.address import Address
from scripts.verifying.archive import Archive
from scripts.verifying.as_text import as_text
from scripts.verifying.compare import Comparison, compare
from scripts.verifying.copy_of_site import SiteCopy, UnreadableError
from scripts.verifying.folder import Folder


class _NotComparedError(click.ClickException):
    """Nothing could be compared, so that nothing is known: another exit status than for what differs."""

    exit_code = 2


@click.command()
@click.argument("target", metavar="DIR|ZIP|URL")
@click.option(
    "--manifest",
    "trusted",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Compare with this manifest, or with that of this package, instead of the copy's own.",
)
@click.option(
    "--connections",
    type=click.IntRange(1, 32),
    default=6,
    show_default=True,
    help="How many files to ask an address for at once.",
)
def verify(target: str, trusted: Path | None, connections: int) -> None:
    """Say which files of a copy are missing, changed or extra.

    The copy is a folder, a package, or the address of a site. The exit status is 0 if it is exactly as it was built,
    1 if it differs, and 2 if it could not be compared.
    """
    try:
        copy = _copy(target, connections)
        text = _trusted(trusted) if trusted else copy.manifest()
        listed = read_manifest(text)
        if trusted:
            listed |= {NAME: entry_of_bytes(text.encode())}
        found = _compare(listed, copy)
    except (UnreadableError, ManifestError) as error:
        raise _NotComparedError(f"{target} cannot be compared: {error}") from error
    click.echo(as_text(found, read_about(text)))
    sys.exit(0 if found.is_whole else 1)


def _copy(target: str, connections: int) -> SiteCopy:
    if target.startswith(("https://", "http://")):
        return Address(target, connections)
    path = Path(target)
    if path.is_dir():
        return Folder(path)
    if not path.exists():
        raise UnreadableError("there is no such file or folder; an address begins with https://")
    return Archive(path)


def _trusted(path: Path) -> str:
    """Give the manifest that a copy is held to: a file of its own, or that of a package."""
    if zipfile.is_zipfile(path):
        return Archive(path).manifest()
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{path} cannot be read: {error}") from error


def _compare(listed: dict[str, Entry], copy: SiteCopy) -> Comparison:
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=len(listed), label="Looking at files", file=sys.stderr, hidden=hidden) as bar:
        return compare(listed, copy, lambda: bar.update(1))
