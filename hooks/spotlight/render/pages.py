"""The catalogue as MkDocs pages: with hooks/site.py, all that knows MkDocs."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from lxml.html import HtmlElement
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Meta
from spotlight.catalogue.models.kinds import Kinds, kind_of
from spotlight.catalogue.models.theme import Briefing, Session
from spotlight.catalogue.site_map import anchor_of
from spotlight.catalogue.text.markdown import EXTENSION_SETTINGS, EXTENSIONS, with_citations
from spotlight.render import dates
from spotlight.render.addresses import path_of, relative
from spotlight.render.contents import contents
from spotlight.render.editors_guide import FOLDER as GUIDE_FOLDER
from spotlight.render.editors_guide import guide_pages, title_and_text
from spotlight.render.explain_terms import explain_terms
from spotlight.render.filters import filter_values
from spotlight.render.generated_pages import GENERATED
from spotlight.render.navigation import navigation
from spotlight.render.neighbouring_notes import mark_neighbouring_notes
from spotlight.render.onward import onward
from spotlight.render.page_tree import page_html, page_tree
from spotlight.render.patterns import pattern_of
from spotlight.render.products.rota_planner import planners
from spotlight.render.products.social_card import card_for
from spotlight.render.review_lists import LONGEST
from spotlight.render.routes import routes_of
from spotlight.render.shelf import KINDS, guide_minutes, review_minutes, shelf
from spotlight.render.site import Site
from spotlight.render.statement import PAGE as STATEMENT
from spotlight.render.statement import statement
from spotlight.render.step import Step
from spotlight.render.structured_data import structured_data
from spotlight.render.table_boxes import add_table_boxes
from spotlight.render.trail import trail
from spotlight.render.written_links import add_addresses

TEMPLATES: Mapping[Kinds, str] = {
    Kinds.THEME: "pages/theme.html",
    Kinds.BRIEFING: "pages/briefing.html",
    Kinds.SESSION: "pages/session.html",
    Kinds.REVIEW: "pages/review.html",
    Kinds.GUIDE: "pages/guide.html",
    Kinds.EVENT: "pages/event.html",
    Kinds.PAGE: "pages/page.html",
    Kinds.ACTIONS: "pages/plan.html",
}


_WRITING = ("theme", "briefing", "session", "review", "guide", "prompts", "today", "home")
SCRIPTS_THAT_KEEP: Mapping[str, str] = {f"pages/{name}.html": "keep" for name in _WRITING} | {
    "pages/my_learning.html": "my-learning"
}
"""The pages where readers can keep something in their browsers, and the script that does it."""

OUR_TEMPLATES = ("main.html", "404.html", "pages/", "parts/")
"""All but drawings, which are what they are."""

UNUSED = re.compile(r"assets/(javascripts|images)/.*|icons/.*|assets/js/page/(setting|scheme|lost)\.js|.*\.map")
"""What Material and our look bring into a site that no page asks for."""


def configure(config: MkDocsConfig, site: Site) -> None:
    """Set what follows from the site: the Markdown dialect, the navigation, and the address."""
    config.markdown_extensions = list(EXTENSIONS)  # type: ignore[arg-type]
    config.mdx_configs = EXTENSION_SETTINGS
    config.nav = navigation(site)
    config.site_url = site.url


def configure_nothing(config: MkDocsConfig) -> None:
    """Set that no page is made: no menu, and none of the theme's own pages."""
    config.nav = []
    config.theme.static_templates = set()


