"""A site as `mkdocs serve` shows it while its content is written."""

import logging
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.report import has_errors
from spotlight.preview.affected import Affected, affected
from spotlight.preview.background_press import BackgroundPress
from spotlight.preview.outcome import Outcome
from spotlight.preview.panel_app import PanelApp
from spotlight.preview.shown_folder import ShownFolder
from spotlight.preview.stamps import Stamps, stamps
from spotlight.preview.watcher import Watcher
from spotlight.render.outputs import expected_outputs
from spotlight.render.site import Site

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_SETTLING = 0.05
"""Seconds without a change after which all that is saved at once counts as saved."""

log = logging.getLogger("mkdocs.hooks.spotlight")


class Server(Protocol):
    """What of MkDocs' server is used here."""

    builder: Callable[[], None]
    observer: Any
    build_delay: float
    mount_path: str

    def set_app(self, application: "WSGIApplication") -> None: ...  # noqa: D102
    def get_app(self) -> "WSGIApplication | None": ...  # noqa: D102
    def watch(self, path: str) -> None: ...  # noqa: D102
    def unwatch(self, path: str) -> None: ...  # noqa: D102


class Preview:
    """Builds a site again and again into the folder that is served, and knows how the last build went.

    `folder` is served, `configuration` is the file that MkDocs read, with `themes` beside it.
    """

    def __init__(self, folder: Path, configuration: Path, content: Path) -> None:
        self.shown = ShownFolder(folder)
        self.memory = Memory()
        self.problems: Sequence[Problem] = ()
        self.reason = ""
        self._configuration, self._content = configuration, content
        self._watcher = Watcher()
        self._press = BackgroundPress(folder, configuration.parent, log.info, self._watcher.report_change)
        self._tried: Stamps = {}
        self._configured: tuple[int, int] | None = None
        self._site: Site | None = None
        self._looks: Stamps = {}
        self._affected: Affected | None = None
        self._serves = False

    @property
    def outcome(self) -> Outcome:
        """How the last build went, and what the press says."""
        failure = "" if has_errors(self.problems) else self.reason
        return Outcome(tuple(self.problems), failure, self._press.faults, self._site is not None)

    @property
    def is_without_content(self) -> bool:
        """Whether the build at work makes no site: the first has found content that it cannot use."""
        return bool(self.reason) and not self._serves

    def begin(self) -> Path:
        """Make ready for a build whose configuration is read, and give the folder that it goes to."""
        self._press.stop()
        self._tried = self._stamps()
        self._configured = self._tried.get(self._configuration)
        self.shown.clear()
        return self.shown.building

    def compare(self, site: Site) -> Affected | None:
        """Compare a site with the one that is shown: what a change affects, or None where it may be anything."""
        same_looks = self._looks == _but_for_text(self._tried, self._content)
        self._affected = affected(self._site, site) if self._site and same_looks else None
        return self._affected

    def show(self, site: Site) -> None:
        """Show what was built of a site, and print it while it is looked at."""
        expected = expected_outputs(site)
        if self._affected and self._site:
            self.shown.show(None)
            self.shown.take_away(set(expected_outputs(self._site)) - set(expected))
        else:
            self.shown.show(expected)
        self._site, self._looks = site, _but_for_text(self._tried, self._content)
        self._press.print(site, self._to_print(site))

    def serve_with(
        self, server: Server, build: Callable[[], None], build_again: Callable[[], None], watched: Sequence[str]
    ) -> None:
        """Have a server show the panel, watch by itself, and go on when a build fails.

        `build` builds the site from its configuration on, and `build_again` from its content on; `watched` are the
        paths that the server watches already.
        """
        self._serves = True
        for path in watched:
            server.unwatch(path)
        server.observer, server.build_delay = self._watcher, _SETTLING
        for path in watched:
            server.watch(path)
        server.builder = lambda: self._rebuild(build, build_again)
        if app := server.get_app():
            server.set_app(PanelApp(app, server.mount_path, lambda: self.outcome, lambda: self._press.sheets))

    def end(self) -> None:
        """Wait for the product at the press, so that nobody writes into a folder that is taken away."""
        self._press.stop()
        self._press.join()

    def _rebuild(self, build: Callable[[], None], build_again: Callable[[], None]) -> None:
        now = self._stamps()
        if now == self._tried:
            return
        self._tried = now
        self.problems, self.reason = (), ""
        is_configured = self._site is not None and now.get(self._configuration) == self._configured
        try:
            (build_again if is_configured else build)()
        except Exception as error:  # whatever it is, browsers are told and the server goes on
            self.reason = self.reason or f"{type(error).__name__}: {error}"
            if not isinstance(error, SystemExit):  # MkDocs' way to say that it has told everything
                traceback.print_exc()
            log.error("An error happened during the rebuild: the site is shown as it was before, and says so")
            self._press.go_on()

    def _to_print(self, site: Site) -> set[str] | None:
        """Give the content files from which to print again; None for all, as themes go into each other's files."""
        if self._affected is None or any(page.startswith("themes/") for page in self._affected.texts):
            return None
        written = site.catalogue.by_page  # lists are changed too, and nothing is printed of them
        return {written[page].uri for page in self._affected.texts if page in written}

    def _stamps(self) -> Stamps:
        return stamps(self._configuration, self._configuration.parent / "themes", self._content)


def _but_for_text(found: Stamps, content: Path) -> Stamps:
    """Leave out the files whose text is read and compared."""
    return {
        path: stamp
        for path, stamp in found.items()
        if not (path.suffix in (".md", ".yml") and path.is_relative_to(content))
    }
