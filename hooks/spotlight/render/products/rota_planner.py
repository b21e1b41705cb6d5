"""The rota on paper: a term on one page."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any
from urllib.parse import urljoin

from spotlight.render.products.masthead import imprint, midnight
from spotlight.render.products.product import Data, Product
from spotlight.render.site import Site
from spotlight.rota.published_rota import days_of
from spotlight.rota.schedule import Day

_TERM = 4
"""Months to a page: from January, May and September, in which the terms of English schools begin."""


def rota_planners(site: Site) -> Iterator[Product]:
    """Give a planner for each term that the rota covers, and the first of them under the name `rota.pdf` too."""
    for number, days in enumerate(terms(site)):
        path = _path(days[0].date)
        for name in ("briefings/rota.pdf", path) if number == 0 else (path,):
            yield Product(
                name,
                site.catalogue.rota.uri,
                "rota-planner.typ",
                midnight(site.rota.days[0].date),
                partial(_data, site, days),
                sizes=(9.5, 9, 8.5, 8, 7),
                sides=1,
                must_fit=True,
            )


def planners(site: Site) -> list[tuple[str, str]]:
    """Give the path of each planner, from the site's root, with the months that it covers."""
    return [(_path(days[0].date), term_name(days[0].date)) for days in terms(site)]


def terms(site: Site) -> list[list[Day]]:
    """Give the days of each term that the rota covers: the whole of the first, and the last as far as it goes."""
    days = days_of(site.catalogue, _starts(site.rota.built), site.rota.days[-1].date)
    return [list(term) for _, term in groupby(days, key=lambda day: _starts(day.date))]


def term_name(date: dt.date) -> str:
    """Give the months of the term that a date falls in, such as September to December 2026."""
    first = _starts(date)
    return f"{first:%B} to {first.replace(month=first.month + _TERM - 1):%B %Y}"


def planner_months(site: Site, days: Sequence[Day]) -> list[dict[str, Any]]:
    """Give the months of a term as a planner sets them out: a name, and what stands on each date."""
    months = groupby(days, key=lambda day: f"{day.date:%B %Y}")
    return [{"name": name, "days": [_day(site, day) for day in month]} for name, month in months]


def _path(date: dt.date) -> str:
    return f"briefings/rota/{_starts(date):%Y-%m}.pdf"


def _starts(date: dt.date) -> dt.date:
    return date.replace(month=date.month - (date.month - 1) % _TERM, day=1)


def _data(site: Site, days: Sequence[Day]) -> Data:
    url = urljoin(site.url, "rota/")
    return {
        **imprint(site, f"Theme rota, {term_name(days[0].date)}", site.rota.days[0].date),
        "months": planner_months(site, days),
        "url": url,
    }


def _day(site: Site, day: Day) -> dict[str, Any]:
    shown = {"number": day.date.day, "weekday": f"{day.date:%a}", "special": day.special, "theme": None}
    if day.theme is None:
        return shown
    theme = site.catalogue.by_theme[day.theme].theme.meta
    return shown | {"theme": {"title": theme.short_title, "colour": theme.colour, "order": theme.order}}