def add_pages(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add the pages that the build makes: lists, action plans, the editors' guide, and what is withdrawn.

    What a partnership has of its own takes the place of what is shared.
    """
    _add_own_files(files, config, site)
    for uri, generated in GENERATED.items():
        inclusion = InclusionLevel.UNDEFINED if generated.in_menu else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, uri, content="", inclusion=inclusion))
    for uri in [uri for uri in site.list_pages if uri not in GENERATED]:
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for plan in site.catalogue.plans:
        files.append(File.generated(config, plan.page, content=""))
    if config.extra.get("editors"):
        for page in guide_pages(Path(config.config_file_path).parent):
            files.append(File.generated(config, page.uri, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV))
    for uri in site.catalogue.withdrawn_pages:
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))


def _add_own_files(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Add a partnership's own pages, pictures and documents, some in the place of shared ones."""
    for uri, real in site.catalogue.own.items():
        if shared := files.get_file_from_path(uri):
            files.remove(shared)
        if not uri.endswith(".yml"):
            folder = Path(config.docs_dir) / real.removesuffix(uri)
            files.append(File(uri, str(folder), config.site_dir, config.use_directory_urls))


def pages_of(files: Files, config: MkDocsConfig, is_modified: Callable[[str], bool]) -> dict[str, Page]:
    """Give the page of each file of the content, by the file's path.

    `is_modified` answers for each path what MkDocs' own `dirty` builds ask of a file: whether to make its page again.
    """
    shown = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
    for file in shown:
        file.is_modified = partial(is_modified, file.src_uri)  # type: ignore[method-assign]
    return {file.src_uri: file.page or Page(None, file, config) for file in shown}


def prepare(env: Environment) -> None:
    """Make our own templates escape what they print, and give them their filters."""
    env.autoescape = lambda name: name is not None and name.startswith(OUR_TEMPLATES)
    env.filters |= {
        "anchor": anchor_of,
        "path": path_of,
        "contents": contents,
        "webcal": lambda address: urlsplit(address)._replace(scheme="webcal").geturl(),
        "host": lambda address: urlsplit(address).netloc.removeprefix("www."),
        "day": dates.day,
        "weekday": dates.weekday,
        "partial_date": dates.partial,
    }
    env.globals.update(
        event_time=dates.between,
        filter_values=filter_values,
        pattern_of=pattern_of,
        planners=planners,
        guide_minutes=guide_minutes,
        review_minutes=review_minutes,
        newest_reviews=LONGEST,
        shelf=shelf,
        shelf_kinds=KINDS,
        routes_of=routes_of,
        scripts_that_keep=SCRIPTS_THAT_KEEP,
    )


def page_markdown(markdown: str, page: Page, site: Site) -> str:
    """Give a page's Markdown with its citations, and set its title, description and template."""
    uri = page.file.src_uri
    if generated := GENERATED.get(uri):
        page.meta.update(
            title=generated.title,
            description=generated.summary,
            template=generated.template,
            wide=generated.wide,
            contents=generated.contents and not generated.wide,
            unlisted=not generated.listed,
        )
        return ""
    if listing := site.list_pages.get(uri):
        page.meta.update(title=listing.title, description=listing.summary, template=listing.template)
        return ""
    if uri.startswith(GUIDE_FOLDER):
        title, text = title_and_text(markdown)
        page.meta.update(title=title, description="", template="pages/editors.html", unlisted=True)
        return text
    if withdrawal := site.catalogue.withdrawn_pages.get(uri):
        page.meta.update(title=withdrawal.title, description="", template="pages/withdrawn.html", unlisted=True)
        return ""
    document = site.catalogue.by_page.get(uri)
    kind = kind_of(document.uri) if document else None
    if kind is None or document is None:
        return markdown
    template = "pages/home.html" if uri == "index.md" else TEMPLATES[kind]
    title, summary = _heading(document, site)
    page.meta.update(title=title, description=summary, template=template)
    if uri != STATEMENT:
        return ""  # its HTML is in the catalogue: it is not made twice
    return with_citations(f"{document.body}\n{statement(site.partnership)}", site.catalogue.sources)


def page_content(content: str, page: Page, site: Site) -> str:
    """Give a page's HTML with its terms explained, its tables in boxes, and whole addresses for paper.

    `content` is what MkDocs made of the page's Markdown, if it was given any.
    """
    document = site.catalogue.by_page.get(page.file.src_uri)
    if not content and not (document and document.html):
        return ""
    tree = page_tree(content) if content or not document else _html_of(document, page)
    add_table_boxes(tree)
    mark_neighbouring_notes(tree)
    site.source_lists.lead_to_pages(tree, page.url)
    add_addresses(tree, urljoin(site.url, page.url))
    explain_terms(tree, site.catalogue.glossary, get_relative_url("glossary/", page.url))
    return page_html(tree)


def _html_of(document: Document[Meta], page: Page) -> HtmlElement:
    """Give a document's HTML, its links made links between pages."""
    tree = page_tree(document.html)
    uri = page.file.src_uri
    for element, name in [*((a, "href") for a in tree.iter("a")), *((image, "src") for image in tree.iter("img"))]:
        element.set(name, relative(element.get(name), uri, partial(get_relative_url, other=page.url)))
    return tree


def drop_unused(files: Files) -> None:
    """Leave out of the site what no page asks for."""
    for file in [file for file in files if UNUSED.fullmatch(file.src_uri)]:
        files.remove(file)


def shared_context(site: Site) -> dict[str, Any]:
    """Give what every template needs besides MkDocs' own."""
    return {"site": site, "catalogue": site.catalogue, "rota": site.rota, "partnership": site.partnership}


def page_context(page: Page, nav: Navigation, site: Site) -> dict[str, Any]:
    """Give what a page's template needs besides MkDocs' own."""
    document = site.catalogue.by_page.get(page.file.src_uri)
    package = site.catalogue.by_theme.get(document.slug) if document else None
    listing = site.list_pages.get(page.file.src_uri)
    way = listing.above if listing else trail(document, site)
    return shared_context(site) | {
        "document": document,
        "meta": document.meta if document else None,
        "package": package,
        "card": card_for(document),
        "trail": way,
        "listing": listing,
        "section": _section(page, way, nav),
        "onward": onward(document, site.catalogue),
        "withdrawal": site.catalogue.withdrawn_pages.get(page.file.src_uri),
        "related": site.related.of(document) if document else None,
        "structured": structured_data(document, page.meta.get("title", ""), page.meta.get("description", ""), site),
    }


def _section(page: Page, way: Sequence[Step], nav: Navigation) -> Section | None:
    """Give the section of the menu that a page is in: its own, or that of the nearest page above it."""
    in_menu = {known.url: known for known in nav.pages}
    addresses = [page.url, *(step.path for step in reversed(way) if step.path)]
    nearest = next((in_menu[address] for address in addresses if address in in_menu), None)
    above = list(nearest.ancestors) if nearest else []
    return above[-1] if above and isinstance(above[-1], Section) else None


def _heading(document: Document[Meta], site: Site) -> tuple[str, str]:
    meta = document.meta
    if isinstance(meta, Briefing | Session):
        theme = site.catalogue.by_theme[document.slug].theme.meta
        if isinstance(meta, Briefing):
            return meta.title, f"{theme.title} in seven minutes, to read aloud or print. {theme.summary}"
        return (
            f"Team session: {theme.short_title.lower()}",
            f"A ready-made session of {meta.minutes} minutes for a team. {theme.summary}",
        )
    return getattr(meta, "title", ""), getattr(meta, "summary", "")
