"""The file that MkDocs loads: each of its events in a line or a few."""

import logging
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from spotlight.called_events import CalledEvents
from spotlight.catalogue.reading.kept_results import KeptResults
from spotlight.catalogue.report import as_text
from spotlight.check import INHERITED, check_content
from spotlight.preview.affected import Affected
from spotlight.preview.kept_pages import KeptPages
from spotlight.preview.preview import Preview
from spotlight.publish.add_policies import PolicyError
from spotlight.publish.disk_words import disk_words
from spotlight.publish.expected import missing
from spotlight.publish.finish import finish
from spotlight.publish.joined_files import join_files
from spotlight.publish.manifest import write_manifest
from spotlight.publish.servers.write_server_files import ServerFilesError, write_server_files
from spotlight.publish.site_folder import site_folder
from spotlight.publish.staging import AlreadyBuildingError, Staging
from spotlight.read_site import NoSiteError, chosen_partnership, site_of
from spotlight.render import pages
from spotlight.render.admin.backend import BackendError, backend_of
from spotlight.render.admin.write_admin import AdminError, write_admin
from spotlight.render.build_record import build_record
from spotlight.render.outputs import expected_outputs, write_outputs
from spotlight.render.press import Printing, PrintingError
from spotlight.render.products.every_product import every_product
from spotlight.render.sheet_marks import SheetMarks, fill_in_sheets
from spotlight.render.site import Site
from spotlight.render.typesetter import TypesettingError

log = logging.getLogger("mkdocs.hooks.spotlight")


class Run:
    """One run of MkDocs: what it builds, and where."""

    config: MkDocsConfig
    site: Site
    record: Mapping[str, object]
    printing: Printing | None = None
    serving = False
    preview: Preview | None = None
    kept_pages = KeptPages()
    affected: Affected | None = None
    staging: Staging | None = None


_FOR_PEOPLE = (NoSiteError, PrintingError, TypesettingError, PolicyError, AdminError, BackendError, ServerFilesError)

_run = Run()
_events = CalledEvents()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether MkDocs serves, which has a folder of its own."""
    _run.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the content before anything is touched, then turn the build to a staging folder."""
    _events.begin()
    if _run.serving:
        return _configure_preview(config)
    _run.site = _read(config)
    pages.configure(config, _run.site)
    _run.staging = _stage(site_folder(Path(config.site_dir)))
    config.site_dir = str(_run.staging.folder)
    return config


@_events.needed
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that the build makes, and leave out what none asks for."""
    if _run.preview and _run.preview.is_without_content:
        return Files([])
    pages.add_pages(files, config, _run.site)
    pages.drop_unused(files)
    return files


@_events.needed
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep what a preview has made before and what cannot have changed."""
    if _run.preview and not _run.preview.is_without_content:
        kept = _run.kept_pages
        kept.restore(pages.pages_of(files, config, kept.is_modified), _run.affected)
    return nav


@_events.needed
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Prepare the templates, and begin to print: pages have marks where they say how long and large each file is."""
    pages.prepare(env)
    if _run.preview:
        return _run.kept_pages.templates(env)
    products = list(every_product(_run.site))
    _run.printing = Printing(products, Path(config.site_dir), Path(config.config_file_path).parent, log.info)
    return env


@_events.needed
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Complete each page's text."""
    return pages.page_markdown(markdown, page, _run.site)


@_events.needed
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Explain the glossary's terms."""
    return pages.page_content(html, page, _run.site)


@_events.needed
def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give each page what its template needs."""
    return context | pages.page_context(page, nav, _run.site) | {"sheets": SheetMarks()}


@_events.needed
def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    """Give the page for lost readers, which is none of MkDocs' pages, whose site it is on."""
    return context | pages.shared_context(_run.site)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is not a page, see that nothing is missing, and put the finished site in its place."""
    folder = Path(config.site_dir)
    if _run.preview and _run.preview.is_without_content:
        return _run.preview.shown.show_nothing()
    write_outputs(_run.site, folder, lists=_run.affected is None or _run.affected.lists)
    join_files(folder)
    _finish_printing(folder)
    if _run.preview:
        with _told_plainly():
            _write_admin(config)
        _run.kept_pages.keep()
        return _run.preview.show(_run.site)
    _see_that_all_was_done(folder)
    with _told_plainly():
        finish(folder)
        _write_admin(config)
        write_server_files(folder, _run.site.url)
    write_manifest(folder, _run.record)
    if _run.staging is None or (config.strict and _warned()):
        return _abandon()
    _run.staging.publish()
    config.site_dir = str(_run.staging.site)
    log.info(f"The finished site is in {config.site_dir}")
    _run.staging = None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Show in each page what is wrong with the content, and go on serving while it is."""
    if _run.preview:
        logging.getLogger(build.__module__).addFilter(lambda record: "'dirty' build" not in str(record.msg))
        watched = [config.docs_dir, config.config_file_path]
        _run.preview.serve_with(server, builder, _build_again, watched)
    return server


