"""All that a build makes besides pages, and the list of what it must have made."""

import json
from pathlib import Path

from spotlight.catalogue.site_map import GENERATED
from spotlight.render.addresses import path_of
from spotlight.render.filters import filter_rules
from spotlight.render.press import Say, print_all
from spotlight.render.search_documents import acronyms, archives, core_documents, facet_labels
from spotlight.render.site import Site
from spotlight.rota.published_rota import as_data


def write_outputs(site: Site, folder: Path, project: Path, say: Say) -> None:
    """Write the rota, the search documents and the briefings into the folder of a built site.

    `project` is the folder of mkdocs.yml, where templates and the cache lie.
    """
    _write_styles(site, folder / "assets" / "css" / "themes.css")
    _write_rota(site, folder)
    _write_search(site, folder / "search")
    print_all(site, folder, project, say)


def expected_outputs(site: Site) -> list[str]:
    """Give the files that every build of a site makes, as paths from its root."""
    catalogue = site.catalogue
    pages = [*GENERATED, *catalogue.by_page]
    return [
        "404.html",
        "rota.json",
        "rota.js",
        "assets/css/themes.css",
        "search/core.js",
        *(f"{path_of(page)}index.html" for page in pages),
        *(f"briefings/{package.slug}.pdf" for package in catalogue.packages),
        *(f"briefings/reviews/{review.slug}.pdf" for review in catalogue.reviews),
        *(f"briefings/guides/{guide.slug}.pdf" for guide in catalogue.guides),
        *(f"briefings/actions/{plan.slug}.pdf" for plan in catalogue.plans),
    ]


def _write_styles(site: Site, path: Path) -> None:
    colours = [f".theme-{p.slug} {{ --theme: {p.theme.meta.colour}; }}" for p in site.catalogue.packages]
    lines = ["/* From content: the themes' colours, and the values of filters. */", *colours]
    path.write_text("\n".join([*lines, *filter_rules(site.catalogue), ""]), encoding="utf-8")


def _write_rota(site: Site, folder: Path) -> None:
    data = as_data(site.rota, site.catalogue)
    (folder / "rota.json").write_text(_json(data) + "\n", encoding="utf-8")
    (folder / "rota.js").write_text(f"window.spotlightRota = {_json(data)};\n", encoding="utf-8")


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
