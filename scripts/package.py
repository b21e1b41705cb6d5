"""`spotlight package`: a finished site as one file, with its proof, its licences and how to install it."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from spotlight.publish.site_folder import site_folder

from scripts.content_option import content_option
from scripts.packaging.built_site import NotBuiltError, read_built_site
from scripts.packaging.locked_packages import NotLockedError
from scripts.packaging.package_files import offline_package, online_package, package_name
from scripts.packaging.sizes import in_words
from scripts.packaging.zip_file import write_zip

CONFIGURATION = Path("mkdocs.yml")

SITES = Path("sites")
"""Where `spotlight build` leaves the sites of partnerships."""


@dataclass(frozen=True)
class _Wanted:
    """A site to package: its folder, the command that builds it, and the partnership that it must be of, if any."""

    folder: Path
    command: str
    slug: str | None = None


@click.command()
@content_option
@click.option("--partnership", "slugs", multiple=True, metavar="SLUG", help="Package this partnership's site.")
@click.option("--all", "every", is_flag=True, help="Package the sites of all partnerships.")
@click.option("--site", type=click.Path(path_type=Path), metavar="DIR", help="Package this folder.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default="packages",
    show_default=True,
    metavar="DIR",
    help="Where the packages go.",
)
@click.option("--offline", is_flag=True, help="Make a copy that is opened from a folder, without a web server.")
def package(
    content: Path, slugs: tuple[str, ...], every: bool, site: Path | None, output: Path, offline: bool
) -> None:
    """Make a zip of a finished site: its files, their proof, all licences, and how to install it.

    Without an option it is the site of mkdocs.yml. The site has to be built, and must be as it was built. One that is
    not is named at the end, and does not stop the others. It needs the project's folder as the current one.
    """
    if not CONFIGURATION.is_file():
        raise click.UsageError("go to the project's folder first")
    if bool(slugs) + every + (site is not None) > 1:
        raise click.UsageError("choose one of --partnership, --all and --site")
    wanted = list(_wanted(_partnerships(content) if every else slugs, site))
    failed = []
    for number, one in enumerate(wanted, start=1):
        place = f"{number} of {len(wanted)}: "
        try:
            click.echo(place + _package(one, output, offline))
        except (NotBuiltError, NotLockedError, OSError) as error:
            failed.append(str(error))
            click.echo(f"{place}{one.folder} could not be packaged", err=True)
    for words in failed:
        click.echo(f"Error: {words}", err=True)
    sys.exit(1 if failed else 0)


def _partnerships(content: Path) -> Sequence[str]:
    return sorted(path.parent.name for path in content.glob("partnerships/*/partnership.yml"))


def _wanted(slugs: Sequence[str], site: Path | None) -> Iterator[_Wanted]:
    for slug in slugs:
        yield _Wanted(SITES / slug, f"spotlight build --partnership {slug}", slug)
    if not slugs:
        yield _Wanted(site, "spotlight build") if site else _Wanted(_site_dir(), "make site")


def _site_dir() -> Path:
    """Give where `make site` builds, by mkdocs.yml."""
    found = re.search(r"^site_dir:\s*['\"]?([^'\"#\n]+)", CONFIGURATION.read_text(encoding="utf-8"), re.MULTILINE)
    return site_folder(Path(found[1].strip())) if found else Path("site")


def _package(wanted: _Wanted, output: Path, offline: bool) -> str:
    """Make one package, and say what it is. Raises NotBuiltError, or OSError if it cannot be written."""
    site = read_built_site(wanted.folder, wanted.command)
    if wanted.slug not in {None, site.slug}:
        raise NotBuiltError(f"{wanted.folder} holds the site of {site.slug}. Build it again: {wanted.command}")
    path = output / package_name(site, offline=offline)
    files = offline_package(site, Path()) if offline else online_package(site, Path())
    number = write_zip(path, files, site.built)
    return f"{path.as_posix()}, {site.partnership}: {number} files, {in_words(path.stat().st_size)}"
