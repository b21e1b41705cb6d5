"""The printed form of each review summary."""

from collections.abc import Iterator
from functools import partial

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.review import Review
from spotlight.render import dates
from spotlight.render.print_markdown import printed
from spotlight.render.products.masthead import masthead, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def review_briefings(site: Site) -> Iterator[Product]:
    """Give the briefing of each review, on two sides where it can be."""
    for review in site.catalogue.reviews:
        yield Product(
            f"briefings/reviews/{review.slug}.pdf",
            review.uri,
            "review.typ",
            midnight(review.meta.reviewed),
            partial(_data, site, review),
            sizes=(11, 10.5, 10),
            sides=2,
        )


def _data(site: Site, review: Document[Review]) -> Data:
    meta = review.meta
    text = printed(review, site)
    themes = ", ".join(site.catalogue.by_theme[slug].theme.meta.short_title for slug in meta.themes)
    return {
        **masthead(site, review.uri, meta, site.catalogue.vocabulary.review_kinds[meta.kind]),
        "about": f"Published by {meta.publisher}, {dates.partial(meta.published)}. Themes: {themes}.",
        "key_learning": list(meta.key_learning),
        "prompts": list(meta.prompts),
        "xml": text.xml,
        "notes": text.notes,
    }
