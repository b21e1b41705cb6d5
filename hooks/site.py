"""The file that MkDocs loads: each of its events in a line or a few."""

import logging
import os
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from spotlight.catalogue.partnership import Partnership
from spotlight.catalogue.report import as_text, has_errors
from spotlight.check import check_content
from spotlight.publish.add_policies import PolicyError, add_policies
from spotlight.publish.expected import missing
from spotlight.publish.joined_files import join_files
from spotlight.publish.staging import AlreadyBuildingError, Staging
from spotlight.render import pages
from spotlight.render.build_date import build_date
from spotlight.render.outputs import expected_outputs, write_outputs
from spotlight.render.press import Printed, PrintingError, print_all
from spotlight.render.site import Site
from spotlight.render.typesetter import TypesettingError
from spotlight.rota.published_rota import rota_of

log = logging.getLogger("mkdocs.hooks.spotlight")


class Run:
    """One run of MkDocs: what it builds, and where."""

    site: Site
    printed: Printed
    serving = False
    staging: Staging | None = None


_run = Run()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether MkDocs serves, which has a folder of its own."""
    _run.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the content before anything is touched, then turn the build to a staging folder."""
    _run.site = _read(config)
    pages.configure(config, _run.site)
    if not _run.serving:
        _run.staging = _stage(Path(config.site_dir))
        config.site_dir = str(_run.staging.folder)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that the build makes, and leave out what none asks for."""
    pages.add_pages(files, config, _run.site)
    pages.drop_unused(files)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Print, so that pages can say how long and how large each file is, and prepare the templates."""
    try:
        _run.printed = print_all(_run.site, Path(config.site_dir), Path(config.config_file_path).parent, log.info)
    except (PrintingError, TypesettingError) as error:
        raise PluginError(str(error)) from error
    for warning in _run.printed.warnings:
        log.warning(warning)
    pages.prepare(env)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Complete each page's text."""
    return pages.page_markdown(markdown, page, _run.site)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Explain the glossary's terms."""
    return pages.page_content(html, page, _run.site)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give each page what its template needs."""
    return context | pages.page_context(page, nav, _run.site) | {"sheets": _run.printed.sheets}


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is not a page, see that nothing is missing, and put the finished site in its place."""
    folder = Path(config.site_dir)
    write_outputs(_run.site, folder)
    join_files(folder)
    if lost := missing(folder, expected_outputs(_run.site)):
        raise PluginError(f"The build did not make {', '.join(lost)}")
    if _run.staging:
        try:
            add_policies(folder)
        except PolicyError as error:
            raise PluginError(str(error)) from error
        if config.strict and _warned():
            return
        _run.staging.publish()
        config.site_dir = str(_run.staging.site)
        log.info(f"The finished site is in {_run.staging.site}")


def on_build_error(error: Exception) -> None:
    """Leave the last good site as it is."""
    on_shutdown()


def on_shutdown() -> None:
    """Clear away what was not published."""
    if _run.staging:
        _run.staging.abandon()
        _run.staging = None


def _read(config: MkDocsConfig) -> Site:
    reading = check_content(Path(config.docs_dir))
    if reading.problems and (text := as_text(reading.problems, reading.files)):
        if has_errors(reading.problems):
            raise PluginError(text)
        log.warning(text)
    if reading.catalogue is None:
        raise PluginError("The content could not be read")
    catalogue = reading.catalogue
    try:
        rota = rota_of(catalogue, build_date(catalogue.rota.meta.timezone))
    except ValueError as error:
        raise PluginError(str(error)) from error
    partnership, name = _partnership(config, dict(catalogue.partnerships))
    return Site(
        name=config.site_name,
        url=_address(config, name),
        content=Path(config.docs_dir),
        catalogue=catalogue,
        rota=rota,
        partnership=partnership,
    )


def _address(config: MkDocsConfig, partnership: str) -> str:
    """Give where the site will be: it is printed on paper, where nobody can mend it."""
    if not config.site_url:
        raise PluginError("site_url in mkdocs.yml is empty: briefings print it, and their QR codes lead there")
    if partnership != "example" and "example.org" in config.site_url:
        raise PluginError(f"site_url in mkdocs.yml is still {config.site_url}: write where the site will be")
    return config.site_url.rstrip("/") + "/"


def _partnership(config: MkDocsConfig, known: dict[str, Partnership]) -> tuple[Partnership, str]:
    wanted = os.environ.get("SPOTLIGHT_PARTNERSHIP") or config.extra.get("partnership") or next(iter(known))
    if wanted not in known:
        raise PluginError(f"There is no partnership '{wanted}' in content/partnerships: there is {', '.join(known)}")
    return known[wanted], wanted


def _stage(site: Path) -> Staging:
    try:
        return Staging(site)
    except AlreadyBuildingError as error:
        raise PluginError("Another build of this site is at work: wait for it to end") from error
    except OSError as error:
        raise PluginError(f"The site cannot be written: {error}. You may delete .{site.name}-staging") from error


def _warned() -> bool:
    """Say whether MkDocs has counted a warning, which it acts on only after the last event."""
    counters = (h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler))
    return any(counter.get_counts() for counter in counters)
