"""One project whose content has two versions, and what the site of each must be, byte for byte."""

import shutil
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.real_mkdocs import build
from tests.small_site import small_project, small_site, write

PAGE = "guides/how.md"
Digests = dict[str, str]


def digests(folder: Path) -> Digests:
    """Give the SHA-256 of each file of a folder, none if there is no such folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def write_version(project: Path, number: int) -> None:
    """Put one version of the content into a project."""
    write(project / "content", {PAGE: small_site()[PAGE] + f"\nThis is version {number}.\n"})


@dataclass(frozen=True)
class TwoVersions:
    """A project with the finished site of its first version, and the digests of both sites."""

    project: Path
    sites: tuple[Digests, Digests]

    def copy(self, folder: Path) -> Path:
        """Give a project of one's own, with the second version of the content beside the site of the first."""
        project = shutil.copytree(self.project, folder / "project", symlinks=True)
        write_version(project, 1)
        return project


def two_versions(folder: Path) -> TwoVersions:
    """Build both versions, the first last."""
    project = small_project(folder)
    second = _site_of(project, 1)
    first = _site_of(project, 0)
    assert first != second
    return TwoVersions(project, (first, second))


def _site_of(project: Path, number: int) -> Digests:
    write_version(project, number)
    status, said = build(project)
    assert status == 0, said
    return digests(project / "site")


def left_over(site: Path) -> list[str]:
    """Give what a build left beside its site, but for the lock, which is empty and which the next build takes."""
    return sorted(path.name for path in site.parent.glob(f".{site.name}-*") if path.name != f".{site.name}-lock")
