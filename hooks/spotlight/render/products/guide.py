"""The printed form of each guide, and of its checklist alone."""

from collections.abc import Iterator
from functools import partial

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.guide import Guide
from spotlight.render.print_markdown import printed
from spotlight.render.products.masthead import masthead, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def guides(site: Site) -> Iterator[Product]:
    """Give each guide, on two sides where it can be."""
    for guide in site.catalogue.guides:
        yield Product(
            f"briefings/guides/{guide.slug}.pdf",
            guide.uri,
            "guide.typ",
            midnight(guide.meta.reviewed),
            partial(_guide, site, guide),
            sizes=(11, 10.5, 10),
            sides=2,
        )


def checklists(site: Site) -> Iterator[Product]:
    """Give the checklist of each guide that has one, on one side, to tick off."""
    for guide in site.catalogue.guides:
        if guide.meta.checklist:
            yield Product(
                f"briefings/checklists/{guide.slug}.pdf",
                guide.uri,
                "checklist.typ",
                midnight(guide.meta.reviewed),
                partial(_checklist, site, guide),
                sizes=(13, 12, 11, 10),
                sides=1,
                must_fit=True,
            )


def _guide(site: Site, guide: Document[Guide]) -> Data:
    text = printed(guide, site)
    figures = guide.meta.model_dump(include={"path", "checklist"})
    return {**masthead(site, guide.uri, guide.meta, "Guide"), **figures, "xml": text.xml, "notes": text.notes}


def _checklist(site: Site, guide: Document[Guide]) -> Data:
    return masthead(site, guide.uri, guide.meta, "Checklist", **guide.meta.model_dump(include={"checklist"}))
