"""The server's pages with the panel in each, and with what is known of printed files."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from spotlight.preview.outcome import Outcome
from spotlight.preview.panel import STYLES_AT, panel, styles
from spotlight.render.sheet import Sheet
from spotlight.render.sheet_marks import with_sheets

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_BODY = re.compile(rb"<body\b[^>]*>")
_LIVE_RELOAD = "/livereload/"


class PanelApp:
    """A WSGI application (PEP 3333) around that of MkDocs' server.

    `outcome` and `sheets` give what is known at the moment. While there is no site to show, every address gives the
    page at `home`, so that a browser waits there for the site to come.
    """

    def __init__(
        self,
        app: "WSGIApplication",
        home: str,
        outcome: Callable[[], Outcome],
        sheets: Callable[[], Mapping[str, Sheet]],
    ) -> None:
        self._app, self._home, self._outcome, self._sheets = app, home, outcome, sheets

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer a request."""
        path = environ["PATH_INFO"]
        if path == STYLES_AT:
            return _answer(start_response, "200 OK", [("Content-Type", "text/css; charset=utf-8")], styles())
        if not self._outcome().has_site and not path.startswith(_LIVE_RELOAD):
            environ = {**environ, "PATH_INFO": self._home}
        heard: list[Any] = []

        def hear(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
            heard[:] = [status, headers]
            return heard.append

        body = self._app(environ, hear)
        status, headers = heard
        if not dict(headers).get("Content-Type", "").startswith("text/html"):
            start_response(status, headers)
            return body
        others = [(name, value) for name, value in headers if name != "Content-Length"]
        return _answer(start_response, status, others, self._complete(_whole(body)))

    def _complete(self, page: bytes) -> bytes:
        """Give a page with the panel at the beginning of its body."""
        page = with_sheets(page, self._sheets())
        start = found.end() if (found := _BODY.search(page)) else 0
        return page[:start] + panel(self._outcome()).encode() + page[start:]


def _whole(body: Iterable[bytes]) -> bytes:
    try:
        return b"".join(body)
    finally:
        if close := getattr(body, "close", None):
            close()


def _answer(
    start_response: "StartResponse", status: str, headers: list[tuple[str, str]], body: bytes
) -> Iterable[bytes]:
    start_response(status, [*headers, ("Content-Length", str(len(body)))])
    return [body]
