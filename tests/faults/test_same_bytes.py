"""The same content gives the same bytes: anywhere, for anybody, and on two runs of a day."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.versions import TwoVersions, digests, write_version
from tests.small_site import small_project

pytestmark = pytest.mark.xdist_group("faults")


def test_folder_zone_locale_hash_seed_file_order_and_cache_do_not_show(versions: TwoVersions, tmp_path: Path) -> None:
    project = _made_backwards(tmp_path / "a/deeper/Ordner é")
    strange = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "12345"}
    assert _built(project, umask=0o077, **strange) == versions.sites[0]
    usual = {"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    assert _built(project, umask=0o002, **usual) == versions.sites[0]


def test_two_runs_of_a_day_give_the_same_bytes(versions: TwoVersions, tmp_path: Path) -> None:
    """Without SOURCE_DATE_EPOCH, the date of the day is all that a site knows of time."""
    one, two = (versions.copy(tmp_path / name) for name in ("one", "two"))
    assert _built(one, SOURCE_DATE_EPOCH=None) == _built(two, SOURCE_DATE_EPOCH=None)


def _made_backwards(folder: Path) -> Path:
    """Make a project whose files were written in the opposite order: folders list them differently then."""
    folder.mkdir(parents=True)
    first = small_project(folder / "first")
    write_version(first, 0)
    project = folder / "project"
    for path in sorted(first.rglob("*"), reverse=True):
        target = project / path.relative_to(first)
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink():
            target.symlink_to(path.readlink())
        elif path.is_file():
            shutil.copyfile(path, target)
    return project


def _built(project: Path, umask: int = -1, **environment: str | None) -> dict[str, str]:
    """Build a project, and give the digests of its site. A variable that is None is not set."""
    usual: dict[str, str | None] = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795305600"}
    variables = {key: value for key, value in (os.environ | usual | environment).items() if value is not None}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(
        command, cwd=project, env=variables, umask=umask, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return digests(project / "site")
