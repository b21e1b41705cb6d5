"""Everything for a team in one file."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import Any
from urllib.parse import urljoin

from spotlight.catalogue.catalogue import Package
from spotlight.render import dates
from spotlight.render.print_markdown import printed
from spotlight.render.products.masthead import imprint, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.products.rota_planner import planner_months, term_name, terms
from spotlight.render.site import Site

PATH = "briefings/all-themes.pdf"


def team_pack(site: Site) -> Iterator[Product]:
    """Give the team pack: all themes' briefings and prompts and this term's rota, with contents and page numbers."""
    yield Product(
        PATH,
        site.catalogue.packages[0].theme.uri,
        "team-pack.typ",
        midnight(_date(site)),
        partial(_data, site),
        sizes=(10.5,),
    )


def _date(site: Site) -> dt.date:
    return max(site.rota.days[0].date, *(package.theme.meta.reviewed for package in site.catalogue.packages))


def _data(site: Site) -> Data:
    term = terms(site)[0]
    url = urljoin(site.url, "themes/")
    names = [package.theme.meta.short_title.lower() for package in site.catalogue.packages]
    themes: list[dict[str, Any]] = []
    for package in site.catalogue.packages:
        themes.append(_theme(site, package, first_note=1 + sum(len(theme["notes"]) for theme in themes)))
    return {
        **imprint(site, "Team pack: all themes", _date(site)),
        "summary": f"Briefings and prompts on {', '.join(names[:-1])} and {names[-1]}, and the rota.",
        "made": dates.day(_date(site)),
        "url": url,
        "themes": themes,
        "term": term_name(term[0].date),
        "months": planner_months(site, term),
    }


def _theme(site: Site, package: Package, first_note: int) -> dict[str, Any]:
    theme = package.theme.meta
    text = printed(package.briefing, site, first_note)
    return {
        "title": theme.title,
        "colour": theme.colour,
        "summary": theme.summary,
        "content_note": theme.content_note,
        "reviewed": f"Reviewed {dates.day(theme.reviewed)}, due again by {dates.day(theme.review_by)}. {theme.owner}.",
        "xml": text.xml,
        "notes": text.notes,
        "first_note": first_note,
        "prompts": [prompt.text for prompt in package.questions],
    }
