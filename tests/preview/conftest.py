"""A real `mkdocs serve` of a small site on loopback, and a real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.preview.served import Served, serve
from tests.small_site import small_project

expect.set_options(timeout=30_000)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return small_project(folder)


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    with serve(project) as served:
        yield served


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a project for all tests of a file."""
    folder = tmp_path_factory.mktemp("server") / "project"
    folder.mkdir()
    with serve(small_project(folder)) as served:
        yield served


@pytest.fixture
def shared(server: Served) -> Iterator[Served]:
    """Give the server of the file, and make everything as it was when the test ends."""
    sources, shown = server.sources(), server.digests()
    yield server
    server.put_back(sources, shown)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()
