"""The way from the home page to a page."""

from collections.abc import Mapping
from typing import Any

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.theme import Briefing, Session
from spotlight.render.addresses import path_of
from spotlight.render.site import Site
from spotlight.render.step import Step

SECTIONS: Mapping[str, str] = {
    "themes": "Themes",
    "reviews": "Reviews",
    "guides": "Guides",
    "events": "Events",
    "actions": "Action plans",
}
"""The folders of content that have a page of their own above their pages."""


def trail(document: Document[Any] | None, site: Site) -> list[Step]:
    """Give the pages above a document's, the home page first; none for the home page itself."""
    if document is None:
        return [Step("Home", "")]
    if document.page == "index.md":
        return []
    steps = [Step("Home", "")]
    folder = document.uri.split("/")[0]
    if folder in SECTIONS:
        steps.append(Step(SECTIONS[folder], f"{folder}/"))
    if isinstance(document.meta, Briefing | Session):
        theme = site.catalogue.by_theme[document.slug].theme
        steps.append(Step(theme.meta.short_title, path_of(theme.uri)))
    return steps
