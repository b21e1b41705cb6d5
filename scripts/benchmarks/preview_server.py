"""`mkdocs serve` as editors start it, on a copy of a project."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

_PATIENCE = 900
_ASK_EVERY = 0.01


@dataclass(frozen=True)
class PreviewServer:
    """A server at work: its address, with a slash at its end, and the content that it shows."""

    process: subprocess.Popen[bytes]
    address: str
    content: Path
    said: Path

    def seconds_until(self, path: str, words: str) -> float:
        """Give the seconds until the page at a path holds some words. Raises ClickException if it never does."""
        started = time.perf_counter()
        while words.encode() not in self._page(path):
            if self.process.poll() is not None or time.perf_counter() - started > _PATIENCE:
                raise click.ClickException(self.said.read_text(encoding="utf-8", errors="replace"))
            time.sleep(_ASK_EVERY)
        return time.perf_counter() - started

    def _page(self, path: str) -> bytes:
        with suppress(OSError), urllib.request.urlopen(self.address + path, timeout=_PATIENCE) as answer:
            return bytes(answer.read())
        return b""


@contextmanager
def preview_server(project: Path) -> Iterator[PreviewServer]:
    """Serve a project on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    said = project / "said.txt"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    with (
        said.open("wb") as out,
        subprocess.Popen(command, cwd=project, env=environment, stdout=out, stderr=subprocess.STDOUT) as process,
    ):
        try:
            yield PreviewServer(process, f"http://{address}/", project / "content", said)
        finally:
            process.terminate()
