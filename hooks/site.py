"""The file that MkDocs loads: each of its events in a line or a few."""

import logging
import os
from collections.abc import Callable, Mapping
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
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.report import as_text, has_errors
from spotlight.check import check_content
from spotlight.preview.affected import Affected
from spotlight.preview.kept_pages import KeptPages
from spotlight.preview.preview import Preview
from spotlight.preview.sheet_marks import SheetMarks
from spotlight.publish.add_policies import PolicyError, add_policies
from spotlight.publish.expected import missing
from spotlight.publish.joined_files import join_files
from spotlight.publish.staging import AlreadyBuildingError, Staging
from spotlight.publish.trim_styles import trim_styles
from spotlight.render import pages
from spotlight.render.admin.backend import backend_of
from spotlight.render.admin.write_admin import AdminError, write_admin
from spotlight.render.build_date import build_date
from spotlight.render.outputs import expected_outputs, write_outputs
from spotlight.render.press import PrintingError, print_all
from spotlight.render.site import Site
from spotlight.render.typesetter import TypesettingError
from spotlight.rota.published_rota import rota_of

log = logging.getLogger("mkdocs.hooks.spotlight")


class Run:
    """One run of MkDocs: what it builds, and where."""

    config: MkDocsConfig
    site: Site
    sheets: Mapping[str, object]
    serving = False
    preview: Preview | None = None
    kept_pages = KeptPages()
    affected: Affected | None = None
    staging: Staging | None = None


_run = Run()


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether MkDocs serves, which has a folder of its own."""
    _run.serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the content before anything is touched, then turn the build to a staging folder."""
    if _run.serving:
        return _configure_preview(config)
    _run.site = _read(config)
    pages.configure(config, _run.site)
    _run.staging = _stage(Path(config.site_dir))
    config.site_dir = str(_run.staging.folder)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that the build makes, and leave out what none asks for."""
    if _run.preview and _run.preview.is_without_content:
        return Files([])
    pages.add_pages(files, config, _run.site)
    pages.drop_unused(files)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep what a preview has made before and what cannot have changed."""
    if _run.preview and not _run.preview.is_without_content:
        _run.kept_pages.restore(files, config, _run.affected)
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Print, so that pages can say how long and how large each file is, and prepare the templates."""
    pages.prepare(env)
    if _run.preview:
        _run.sheets = SheetMarks()
        return _run.kept_pages.templates(env)
    try:
        printed = print_all(_run.site, Path(config.site_dir), Path(config.config_file_path).parent, log.info)
    except (PrintingError, TypesettingError) as error:
        raise PluginError(str(error)) from error
    for warning in printed.warnings:
        log.warning(warning)
    _run.sheets = printed.sheets
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Complete each page's text."""
    return pages.page_markdown(markdown, page, _run.site)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Explain the glossary's terms."""
    return pages.page_content(html, page, _run.site)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give each page what its template needs."""
    return context | pages.page_context(page, nav, _run.site) | {"sheets": _run.sheets}


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is not a page, see that nothing is missing, and put the finished site in its place."""
    folder = Path(config.site_dir)
    if _run.preview and _run.preview.is_without_content:
        return _run.preview.shown.show_nothing()
    write_outputs(_run.site, folder, lists=_run.affected is None or _run.affected.lists)
    join_files(folder)
    if _run.preview:
        _write_admin(config)
        _run.kept_pages.keep()
        return _run.preview.show(_run.site)
    if lost := missing(folder, expected_outputs(_run.site)):
        raise PluginError(f"The build did not make {', '.join(lost)}")
    if _run.staging:
        trim_styles(folder)
        try:
            add_policies(folder)
        except PolicyError as error:
            raise PluginError(str(error)) from error
    _write_admin(config)
    if _run.staging:
        if config.strict and _warned():
            return
        _run.staging.publish()
        config.site_dir = str(_run.staging.site)
        log.info(f"The finished site is in {_run.staging.site}")


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Show in each page what is wrong with the content, and go on serving while it is."""
    if _run.preview:
        logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in str(record.msg))
        watched = [config.docs_dir, config.config_file_path]
        _run.preview.serve_with(server, builder, _build_again, watched)
    return server


def on_build_error(error: Exception) -> None:
    """Leave the last good site as it is."""
    if _run.preview:
        _run.preview.reason = str(error)
    _abandon()


def on_shutdown() -> None:
    """Clear away what was not published."""
    if _run.preview:
        _run.preview.end()
    _abandon()


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


def _abandon() -> None:
    if _run.staging:
        _run.staging.abandon()
        _run.staging = None


def _read(config: MkDocsConfig) -> Site:
    reading = check_content(Path(config.docs_dir), _run.preview.memory if _run.preview else None)
    if _run.preview:
        _run.preview.problems = reading.problems
    if reading.problems and (text := as_text(reading.problems, reading.files)):
        if has_errors(reading.problems):
            raise PluginError(text)
        log.info(text)  # a strict build counts warnings: content that grows old must not stop a host's daily build
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


def _write_admin(config: MkDocsConfig) -> None:
    """Write the visual editor, if it is switched on; its page has a policy of its own."""
    try:
        if backend := backend_of(os.environ.get("SPOTLIGHT_ADMIN") or config.extra.get("admin"), config.repo_url):
            write_admin(_run.site, Path(config.site_dir), Path(config.config_file_path).parent, backend)
    except (AdminError, ValueError) as error:
        raise PluginError(str(error)) from error


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
