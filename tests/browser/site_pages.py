"""The pages of the site as it was built."""

from pathlib import Path

from scripts.benchmarks.page_kinds import by_kind

NOT_FOUND = "404.html"


def every_page(site_folder: Path) -> list[str]:
    """Give the addresses of all pages from the site's root, but 404.html: it looks for its styles at the site's own
    address."""
    names = (path.relative_to(site_folder).as_posix() for path in sorted(site_folder.rglob("*.html")))
    return [name.removesuffix("index.html") for name in names if name != NOT_FOUND]


def one_of_each_kind(site_folder: Path) -> list[str]:
    """Give the address of one page of each kind: reviews, say, are all made by one template."""
    return [pages[0] for pages in by_kind(every_page(site_folder)).values()]
