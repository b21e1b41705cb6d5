"""The seven-minute briefing of each theme, and its large-print edition."""

from collections.abc import Iterator
from functools import partial

from spotlight.catalogue.catalogue import Package
from spotlight.render.print_markdown import printed
from spotlight.render.products.masthead import masthead, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def theme_briefings(site: Site) -> Iterator[Product]:
    """Give the briefing of each theme, on two sides at most, and the same in 18 point."""
    for package in site.catalogue.packages:
        path, uri = f"briefings/{package.slug}", package.briefing.uri
        date = midnight(package.theme.meta.reviewed)
        compose = partial(_data, site, package)
        yield Product(
            f"{path}.pdf", uri, "theme-briefing.typ", date, compose, sizes=(12, 11.5, 11, 10.5), sides=2, must_fit=True
        )
        yield Product(f"{path}-large-print.pdf", uri, "large-print.typ", date, compose, sizes=(18,))


def _data(site: Site, package: Package) -> Data:
    briefing, theme = package.briefing, package.theme.meta
    text = printed(briefing, site)
    head = masthead(site, briefing.uri, theme, "Seven-minute briefing", title=briefing.meta.title, colour=theme.colour)
    return {**head, "xml": text.xml, "notes": text.notes}
