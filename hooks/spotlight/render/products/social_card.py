"""The picture that stands beside a page's link where somebody shares it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.common import Reviewed
from spotlight.catalogue.models.kinds import Kinds, kind_of
from spotlight.render.products.masthead import imprint, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site

_HOME = "index.md"
_PACKAGE = frozenset((Kinds.THEME, Kinds.BRIEFING, Kinds.SESSION))
_OWN = frozenset((Kinds.REVIEW, Kinds.GUIDE))


def social_cards(site: Site) -> Iterator[Product]:
    """Give a card for each theme, review and guide, and one for the site, which all other pages share."""
    catalogue = site.catalogue
    home = catalogue.by_page[_HOME]
    yield _card(site, home.uri, home.meta, "Learning from reviews", site.partnership.colour)
    for package in catalogue.packages:
        yield _card(site, package.theme.uri, package.theme.meta, "Theme", package.theme.meta.colour)
    for review in catalogue.reviews:
        kind = catalogue.vocabulary.review_kinds[review.meta.kind]
        yield _card(site, review.uri, review.meta, kind, catalogue.by_theme[review.meta.themes[0]].theme.meta.colour)
    for guide in catalogue.guides:
        yield _card(site, guide.uri, guide.meta, "Guide", site.partnership.colour)


def card_for(document: Document[Any] | None) -> str:
    """Give the path, from the site's root, of the card of a page; a package's pages have that of their theme."""
    kind = document and kind_of(document.uri)
    if document is None or kind not in _OWN | _PACKAGE:
        return _path(_HOME)
    return _path(f"themes/{document.slug}/index.md" if kind in _PACKAGE else document.uri)


def _path(uri: str) -> str:
    return f"cards/{uri.removesuffix('.md').removesuffix('/index')}.png"


def _card(site: Site, uri: str, meta: Reviewed, eyebrow: str, colour: str) -> Product:
    compose = partial(_data, site, meta, eyebrow, colour)
    return Product(_path(uri), uri, "social-card.typ", midnight(meta.reviewed), compose)


def _data(site: Site, meta: Reviewed, eyebrow: str, colour: str) -> Data:
    head = imprint(site, meta.title, meta.reviewed)
    return {**head, "colour": colour, "eyebrow": eyebrow, "summary": meta.summary, "site": site.name}
