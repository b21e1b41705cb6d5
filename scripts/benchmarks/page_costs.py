"""What the first view of each page costs its reader: bytes over the wire, and things that move."""

import sys
from collections.abc import Sequence

import click

from scripts.benchmarks.chromium import open_browser
from scripts.benchmarks.compressed_server import serve_compressed
from scripts.benchmarks.page_kinds import HOME, by_kind
from scripts.benchmarks.page_view import PageView, view_page
from scripts.benchmarks.row import Row
from scripts.benchmarks.workbench import Workbench

FIRST_VIEW = 110_000
"""The most bytes of a first view: 110 KB of 1,000 bytes each."""

SEARCH_DATA = ("/search/core.js", "/search/archive-", "/vendor/minisearch.")
"""Addresses of what only somebody who searches needs."""


def page_costs(bench: Workbench) -> list[Row]:
    """Open every page of the site, and give the dearest of each kind and what holds for all of them.

    Scripts come late: what they change is then there to move other things.
    """
    site = bench.site
    with serve_compressed(site.folder, late=True) as address, open_browser() as browser:
        with click.progressbar(site.pages, label="Opening pages", file=sys.stderr) as pages:
            views = [view_page(browser, address, path) for path in pages]
        return view_rows(views, address)


def view_rows(views: Sequence[PageView], address: str) -> list[Row]:
    """Give the rows of the first views of a site's pages, which are all at an address."""
    named = {view.path: view for view in views}
    largest = _dearest(views)
    return [
        *(_kind_row(kind, [named[path] for path in paths]) for kind, paths in by_kind(named).items()),
        Row("First view, largest", largest.traffic.total, "bytes", _name(largest), most=FIRST_VIEW),
        _shift_row(views),
        Row("Search data before a search", sum(view.traffic.of(SEARCH_DATA) for view in views), "bytes", most=0),
        _elsewhere_row(views, address),
    ]


def _kind_row(kind: str, views: Sequence[PageView]) -> Row:
    dearest = _dearest(views)
    dearest_of = f"{_name(dearest)} of {len(views)}, " if len(views) > 1 else ""
    note = f"{dearest_of}{dearest.traffic.requests} requests, largest paint {dearest.largest}"
    return Row(f"First view, {kind}", dearest.traffic.total, "bytes", note, most=FIRST_VIEW)


def _shift_row(views: Sequence[PageView]) -> Row:
    """Give the most that a page moved, in thousandths as browsers show it."""
    moved = max(views, key=lambda view: view.moved)
    number = sum(1 for view in views if round(view.moved, 3))
    note = f"{number} of {len(views)} pages move"
    if number:
        note += f", most {_name(moved)}: {', '.join(moved.movers)}"
    return Row("Layout shift, largest", round(moved.moved, 3), "", note, most=0)


def _elsewhere_row(views: Sequence[PageView], address: str) -> Row:
    asked = sorted({url for view in views for url in view.traffic.elsewhere(address)})
    return Row("Asked of other hosts", len(asked), "addresses", ", ".join(asked), most=0)


def _dearest(views: Sequence[PageView]) -> PageView:
    return max(views, key=lambda view: view.traffic.total)


def _name(view: PageView) -> str:
    return view.path or HOME
