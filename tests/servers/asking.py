"""Servers asked as browsers ask them, with everything that they say."""

import gzip
import http.client
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    """What a server said; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def whole(self) -> bytes:
        """The body as it was before it was compressed."""
        return gzip.decompress(self.body) if self.headers.get("content-encoding") == "gzip" else self.body


def ask(address: str, **headers: str) -> Answer:
    """Ask for an address without following anything; `If_None_Match` is the header `If-None-Match`."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", parts.path, headers={"Accept-Encoding": "gzip"} | named)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    names = [name.lower() for name, _ in answer.getheaders()]
    assert sorted(set(names)) == sorted(names), "a header is sent twice"
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)
