"""A real Chromium on the shipped site, served under a path of its own."""

import datetime as dt
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.real_mkdocs import build
from tests.small_site import PROJECT

expect.set_options(timeout=20_000)

NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
"""When the pages of the tests are read, where that matters: a theme day."""

BUILT = "1795305600"  # 22 November 2026


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (http.server's name)
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback, at an origin of its own, and give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the shipped site on a known date, and give its path below the server's root.

    All processes that run tests at once share it: the first builds it, and nobody changes it.
    """
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder = shared / "server" / "learn" / "here"
    with FileLock(shared / "server-lock"):
        if not folder.exists():
            status, said = build(PROJECT, "--strict", "--site-dir", str(folder), SOURCE_DATE_EPOCH=BUILT)
            assert status == 0, said
    return folder


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Serve the site on loopback, and give its address."""
    with serve(site_folder.parent.parent) as root:
        yield f"{root}learn/here/"


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """Give a fresh reader; at the end nothing may have gone wrong in the console or been asked of another host."""
    settings = getattr(request, "param", {})
    context = browser.new_context(**settings)
    complaints: list[str] = []
    context.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda r: complaints.append(r.url) if "//127.0.0.1:" not in r.url else None)
    context.on("response", lambda r: complaints.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    yield context
    context.close()
    assert complaints == []


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Open a page of a fresh reader, on the morning of 24 November 2026."""
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    return page
