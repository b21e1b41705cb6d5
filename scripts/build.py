"""`spotlight build`: the site of one partnership, of several, or of all."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.reading.overlay import partnerships_of
from spotlight.catalogue.reading.suggest import choose_from

from scripts.building.build_all import FORKS, Builds
from scripts.building.build_site import BUILDER
from scripts.building.order import Order, Outcome
from scripts.building.progress import Progress
from scripts.building.shared_work import share_work
from scripts.content_option import docs_dir

_INTERRUPTED = 130


@click.command()
@click.option("--partnership", "slugs", multiple=True, help="A folder in partnerships/ (may be given more than once).")
@click.option("--all", "every", is_flag=True, help="The site of every partnership.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default="sites",
    show_default=True,
    help="Where the sites go, each into a folder with the partnership's name.",
    metavar="DIR",
)
@click.option(
    "--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, help="How many at a time.  [default: cores]"
)
def build(slugs: Sequence[str], every: bool, output: Path, jobs: int) -> None:
    """Build the site that mkdocs.yml describes, or those of partnerships, side by side.

    A build that fails leaves the site that was there as it was, stops no other, and is named at the end; the exit
    status is then 1.
    """
    if every and slugs:
        raise click.UsageError("give --all or --partnership, not both")
    content = docs_dir()
    if not every and not slugs:
        sys.exit(subprocess.run([sys.executable, "-m", BUILDER, "build", "--strict"]).returncode)
    orders = [Order(slug, output / slug) for slug in _chosen(slugs, content)]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    began = time.monotonic()
    try:
        outcomes = _build(orders, jobs, content)
    except KeyboardInterrupt:
        click.echo("\nStopped: the sites that were not finished are as they were.", err=True)
        sys.exit(_INTERRUPTED)
    _report(outcomes, output, time.monotonic() - began)
    sys.exit(1 if any(outcome.failed for outcome in outcomes) else 0)


def _chosen(slugs: Sequence[str], content: Path) -> list[str]:
    """Give the partnerships that are asked for, each once; all where none is named."""
    known = partnerships_of(content)
    if not known:
        raise click.UsageError(f"there is no partnership in {content.as_posix()}/partnerships")
    for slug in slugs:
        if slug not in known:
            raise click.BadParameter(f"there is no partnership {choose_from(slug, known)}", param_hint="--partnership")
    return list(dict.fromkeys(slugs)) or known


def _build(orders: Sequence[Order], jobs: int, content: Path) -> list[Outcome]:
    """Build, and say how far it is."""
    if FORKS:
        reading = share_work(content)
        _tell_of_addresses(orders, reading.catalogue.partnerships if reading.catalogue else {})
    outcomes, progress = list[Outcome](), Progress(len(orders))
    with tempfile.TemporaryDirectory() as logs:
        builds = Builds(orders, jobs, Path(logs))
        for outcome in builds.outcomes():
            if outcome:
                progress.done(outcome)
                outcomes.append(outcome)
            else:
                progress.working(builds.at_work)
    progress.clear()
    return outcomes


def _tell_of_addresses(orders: Sequence[Order], partnerships: Mapping[str, Partnership]) -> None:
    """Say which sites would share an address: what is printed of one would lead to another."""
    without = [o.partnership for o in orders if (own := partnerships.get(o.partnership)) and not own.site_url]
    if len(without) > 1:
        click.echo(
            f"{', '.join(without)}: all lead to site_url of mkdocs.yml on paper, since their partnership.yml have no "
            "site_url of their own"
        )


def _report(outcomes: Sequence[Outcome], output: Path, seconds: float) -> None:
    """Say what is ready, and show whole what went wrong: once where several builds say the same."""
    failed: dict[str, list[str]] = {}
    for outcome in outcomes:
        if outcome.failed:
            failed.setdefault(outcome.said, []).append(outcome.order.partnership)
    ready = sum(not outcome.failed for outcome in outcomes)
    click.echo(f"{ready} of {len(outcomes)} sites are ready in {output.as_posix()}/, after {seconds:.1f} s")
    for said, names in failed.items():
        click.echo(f"\n{', '.join(sorted(names))}: not built, and left as before\n\n{said}", err=True)
