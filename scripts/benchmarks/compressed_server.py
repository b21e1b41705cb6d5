"""A folder served on loopback as plain web spaces do it: with content types, compressed text, and dates of change."""

import gzip
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_TYPES = {".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2"}
_COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml")
_LEVEL = 6  # what web servers take where nobody has chosen
_LATE = ".js"
_LATE_SECONDS = 0.5


@contextmanager
def serve_compressed(folder: Path, late: bool = False) -> Iterator[str]:
    """Serve a folder, which need not be there yet, and give its address; its files must not change any more.

    Where scripts are to be `late`, each waits for half a second.
    """
    handler = partial(_LateHandler if late else _Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | _TYPES

    def do_GET(self) -> None:
        """Answer with a file, or with the page that says that there is none."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        missing = Path(self.directory) / "404.html"
        if path.is_file():
            self._answer(HTTPStatus.OK, path)
        elif missing.is_file():
            self._answer(HTTPStatus.NOT_FOUND, missing)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (http.server's name)
        """Say nothing."""

    def _answer(self, status: HTTPStatus, path: Path) -> None:
        changed = self.date_time_string(int(path.stat().st_mtime))
        if self.headers.get("If-Modified-Since") == changed:
            self._send(HTTPStatus.NOT_MODIFIED, changed, {})
            return
        kind = self.guess_type(path)
        compressed = kind.startswith(_COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _gzip(path) if compressed else path.read_bytes()
        encoding = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"} if compressed else {}
        self._send(status, changed, {"Content-Type": kind, "Content-Length": str(len(body)), **encoding})
        self.wfile.write(body)

    def _send(self, status: HTTPStatus, changed: str, headers: Mapping[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Last-Modified": changed, **headers}.items():
            self.send_header(name, value)
        self.end_headers()


class _LateHandler(_Handler):
    def _answer(self, status: HTTPStatus, path: Path) -> None:
        if path.suffix == _LATE:
            time.sleep(_LATE_SECONDS)
        super()._answer(status, path)


@cache
def _gzip(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), _LEVEL)
