"""Which pages a change of the content affects."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.action_plan import ActionPlan
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.site_map import GENERATED
from spotlight.render.related import NEWEST, Related, links
from spotlight.render.routes import routes_of
from spotlight.render.shelf import guide_minutes, review_minutes
from spotlight.render.site import Site

_COMPARED = frozenset(("packages", "reviews", "guides", "events", "plans", "pages"))
"""What of a catalogue is compared document by document. Any change of the rest may show on every page."""

_FREE = (Review, Event, ActionPlan)
"""What may come and go, and change its title, with no menu naming it."""


@dataclass(frozen=True)
class Affected:
    """What is to be made again, by the paths of pages' content files.

    `texts` are the pages whose own text has changed, `pages` all that show something that has, these too. `lists` says
    whether it shows where documents are listed: on the pages that the build makes, in feeds and in calendars.
    """

    texts: frozenset[str]
    pages: frozenset[str]
    lists: bool


def affected(before: Site, after: Site) -> Affected | None:
    """Compare two readings of a site; None where any page may be another."""
    old, new = before.catalogue, after.catalogue
    changed = {
        page for page in {**old.by_page, **new.by_page} if _differs(old.by_page.get(page), new.by_page.get(page))
    }
    seen = {page for page in changed if _seen_elsewhere(old, new, page)}
    if _is_another(before, after) or not all(_is_free(old, new, page) for page in seen):
        return None
    texts = (changed & new.by_page.keys()) | (_lists(before, after) if seen else set())
    pages = texts | _showing(before, after, seen) if seen else texts
    return Affected(frozenset(texts), frozenset(pages), bool(seen))


def _is_another(before: Site, after: Site) -> bool:
    """Say whether something has changed that any page may show."""
    old, new = before.catalogue, after.catalogue
    return (
        (before.name, before.url, before.content, before.partnership, before.rota)
        != (after.name, after.url, after.content, after.partnership, after.rota)
        or any(
            getattr(old, known.name) != getattr(new, known.name)
            for known in fields(Catalogue)
            if known.name not in _COMPARED
        )
        or [package.prompts.meta for package in old.packages] != [package.prompts.meta for package in new.packages]
    )


def _differs(old: Document[Any] | None, new: Document[Any] | None) -> bool:
    return old is not new and (old is None or new is None or (old.meta, old.body) != (new.meta, new.body))


def _seen_elsewhere(old: Catalogue, new: Catalogue, page: str) -> bool:
    """Say whether a change of a document can be seen on a page other than its own."""
    one, other = old.by_page.get(page), new.by_page.get(page)
    if one is None or other is None or one.meta != other.meta or links(one) != links(other):
        return True
    return _minutes(old, one) != _minutes(new, other)


def _minutes(catalogue: Catalogue, document: Document[Any]) -> object:
    """Give what pages say of the time that a document takes to read."""
    if isinstance(document.meta, Review):
        return review_minutes(document)
    if isinstance(document.meta, Guide):
        return guide_minutes(document)
    package = catalogue.by_theme.get(document.slug) if document.uri.startswith("themes/") else None
    return [route.minutes for route in routes_of(package)] if package else None


def _is_free(old: Catalogue, new: Catalogue, page: str) -> bool:
    """Say whether a change of a document shows only on lists, on themes' pages and where it is related."""
    one, other = old.by_page.get(page), new.by_page.get(page)
    if isinstance((other or one).meta, _FREE):  # type: ignore[union-attr]
        return True
    return (
        one is not None
        and other is not None
        and isinstance(one.meta, Guide)
        and isinstance(other.meta, Guide)
        and (one.meta.title, one.meta.order) == (other.meta.title, other.meta.order)
    )


def _showing(before: Site, after: Site, seen: Iterable[str]) -> set[str]:
    """Give the pages that show something of certain pages: the lists, the themes', and those that they belong with."""
    old, new = before.catalogue, after.catalogue
    moved = {review.page for review in old.reviews[:NEWEST]} ^ {review.page for review in new.reviews[:NEWEST]}
    watched = {*seen, *moved}
    packages = (document for p in new.packages for document in (p.theme, p.briefing, p.session))
    always = {"index.md", *GENERATED, *new.withdrawn_pages, *(document.page for document in packages)}
    return always | {
        page
        for page, document in new.by_page.items()
        if page in old.by_page
        and not watched.isdisjoint(
            [*_named(before.related.of(old.by_page[page])), *_named(after.related.of(document))]
        )
    }


def _lists(before: Site, after: Site) -> set[str]:
    """Give the pages of lists on which something is another, and those that are new."""
    return {uri for uri, page in after.list_pages.items() if page != before.list_pages.get(uri)}


def _named(related: Related) -> list[str]:
    return [document.page for document in (*related.reviews, *related.guides)]
