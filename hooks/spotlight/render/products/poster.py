"""A poster for each theme."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import urljoin

from spotlight.catalogue.catalogue import Package
from spotlight.render import dates
from spotlight.render.addresses import path_of
from spotlight.render.products.masthead import imprint, midnight, reached
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def posters(site: Site) -> Iterator[Product]:
    """Give each theme's poster: A3, in a type that can be read when it is printed on A4."""
    for package in site.catalogue.packages:
        yield Product(
            f"briefings/posters/{package.slug}.pdf",
            package.theme.uri,
            "poster.typ",
            midnight(package.theme.meta.reviewed),
            partial(_data, site, package),
            sizes=(30, 27, 24, 21),
            sides=1,
            must_fit=True,
        )


def _data(site: Site, package: Package) -> Data:
    theme = package.theme.meta
    url = urljoin(site.url, path_of(package.theme.uri))
    return {
        **imprint(site, theme.title, theme.reviewed),
        "eyebrow": "Think about it today",
        "summary": theme.summary,
        "colour": theme.colour,
        "key_messages": list(theme.key_messages),
        "prompt": package.questions[0].text,
        "front_door": reached(site.partnership.contacts.front_door),
        "reviewed": dates.day(theme.reviewed),
        "url": url,
    }
