"""`spotlight publish`: a finished site to where people read it."""

import os
import sys
from pathlib import Path

import click

from scripts.publishing.addresses import Address, AddressError, FolderAddress, RsyncAddress, SftpAddress, read_address
from scripts.publishing.file_by_file import FileByFile
from scripts.publishing.folder import Folder
from scripts.publishing.plan import Plan
from scripts.publishing.progress import in_words
from scripts.publishing.publish_site import Wishes, plan_only, publish_site
from scripts.publishing.rsync import Rsync
from scripts.publishing.target import Target
from scripts.publishing.trouble import PublishError


class TargetName(click.ParamType[Address]):
    """A folder, or a server's address."""

    name = "target"

    def convert(self, value: str | Address, param: click.Parameter | None, ctx: click.Context | None) -> Address:
        """Read an address, or say what one looks like."""
        try:
            return read_address(value) if isinstance(value, str) else value
        except AddressError as error:
            self.fail(str(error), param, ctx)


@click.command()
@click.argument("target", type=TargetName())
@click.option(
    "--site",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="site",
    show_default=True,
    help="The folder of the finished site.",
    metavar="DIR",
)
@click.option("--dry-run", is_flag=True, help="Say what would be sent and removed, and change nothing.")
@click.option("--all-files", is_flag=True, help="Send every file, those that are there already too.")
@click.option("--replace", is_flag=True, help="Publish over a site that Spotlight did not make.")
@click.option(
    "--host-key", help="The fingerprint of an SFTP server's key, such as SHA256:uNiVz…", metavar="FINGERPRINT"
)
@click.option(
    "--key",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file with the private key for SFTP.",
    metavar="FILE",
)
def publish(
    target: Address,
    site: Path,
    dry_run: bool,
    all_files: bool,
    replace: bool,
    host_key: str | None,
    key: Path | None,
) -> None:
    """Bring a finished site to TARGET, and remove there what the site no longer has.

    TARGET is a folder, sftp://user@host/path, or for the rsync program user@host:path or rsync://host/module/path. New
    files go first, then pages, and old files are removed last, so that readers never meet a half-updated site. A run
    that was cut off is finished by the next. A password is taken from the variable SPOTLIGHT_PASSWORD, or asked for.
    """
    _check_usage(target, site, host_key, key)
    wishes = Wishes(all_files, replace)
    try:
        place = _open(target, host_key, key)
        try:
            if dry_run:
                _tell_plan(plan_only(site, place, wishes, _say))
            else:
                _tell_outcome(publish_site(site, place, wishes, _say))
        finally:
            place.close()
    except PublishError as error:
        click.echo(_sentence(str(error)), err=True)
        sys.exit(1)


def _check_usage(target: Address, site: Path, host_key: str | None, key: Path | None) -> None:
    if not isinstance(target, SftpAddress) and (host_key or key):
        raise click.UsageError("--host-key and --key are for sftp:// alone; rsync uses the settings of ssh")
    if isinstance(target, FolderAddress):
        place, source = target.path.resolve(), site.resolve()
        if place == source or place in source.parents or source in place.parents:
            raise click.UsageError(f"{target.path} and the site {site} lie in each other: choose another folder")


def _open(target: Address, host_key: str | None, key: Path | None) -> Target:
    password = os.environ.get("SPOTLIGHT_PASSWORD")
    match target:
        case FolderAddress(path):
            return FileByFile(Folder(path))
        case RsyncAddress(name):
            return Rsync(name, password)
        case SftpAddress(_, host, _, path):
            from scripts.publishing.login import Login, connect  # takes a second to import
            from scripts.publishing.sftp import open_stores

            connection = connect(target, Login(host_key, key, password, _ask))
            return FileByFile(*open_stores(connection, path, f"{host}:{path}"))


def _ask(words: str) -> str | None:
    if not sys.stdin.isatty():
        return None
    answer: str = click.prompt(words, hide_input=True, default="", show_default=False, err=True)
    return answer


def _sentence(words: str) -> str:
    return words if words.endswith((".", "?")) else f"{words}."


def _say(words: str) -> None:
    click.echo(words, err=True)


def _tell_plan(plan: Plan) -> None:
    for path in plan.send:
        click.echo(f"send    {path}")
    for path in plan.remove:
        click.echo(f"remove  {path}")
    click.echo(f"To send: {len(plan.send)} files. Unchanged: {plan.unchanged}. To remove: {len(plan.remove)}.")


def _tell_outcome(plan: Plan) -> None:
    sent = f"{len(plan.send)} files, {in_words(plan.size)}"
    click.echo(f"Sent: {sent}. Unchanged: {plan.unchanged}. Removed: {len(plan.remove)}.")
