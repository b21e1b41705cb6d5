"""A site of a few files, and a server that treats them as servers do."""

import datetime as dt
import gzip
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from spotlight.publish.add_policies import add_policies
from spotlight.publish.manifest import write_manifest

from tests.small_site import write

ABOUT = {
    "version": "0.1.0",
    "built": "2026-11-22",
    "name": "Spotlight",
    "url": "https://learn.example.org/a/b/",
    "partnership": {"slug": "north", "name": "Partnership of the North"},
}
PAGE = (
    '<!doctype html>\n<html lang="en" data-root="."><head><meta charset="utf-8"><title>Home</title>'
    '<script src="app.js" defer></script></head>\n'
    '<body><script>let root;</script><a href="about/">About</a></body></html>\n'
)
FILES: dict[str, str | bytes] = {
    "index.html": PAGE,
    "about/index.html": PAGE.replace('"."', '".."').replace("app.js", "../app.js").replace("about/", "../"),
    "404.html": PAGE.replace("app.js", "/a/b/app.js"),
    "app.js": "let here;\n",
    "sitemap.xml.gz": gzip.compress(b"<urlset/>", mtime=0),
    ".htaccess": "Options -Indexes\n",
    "_headers": "/*\n",
    "briefings/ü.pdf": b"%PDF-1.7\n\xff\xfe",
}


def built(folder: Path, **more: str | bytes) -> Path:
    """Make a finished site in a folder, and give it."""
    write(folder, FILES | more)
    add_policies(folder)
    write_manifest(folder, ABOUT)
    return folder


class _Server(SimpleHTTPRequestHandler):
    """Serves a folder under /a/b/, compressed, as servers do that keep some files to themselves."""

    altered: dict[str, bytes | int | str]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path.removeprefix("/a/b/")
        if not self.path.startswith("/a/b/") or path in {".htaccess", "_headers"}:
            return self._send(404, b"<html>Not here</html>")
        altered = self.altered.get(path or "index.html")
        if isinstance(altered, int):
            return self._send(altered, (Path(self.directory) / "404.html").read_bytes())
        if isinstance(altered, str):
            return self._redirect(altered)
        name = f"{path}index.html" if path.endswith("/") or not path else path
        file = Path(self.translate_path(f"/{name}"))
        if altered is None and not file.is_file():
            return self._send(404, b"<html>Not here</html>")
        self._send(200, file.read_bytes() if altered is None else altered, name)

    def _redirect(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, body: bytes, name: str = "") -> None:
        if "gzip" not in self.headers.get("Accept-Encoding", ""):
            return self.send_error(406)
        compress = not name.endswith(".pdf")
        body = body if not compress or name.endswith(".gz") else gzip.compress(body)
        self.send_response(status)
        if compress:
            self.send_header("Content-Encoding", "gzip")  # of what is a gzip itself too, as Apache may say
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (http.server's name)
        """Say nothing."""


@contextmanager
def served(
    folder: Path, altered: dict[str, bytes | int | str] | None = None, certificate: Path | None = None
) -> Iterator[str]:
    """Serve a site under a path, and give its address: https with a certificate, which has its key beside it.

    `altered` says what comes in place of a file: other bytes, a status with the page for lost readers, or the address
    that it leads to.
    """
    handler = type("Handler", (_Server,), {"altered": altered or {}})
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda request, client_address: None  # type: ignore[method-assign]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_port}/a/b/"
        server.shutdown()


def own_certificate(folder: Path) -> Path:
    """Make a certificate that nobody trusts, with its key in the same file."""
    key = generate_private_key(SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + dt.timedelta(1))
    ).sign(key, SHA256())
    path = folder / "certificate.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(certificate.public_bytes(Encoding.PEM) + secret)
    return path
