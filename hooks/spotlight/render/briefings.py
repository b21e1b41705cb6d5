"""What is printed: one product for each theme, review and guide, with all that its template needs."""

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

import segno

from spotlight.catalogue.action_plan import Action
from spotlight.catalogue.common import Reviewed
from spotlight.catalogue.document import Document
from spotlight.catalogue.partnership import Contact
from spotlight.catalogue.review import Review
from spotlight.render import dates
from spotlight.render.addresses import path_of
from spotlight.render.print_markdown import printed
from spotlight.render.site import Site

_TEXT_SIZES = {"theme.typ": 11, "review.typ": 10.5, "guide.typ": 10.5, "plan.typ": 10.5}
"""Points, by template."""


@dataclass(frozen=True)
class Product:
    """One PDF: where it goes, from the site's root, the content file it is made from, its template and data."""

    path: str
    uri: str
    template: str
    data: Mapping[str, Any]
    timestamp: int


def products(site: Site) -> Iterator[Product]:
    """Give everything that a site prints."""
    for package in site.catalogue.packages:
        theme = package.theme.meta
        about = {"title": package.briefing.meta.title, "short_title": theme.short_title, "colour": theme.colour}
        yield _product(site, f"{package.slug}.pdf", "theme.typ", package.briefing, theme, "Theme briefing", about)
    for review in site.catalogue.reviews:
        kind = site.catalogue.vocabulary.review_kinds[review.meta.kind]
        yield _product(
            site, f"reviews/{review.slug}.pdf", "review.typ", review, review.meta, kind, _review(site, review)
        )
    for guide in site.catalogue.guides:
        figures = guide.meta.model_dump(include={"path", "checklist"})
        yield _product(site, f"guides/{guide.slug}.pdf", "guide.typ", guide, guide.meta, "Guide", figures)
    for plan in site.catalogue.plans:
        actions = {"actions": [_action(site, action) for action in plan.meta.actions]}
        yield _product(site, f"actions/{plan.slug}.pdf", "plan.typ", plan, plan.meta, "Composite action plan", actions)


def _product(
    site: Site,
    name: str,
    template: str,
    document: Document[Any],
    meta: Reviewed,
    eyebrow: str,
    more: Mapping[str, Any],
) -> Product:
    text = printed(document.body, document.uri, site)
    url = urljoin(site.url, path_of(document.uri))
    data = {
        "title": meta.title,
        "short_title": meta.title,
        "eyebrow": eyebrow,
        "summary": meta.summary,
        "colour": site.partnership.colour,
        "size": _TEXT_SIZES[template],
        "content_note": meta.content_note,
        "partnership": site.partnership.name,
        "front_door": _reached(site.partnership.contacts.front_door),
        "owner": meta.owner,
        "reviewed": dates.day(meta.reviewed),
        "review_by": dates.day(meta.review_by),
        "date": [meta.reviewed.year, meta.reviewed.month, meta.reviewed.day],
        "url": url,
        "qr": _qr_code(url),
        "xml": text.xml,
        "notes": text.notes,
        **more,
    }
    return Product(f"briefings/{name}", document.uri, template, data, _midnight(meta.reviewed))


def _action(site: Site, action: Action) -> dict[str, str]:
    words = {"due": dates.day(action.due), "status": site.catalogue.vocabulary.statuses[action.status]}
    return action.model_dump(mode="json") | words


def _review(site: Site, review: Document[Review]) -> dict[str, Any]:
    meta = review.meta
    themes = ", ".join(site.catalogue.by_theme[slug].theme.meta.short_title for slug in meta.themes)
    return {
        "about": f"Published by {meta.publisher}, {dates.partial(meta.published)}. Themes: {themes}.",
        "key_learning": list(meta.key_learning),
        "prompts": list(meta.prompts),
    }


def _reached(contact: Contact) -> str:
    return ", ".join(filter(None, (contact.name, contact.phone, contact.email, contact.url)))


def _qr_code(url: str) -> str:
    svg = io.BytesIO()
    segno.make(url, error="m", micro=False).save(svg, kind="svg", border=2, xmldecl=False, svgns=True)
    return svg.getvalue().decode("ascii")


def _midnight(date: dt.date) -> int:
    return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())
