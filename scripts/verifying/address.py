"""A copy of a site at an address, read as browsers read it."""

import socket
import ssl
import zlib
from email.message import Message
from http.client import HTTPException, HTTPMessage
from importlib.metadata import version
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from spotlight.publish.manifest import NAME

from scripts.verifying.copy_of_site import FileDamagedError, FileMissingError, UnreadableError

TIMEOUT = 30
"""Seconds in which a server has to go on answering."""

TRIES = 3

MOST_OF_A_MANIFEST = 50_000_000

NOT_FOUND = "404.html"
"""The page that a server may send with the status 404, and still be right."""

FOR_SERVERS = frozenset({".htaccess", "web.config", "_headers", "_redirects"})
"""What servers read themselves, and mostly keep from others."""

_INDEX = "index.html"


class _OtherHostError(Exception):
    """A redirect that leads away from the host."""


class _SameHost(HTTPRedirectHandler):
    """Follows a redirect on the host itself, from http to https too, and no other."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Give the request that follows. Raises _OtherHostError for one that leads away."""
        here, there = urlsplit(req.full_url), urlsplit(newurl)
        if there.hostname != here.hostname or there.scheme not in {here.scheme, "https"}:
            raise _OtherHostError(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class Address:
    """A site on the web, under any path."""

    unseen = FOR_SERVERS

    def __init__(self, url: str, connections: int) -> None:
        """Take the address of a site's root, and how many files to ask for at once."""
        self._root = url.removesuffix(_INDEX).removesuffix(NAME).rstrip("/") + "/"
        self._opener = build_opener(_SameHost)
        self._opener.addheaders = []
        self.connections = connections

    def manifest(self) -> str:
        """Give its manifest."""
        try:
            return self._fetch(NAME, MOST_OF_A_MANIFEST).decode()
        except (FileMissingError, FileDamagedError) as error:
            raise UnreadableError(f"there is no {NAME} at {self._root} ({error}): is it a site's address?") from error
        except UnicodeDecodeError as error:
            raise UnreadableError(f"what is at {self._root}{NAME} is no text") from error

    def names(self) -> None:
        """Say that no server lists its files."""
        return

    def read(self, path: str, most: int) -> bytes:
        """Give a file's first bytes; of a folder's page, under the folder's address."""
        folder = path.removesuffix(_INDEX) if path.split("/")[-1] == _INDEX else path
        try:
            return self._fetch(folder, most)
        except FileMissingError:
            if folder == path:
                raise
        self._fetch(path, most)
        raise FileMissingError(f"it is there under its full name alone: let the server show {_INDEX} for a folder")

    def _fetch(self, path: str, most: int) -> bytes:
        address = self._root + quote(path)
        for left in reversed(range(TRIES)):
            try:
                return self._ask(address, path, most)
            except (URLError, TimeoutError, HTTPException, OSError) as error:
                if not left or isinstance(getattr(error, "reason", None), ssl.SSLError | socket.gaierror):
                    raise UnreadableError(f"{address} {_why(error)}") from error
        raise AssertionError("a try either gives an answer or fails")

    def _ask(self, address: str, path: str, most: int) -> bytes:
        agent = {"User-Agent": f"spotlight/{version('spotlight')}"}
        request = Request(address, headers={"Accept-Encoding": "gzip", "Cache-Control": "no-cache"} | agent)
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                return _decompressed(answer.read(most), answer.headers, path, most)
        except HTTPError as error:
            with error:
                if path == NOT_FOUND:
                    return _decompressed(error.read(most), error.headers, path, most)
                raise FileMissingError(f"the server says {error.code} {error.reason}") from error
        except _OtherHostError as error:
            raise FileDamagedError(f"its address leads to another host: {error}") from error


def _decompressed(body: bytes, headers: Message, path: str, most: int) -> bytes:
    """Give a body as it was before the server compressed it. Raises FileDamagedError if that is not possible."""
    method = headers.get("Content-Encoding", "identity").strip().lower()
    if method == "identity":
        return body
    if method not in {"gzip", "x-gzip"}:
        raise FileDamagedError(f"the server compressed it with {method}, for which nobody asked")
    try:
        inner = zlib.decompressobj(wbits=31).decompress(body, most)
    except zlib.error as error:
        raise FileDamagedError(f"the server says that it is compressed, and it is not ({error})") from error
    # Some servers call a file that is a gzip itself compressed, and send it as it is.
    return body if path.endswith(".gz") and not inner.startswith(b"\x1f\x8b") else inner


def _why(error: Exception) -> str:
    """Say in plain words why there was no answer."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"cannot be trusted: its certificate is not right ({reason.verify_message})"
    if isinstance(reason, ssl.SSLError):
        return f"does not answer by https as it should ({reason.reason})"
    if isinstance(reason, socket.gaierror):
        return "cannot be reached: there is no host of that name, or no network"
    if isinstance(reason, ConnectionRefusedError):
        return "cannot be reached: nothing answers there"
    if isinstance(reason, TimeoutError):
        return f"did not answer within {TIMEOUT} seconds"
    return f"broke off: {reason}"
