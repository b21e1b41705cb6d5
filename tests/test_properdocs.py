"""ProperDocs, which goes on where MkDocs 1 has ended, builds the same site."""

from hashlib import sha256
from pathlib import Path

import pytest

from tests.real_mkdocs import build
from tests.small_site import small_project

pytestmark = pytest.mark.xdist_group("ProperDocs")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project whose site ProperDocs has built."""
    project = small_project(tmp_path_factory.mktemp("ground"))
    status, said = build(project, "--config-file", "mkdocs.yml", "--strict", program="properdocs")
    assert status == 0, said
    return project


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def test_every_file_is_the_same_byte_for_byte(project: Path) -> None:
    status, said = build(project, "--strict", "--site-dir", "by-mkdocs")
    assert status == 0, said
    by_properdocs = digests(project / "site")
    assert len(by_properdocs) > 100
    assert by_properdocs == digests(project / "by-mkdocs")


def test_a_strict_build_with_a_warning_leaves_the_site(project: Path) -> None:
    before = digests(project / "site")
    page = project / "content/guides/how.md"
    page.write_text(page.read_text() + "\nNew words.\n")
    configuration = project / "mkdocs.yml"
    configuration.write_text(configuration.read_text().replace("  /reviews/\n", ""))
    status, said = build(project, "--config-file", "mkdocs.yml", "--strict", program="properdocs")
    assert status == 1
    assert "Aborted with 1 warnings in strict mode" in said
    assert digests(project / "site") == before
