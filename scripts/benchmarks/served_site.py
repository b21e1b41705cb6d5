"""The site as it is shipped, built for the address at which it is then served."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from spotlight.render.press import Say

from scripts.benchmarks.compressed_server import serve_compressed

_PARTS = ("hooks", "themes")
_CONFIGURATION = "served.yml"
_NOT_FOR_READERS = "admin/"


@dataclass(frozen=True)
class ServedSite:
    """A finished site in a folder, and the address at which it is served, with a slash at its end."""

    folder: Path
    address: str

    @property
    def pages(self) -> list[str]:
        """The paths of all that readers see below its address, such as "themes/example/"; "" is the home page."""
        files = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(name.removesuffix("index.html") for name in files if not name.startswith(_NOT_FOR_READERS))

    def file(self, path: str) -> Path:
        """Give the file of the page at a path."""
        return self.folder / path / "index.html" if path.endswith("/") or not path else self.folder / path


@contextmanager
def served_site(project: Path, content: Path, folder: Path, say: Say) -> Iterator[ServedSite]:
    """Build a project with a content folder in an empty folder, serve it compressed, and give it.

    Its pages name the address at which they are served as their own. Raises ClickException with what the build said
    if it failed.
    """
    with serve_compressed(folder / "site") as address:
        say("Building the site")
        _copy(project, content, folder)
        (folder / _CONFIGURATION).write_text(
            f"INHERIT: mkdocs.yml\nsite_url: {address}\ndocs_dir: content\n", encoding="utf-8"
        )
        _build(folder)
        yield ServedSite(folder / "site", address)


def _copy(project: Path, content: Path, folder: Path) -> None:
    shutil.copy(project / "mkdocs.yml", folder)
    for name in _PARTS:
        shutil.copytree(project / name, folder / name)
    shutil.copytree(content, folder / "content")


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--config-file", str(folder / _CONFIGURATION)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(done.stdout + done.stderr)
