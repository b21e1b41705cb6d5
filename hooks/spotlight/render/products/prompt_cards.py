"""Each theme's prompts as cards to cut out."""

from collections.abc import Iterator
from functools import partial

from spotlight.catalogue.catalogue import Package
from spotlight.render.products.masthead import imprint, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def prompt_cards(site: Site) -> Iterator[Product]:
    """Give each theme's prompts, eight cards to a side."""
    for package in site.catalogue.packages:
        yield Product(
            f"briefings/cards/{package.slug}.pdf",
            package.prompts.uri,
            "prompt-cards.typ",
            midnight(package.theme.meta.reviewed),
            partial(_data, site, package),
        )


def _data(site: Site, package: Package) -> Data:
    theme = package.theme.meta
    return {
        **imprint(site, f"Prompt cards: {theme.short_title.lower()}", theme.reviewed),
        "colour": theme.colour,
        "theme": theme.short_title,
        "prompts": [prompt.text for prompt in package.questions],
    }
