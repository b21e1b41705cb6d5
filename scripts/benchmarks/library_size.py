"""What a library of many reviews weighs: on disk, and for its readers."""

from collections.abc import Iterator

import click
from spotlight.render.review_lists import LONGEST

from scripts.benchmarks.chromium import open_browser
from scripts.benchmarks.compressed_server import serve_compressed
from scripts.benchmarks.page_costs import FIRST_VIEW
from scripts.benchmarks.page_kinds import HOME
from scripts.benchmarks.page_view import view_page
from scripts.benchmarks.row import Row
from scripts.benchmarks.search_costs import first_facet, first_search
from scripts.benchmarks.site_size import SiteSize
from scripts.benchmarks.workbench import Workbench

MOST_OF_CORE = 300_000
MOST_OF_SEARCH = 1_000_000
MOST_OF_PAGE = 1.02
"""The most by which a page's bytes may grow: numbers of reviews get longer."""

FILLED = 400
"""Below so many reviews lists are still filling: pages grow until they have what they show at most."""

_MEGABYTE = 1_000_000
_FILLING = ("reviews/", "/reviews/")


def library_size(bench: Workbench) -> list[Row]:
    """Measure the finished site: its pages beside those of a smaller library, its search, and what readers load."""
    runs = bench.library
    size, fewer = runs.size, runs.size_of_fewer
    path, listed = size.longest_list
    return [
        _growth(size, fewer, runs.fewer),
        Row("Longest list of reviews", listed, "reviews", path, most=LONGEST),
        Row("Search, what first results come from", size.search_core, "bytes", "compressed", most=MOST_OF_CORE),
        Row("Search, all data", size.search, "bytes", "compressed", most=MOST_OF_SEARCH),
        *_loaded(size),
        Row("Size of site/", size.bytes / _MEGABYTE, "MB", f"{size.files:,} files, {len(size.pages):,} of them pages"),
        Row("Size of stock Material's", runs.stock_size.bytes / _MEGABYTE, "MB", f"{runs.stock_size.files:,} files"),
    ]


def _growth(size: SiteSize, fewer: SiteSize, reviews: int) -> Row:
    """Give by how much the page has grown that has grown most, of those that are not a review or a part of a list."""
    both = [path for path in size.pages if path in fewer.pages and not _is_filling(path)]
    grown = max(both, key=lambda path: size.pages[path] / fewer.pages[path])
    note = f"{grown or HOME} of {len(both)} pages, {fewer.pages[grown]:,} and {size.pages[grown]:,} bytes compressed"
    limit = MOST_OF_PAGE if reviews >= FILLED else None
    return Row("Page that grew most", size.pages[grown] / fewer.pages[grown], "times as many bytes", note, most=limit)


def _is_filling(path: str) -> bool:
    """Say whether a page is below a list of reviews: a review, or the reviews of a year."""
    return any(part in path.removesuffix("/") for part in _FILLING)


def _loaded(size: SiteSize) -> Iterator[Row]:
    """Give what a phone loads, in Chromium."""
    try:
        with serve_compressed(size.folder) as address, open_browser() as browser:
            view = view_page(browser, address, "")
            yield Row("First page", view.traffic.total, "bytes", "the first view of the home page", most=FIRST_VIEW)
            page = f"{address}search/"
            searched, chosen = first_search(browser, page, "[data-search-page]"), first_facet(browser, page)
            yield Row("First search, until all is there", searched, "bytes", "beside the page")
            yield Row("First facet, until all is there", chosen, "bytes", "the oldest year, beside the page")
    except click.ClickException as error:
        yield Row("First page", None, "bytes", error.message)
