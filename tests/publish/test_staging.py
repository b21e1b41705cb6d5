"""A build either finishes or changes nothing."""

import subprocess
import sys
from pathlib import Path

import pytest
from spotlight.publish import staging as staging_module
from spotlight.publish.staging import AlreadyBuildingError, Staging

from tests.small_site import write


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write(tmp_path / "site", {"old.html": "old"})


def test_a_published_folder_takes_the_place_of_the_site(site: Path) -> None:
    with Staging(site) as staging:
        write(staging.folder, {"new.html": "new"})
        assert files(site) == {"old.html": "old"}
        staging.publish()
    assert files(site) == {"new.html": "new"}
    assert [path.name for path in site.parent.iterdir() if path.is_dir()] == ["site"]


def test_the_first_build_needs_no_site(tmp_path: Path) -> None:
    with Staging(tmp_path / "deep" / "site") as staging:
        write(staging.folder, {"new.html": "new"})
        staging.publish()
    assert files(tmp_path / "deep" / "site") == {"new.html": "new"}


def test_a_link_to_web_space_stays_a_link(site: Path) -> None:
    link = site.parent / "link"
    link.symlink_to(site)
    for words in ("new", "newer"):
        with Staging(link) as staging:
            write(staging.folder, {"new.html": words})
            staging.publish()
        assert link.is_symlink()
        assert files(site) == {"new.html": words}


def test_an_abandoned_build_leaves_the_site(site: Path) -> None:
    with Staging(site) as staging:
        write(staging.folder, {"new.html": "new"})
    assert files(site) == {"old.html": "old"}
    assert not staging.folder.exists()


def test_where_folders_cannot_be_exchanged_two_renames_do(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging_module, "exchange", lambda one, other: False)
    with Staging(site) as staging:
        write(staging.folder, {"new.html": "new"})
        staging.publish()
    assert files(site) == {"new.html": "new"}
    assert [path.name for path in site.parent.iterdir() if path.is_dir()] == ["site"]


def test_a_build_killed_between_the_two_renames_is_undone_by_the_next(site: Path) -> None:
    site.rename(site.parent / ".site-before")
    write(site.parent / ".site-staging", {"half.html": "half"})
    with Staging(site) as staging:
        assert files(site) == {"old.html": "old"}
        assert files(staging.folder) == {}


def test_two_builds_do_not_write_at_once(site: Path) -> None:
    hold = (
        "import sys; from pathlib import Path; from spotlight.publish.staging import Staging\n"
        "staging = Staging(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, str(site)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(AlreadyBuildingError):
            Staging(site)
        other.kill()
    with Staging(site) as staging:
        assert files(staging.folder) == {}