def on_build_error(error: Exception) -> None:
    """Leave the last good site as it is, and say what the disk refused."""
    if _run.preview:
        _run.preview.reason = str(error)
    words = disk_words(error, _run.staging.site) if _run.staging else None
    _abandon()
    if words:
        raise PluginError(words) from error


def on_shutdown() -> None:
    """Clear away what was not published."""
    if _run.preview:
        _run.preview.end()
    if _run.staging:
        site = _run.staging.site
        _abandon()
        raise PluginError(f"The build ended before on_post_build was called: {site} is as it was")


def _configure_preview(config: MkDocsConfig) -> MkDocsConfig:
    """Turn the build to a folder of the preview. The first goes on without a page if the content has errors."""
    if _run.preview is None:
        folder, configuration, content = map(Path, (config.site_dir, config.config_file_path, config.docs_dir))
        _run.preview = Preview(folder, configuration, content)
    _run.config = config
    config.site_dir = str(_run.preview.begin())
    try:
        _run.site = _read(config)
        _run.affected = _run.preview.compare(_run.site)
        pages.configure(config, _run.site)
    except PluginError as error:
        _run.preview.reason = str(error)
        if not _run.preview.is_without_content:
            raise
        log.error(error)
        pages.configure_nothing(config)
    return config


def _build_again() -> None:
    """Build what a change of the content affects, with the configuration of the last build."""
    log.info("Building documentation...")
    build(_run.config, serve_url=_run.config.site_url, dirty=True)


def _see_that_all_was_done(folder: Path) -> None:
    if skipped := _events.not_called():
        raise PluginError(f"These events were never called, so the site cannot be whole: {', '.join(skipped)}")
    if lost := missing(folder, expected_outputs(_run.site)):
        raise PluginError(f"The build did not make {', '.join(lost)}")


def _finish_printing(folder: Path) -> None:
    """Wait for the press, and write into pages what it has made."""
    if _run.printing is None:
        return
    with _told_plainly():
        printed = _run.printing.finish()
        fill_in_sheets(folder, printed.sheets)
    for warning in printed.warnings:
        log.warning(warning)
    _run.printing = None


def _abandon() -> None:
    if _run.printing:
        _run.printing.stop()
        _run.printing = None
    if _run.staging:
        _run.staging.abandon()
        _run.staging = None


def _read(config: MkDocsConfig) -> Site:
    content, project = Path(config.docs_dir), Path(config.config_file_path).parent
    wanted: str | None = os.environ.get("SPOTLIGHT_PARTNERSHIP") or config.extra.get("partnership")
    if not _run.preview:
        INHERITED.kept = INHERITED.kept or KeptResults(project / ".cache" / "checked.json")
    with _told_plainly():
        chosen = chosen_partnership(content, wanted)
        reading = check_content(content, _run.preview.memory if _run.preview else INHERITED, chosen)
        if _run.preview:
            _run.preview.problems = reading.problems
        is_preview = _run.preview is not None
        site = site_of(reading, content, config.site_name, chosen, config.site_url, is_preview=is_preview)
    if reading.problems:  # a strict build counts warnings: content that grows old must not stop a host's daily build
        log.info(as_text(reading.problems, reading.files))
    _run.record = build_record(site, reading)
    return site


def _write_admin(config: MkDocsConfig) -> None:
    """Write the visual editor, if it is switched on; its page has a policy of its own."""
    if backend := backend_of(os.environ.get("SPOTLIGHT_ADMIN") or config.extra.get("admin"), config.repo_url):
        write_admin(_run.site, Path(config.site_dir), Path(config.config_file_path).parent, backend)


@contextmanager
def _told_plainly() -> Iterator[None]:
    """End the build with one message, without a traceback, where what is wrong is for people to mend."""
    try:
        yield
    except _FOR_PEOPLE as error:
        raise PluginError(str(error)) from error


def _stage(site: Path) -> Staging:
    try:
        return Staging(site)
    except AlreadyBuildingError as error:
        raise PluginError("Another build of this site is at work: wait for it to end") from error
    except OSError as error:
        raise PluginError(disk_words(error, site) or f"{site} cannot be written: {error}") from error


def _warned() -> bool:
    """Say whether MkDocs has counted a warning, which it acts on only after the last event.

    ProperDocs counts those of MkDocs' logger too, in one above it.
    """
    loggers = [logging.getLogger("mkdocs"), logging.getLogger("mkdocs").parent]
    handlers = (handler for logger in loggers if logger for handler in logger.handlers)
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
