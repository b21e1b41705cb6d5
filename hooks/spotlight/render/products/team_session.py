"""All that somebody needs to run each theme's team session."""

from collections.abc import Iterator
from functools import partial

from spotlight.catalogue.catalogue import Package
from spotlight.render.print_markdown import printed
from spotlight.render.products.masthead import masthead, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site


def team_sessions(site: Site) -> Iterator[Product]:
    """Give each theme's session: timetable, facilitator's notes, a page of prompts and a blank action log."""
    for package in site.catalogue.packages:
        yield Product(
            f"briefings/sessions/{package.slug}.pdf",
            package.session.uri,
            "team-session.typ",
            midnight(package.theme.meta.reviewed),
            partial(_data, site, package),
        )


def _data(site: Site, package: Package) -> Data:
    session, theme = package.session, package.theme.meta
    text = printed(session, site)
    title = f"Team session: {theme.short_title.lower()}"
    head = masthead(site, session.uri, theme, f"{session.meta.minutes} minutes", title=title, colour=theme.colour)
    return {
        **head,
        "steps": [step.model_dump() for step in session.meta.steps],
        "minutes": session.meta.minutes,
        "prompts": [prompt.text for prompt in package.questions],
        "xml": text.xml,
        "notes": text.notes,
    }
