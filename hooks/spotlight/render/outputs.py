"""All that a build makes besides pages and what is printed, and the list of all that it must have made."""

import json
from pathlib import Path

from spotlight.catalogue.site_map import GENERATED
from spotlight.render.addresses import path_of
from spotlight.render.filters import filter_rules
from spotlight.render.products.every_product import every_product
from spotlight.render.search_documents import acronyms, archives, core_documents, facet_labels
from spotlight.render.site import Site
from spotlight.rota.calendar import events_calendar, rota_calendar
from spotlight.rota.feeds import Publisher, atom_feed, json_feed
from spotlight.rota.published_rota import as_data


def write_outputs(site: Site, folder: Path, *, lists: bool = True) -> None:
    """Write the styles, the rota, its calendars and feeds, and the search documents into a built site.

    The rota, its calendars and feeds can be left out where nothing that they list has changed.
    """
    _write_styles(site, folder / "assets" / "css")
    if lists:
        _write_rota(site, folder)
        _write_calendars(site, folder)
        _write_feeds(site, folder)
    _write_search(site, folder / "search")


def expected_outputs(site: Site) -> list[str]:
    """Give the files that every build of a site makes, as paths from its root."""
    catalogue = site.catalogue
    pages = [*GENERATED, *catalogue.by_page, *catalogue.withdrawn_pages]
    return [
        "404.html",
        "rota.json",
        "rota.js",
        "rota.ics",
        "events.ics",
        "feed.xml",
        "feed.json",
        "assets/css/filters.css",
        "search/core.js",
        *(f"{path_of(page)}index.html" for page in pages),
        *(product.path for product in every_product(site)),
    ]


def _write_styles(site: Site, folder: Path) -> None:
    colours = [f".theme-{p.slug} {{ --theme: {p.theme.meta.colour}; }}" for p in site.catalogue.packages]
    for name, about, rules in [
        ("colours.css", "The themes' colours, from content.", colours),
        ("filters.css", "The values of filters, from content.", filter_rules(site.catalogue)),
    ]:
        (folder / name).write_text("\n".join([f"/* {about} */", *rules, ""]), encoding="utf-8")


def _write_rota(site: Site, folder: Path) -> None:
    data = as_data(site.rota, site.catalogue)
    (folder / "rota.json").write_text(_json(data) + "\n", encoding="utf-8")
    reasons = {day.date.isoformat(): day.special for day in site.rota.days if day.special and not day.campaign}
    script = f"window.spotlightRota = {_json(data | {'reasons': reasons})};\n"
    (folder / "rota.js").write_text(script, encoding="utf-8")


def _write_calendars(site: Site, folder: Path) -> None:
    catalogue, rota, host = site.catalogue, site.rota, site.partnership.short_name
    days = rota_calendar(rota, catalogue, f"{site.name}: a theme a day, {host}", site.url)
    events = events_calendar(catalogue, rota.timezone, rota.built, f"{site.name}: events, {host}", site.url)
    (folder / "rota.ics").write_bytes(days)
    (folder / "events.ics").write_bytes(events)


def _write_feeds(site: Site, folder: Path) -> None:
    home = site.catalogue.by_page["index.md"].meta
    publisher = Publisher(f"{site.name}: themes and reviews", home.summary, site.partnership.name, site.url)
    (folder / "feed.xml").write_text(atom_feed(site.rota, site.catalogue, publisher), encoding="utf-8")
    (folder / "feed.json").write_text(_json(json_feed(site.rota, site.catalogue, publisher)), encoding="utf-8")


def _write_search(site: Site, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    older = archives(site.catalogue)
    names = [f"archive-{number}.js" for number in range(1, len(older) + 1)]
    core = {
        "documents": core_documents(site.catalogue),
        "acronyms": acronyms(site.catalogue),
        "labels": facet_labels(site.catalogue),
        "archives": names,
    }
    for name, data in [("core.js", core), *zip(names, ({"documents": entries} for entries in older), strict=True)]:
        (folder / name).write_text(f"spotlightSearch.add({_json(data)});\n", encoding="utf-8")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
