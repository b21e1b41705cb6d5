"""All that a build makes besides pages and what is printed, and the list of all that it must have made."""

import json
from pathlib import Path

from spotlight.catalogue.site_map import GENERATED
from spotlight.render.addresses import path_of
from spotlight.render.filters import filter_rules
from spotlight.render.host_colours import HostColours, host_colours
from spotlight.render.open_data import open_data
from spotlight.render.products.every_product import every_product
from spotlight.render.robots_txt import NAME as ROBOTS
from spotlight.render.robots_txt import robots_txt
from spotlight.render.search_documents import acronyms, facet_labels
from spotlight.render.security_txt import PATH as SECURITY
from spotlight.render.security_txt import security_txt
from spotlight.render.site import Site
from spotlight.rota.calendar import events_calendar, rota_calendar
from spotlight.rota.feeds import Publisher, atom_feed, json_feed
from spotlight.rota.published_rota import as_data


def write_outputs(site: Site, folder: Path, *, lists: bool = True) -> None:
    """Write the styles, the logo, the rota, its calendars and feeds, the search documents and the open data.

    All go into a built site. The rota, its calendars and feeds can be left out where nothing that they list has
    changed.
    """
    _write_styles(site, folder / "assets" / "css")
    if site.logo:
        (folder / site.logo.path).write_bytes(site.logo.file.read_bytes())
    if lists:
        _write_rota(site, folder)
        _write_calendars(site, folder)
        _write_feeds(site, folder)
    _write_search(site, folder / "search")
    _write_for_machines(site, folder)
    (folder / "catalogue.json").write_text(open_data(site).model_dump_json() + "\n", encoding="utf-8")


def expected_outputs(site: Site) -> list[str]:
    """Give the files that every build of a site makes, as paths from its root."""
    catalogue = site.catalogue
    pages = [*GENERATED, *site.list_pages, *catalogue.by_page, *catalogue.withdrawn_pages]
    return [
        "404.html",
        "rota.json",
        "rota.js",
        "rota.ics",
        "events.ics",
        "feed.xml",
        "feed.json",
        "catalogue.json",
        SECURITY,
        ROBOTS,
        "assets/css/filters.css",
        "search/core.js",
        *(f"{path_of(page)}index.html" for page in pages),
        *(product.path for product in every_product(site)),
        *([site.logo.path] if site.logo else []),
    ]


def _write_styles(site: Site, folder: Path) -> None:
    shades = host_colours(site.partnership.colour)
    host = [
        f"[data-md-color-scheme] {_rule(shades['default'])}",
        f'@media screen {{ [data-md-color-scheme="slate"] {_rule(shades["slate"])} }}',  # paper is always light
    ]
    themes = [f".theme-{p.slug} {{ --theme: {p.theme.meta.colour}; }}" for p in site.catalogue.packages]
    for name, about, rules in [
        ("colours.css", "The partnership's colour and the themes', from content.", [*host, *themes]),
        ("filters.css", "The values of filters, from content.", filter_rules(site.catalogue)),
    ]:
        (folder / name).write_text("\n".join([f"/* {about} */", *rules, ""]), encoding="utf-8")


def _rule(shades: HostColours) -> str:
    return f"{{ --deep: {shades.deep}; --beam: {shades.beam}; --theme: {shades.deep}; }}"


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
    documents = site.search_documents
    names = [f"archive-{number}.js" for number in range(1, len(documents.archives) + 1)]
    core = {
        "documents": documents.core,
        "acronyms": acronyms(site.catalogue),
        "labels": facet_labels(site.catalogue),
        "archives": names,
    }
    older = ({"documents": entries} for entries in documents.archives)
    for name, data in [("core.js", core), *zip(names, older, strict=True)]:
        (folder / name).write_text(f"spotlightSearch.add({_json(data)});\n", encoding="utf-8")


def _write_for_machines(site: Site, folder: Path) -> None:
    """Write what security researchers and search engines look for; content may have a robots.txt of its own."""
    (folder / SECURITY).parent.mkdir(exist_ok=True)
    (folder / SECURITY).write_text(security_txt(site), encoding="utf-8")
    if not (site.content / ROBOTS).is_file():
        (folder / ROBOTS).write_text(robots_txt(site), encoding="utf-8")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
