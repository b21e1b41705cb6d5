"""The shipped site with the visual editor, on every server, at the root of a host and below it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real_mkdocs import build
from tests.servers.real_servers import SERVERS, Server, free_port, running
from tests.small_site import PROJECT

PATHS = ("/", "/a/b/")


@pytest.fixture(scope="session")
def readable_folder() -> Iterator[Path]:
    """Give a folder that a server's own user can read, as pytest's folders cannot be."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def built_site(readable_folder: Path) -> Path:
    """Build the shipped site for the root of a host, with the visual editor."""
    folder = readable_folder / "site"
    status, said = build(PROJECT, "--site-dir", str(folder), SPOTLIGHT_ADMIN="1")
    assert status == 0, said
    return folder


@pytest.fixture(scope="session", params=[(kind, path) for kind in SERVERS for path in PATHS], ids=" at ".join)
def server(request: pytest.FixtureRequest, built_site: Path, readable_folder: Path) -> Iterator[Server]:
    """Serve the built site by each server, under each path."""
    kind, path = request.param
    work = Path(tempfile.mkdtemp(dir=readable_folder))
    work.chmod(0o755)
    port = free_port()
    command = SERVERS[kind](built_site, path, port, work)
    with running(command, port, work):
        yield Server(f"http://127.0.0.1:{port}{path}", built_site)
