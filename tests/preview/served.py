"""`mkdocs serve` as people start it, in a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

_SERVES = "Serving on"
_RELOADS = "Reloading browsers"
_PATIENCE = 120
_PANEL = b"spotlight-preview"
_PRINTED = ("briefings", "cards")
"""What the press brings in its own time."""


@dataclass
class Served:
    """A server at work: its address, the project that it shows, and what it has said so far."""

    process: subprocess.Popen[str]
    address: str
    project: Path
    temporary: Path
    lines: list[str] = field(default_factory=list)
    _heard: threading.Condition = field(default_factory=threading.Condition)
    _is_done: bool = False

    @property
    def said(self) -> str:
        return "".join(self.lines)

    def file(self, name: str) -> Path:
        """Give a file of the content."""
        return self.project / "content" / name

    def change(self, name: str, old: str, new: str) -> None:
        """Save a file of the content with some words in the place of others."""
        text = self.file(name).read_text()
        assert old in text
        self.file(name).write_text(text.replace(old, new))

    def digests(self) -> dict[str, str]:
        """Give the digest of every file that is served, but for what is printed."""
        (folder,) = self.temporary.iterdir()
        files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        return {
            name: sha256(path.read_bytes()).hexdigest()
            for name, path in files.items()
            if not name.startswith(_PRINTED)
        }

    def sources(self) -> dict[Path, bytes]:
        """Give every file of the project that a test may change, with what it holds."""
        files = [self.project / "mkdocs.yml", *(self.project / "content").rglob("*")]
        return {path: path.read_bytes() for path in files if path.is_file()}

    def put_back(self, sources: Mapping[Path, bytes], shown: Mapping[str, str]) -> None:
        """Make the project as it was, and wait until what is served is as it was."""
        for path in self.sources().keys() - sources.keys():
            path.unlink()
        for path, content in sources.items():
            if not path.exists() or path.read_bytes() != content:
                path.write_bytes(content)
        end = time.monotonic() + _PATIENCE
        while not self._shows(shown):
            assert time.monotonic() < end, self.said
            time.sleep(0.1)

    def _shows(self, digests: Mapping[str, str]) -> bool:
        try:
            is_so = self.digests() == digests
        except FileNotFoundError:  # a build is at work
            return False
        with urllib.request.urlopen(self.address, timeout=_PATIENCE) as home:
            return is_so and _PANEL not in home.read()

    def interrupt(self) -> int:
        """Press Ctrl-C, and give the exit status."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(_PATIENCE)

    def listen(self) -> None:
        """Hear what the server says until it ends."""
        assert self.process.stdout
        for line in self.process.stdout:
            with self._heard:
                self.lines.append(line)
                self._heard.notify_all()
        with self._heard:
            self._is_done = True
            self._heard.notify_all()

    def wait_for(self, words: str, times: int = 1) -> None:
        """Wait until the server has said something so many times. Fails with what it said if it does not."""
        with self._heard:
            assert self._heard.wait_for(lambda: self._is_done or self.said.count(words) >= times, _PATIENCE), self.said
        assert self.said.count(words) >= times, self.said

    def rebuild(self, change: Callable[[], object]) -> None:
        """Change something, and wait until the server has taken it up."""
        built = self.said.count(_RELOADS)
        change()
        self.wait_for(_RELOADS, built + 1)


@contextmanager
def serve(project: Path) -> Iterator[Served]:
    """Serve a project, with a folder of its own for what is temporary, until the test ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    temporary = project.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    settings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795305600", "TMPDIR": str(temporary)}
    process = subprocess.Popen(
        command, cwd=project, env=os.environ | settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    served = Served(process, f"http://127.0.0.1:{port}/", project, temporary)
    listener = threading.Thread(target=served.listen)
    listener.start()
    try:
        served.wait_for(_SERVES)
        yield served
    finally:
        process.terminate()
        process.wait(_PATIENCE)
        listener.join(_PATIENCE)
