"""A publish that is cut off at any moment leaves a site whose every page works, and the next run finishes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from spotlight.publish.manifest import write_manifest

from scripts.publishing.note import NAME
from scripts.publishing.trouble import PublishError
from tests.scripts.publishing.cut_folder import WITHOUT_END, CutFolder
from tests.scripts.publishing.publishing import publish, publish_to_folder
from tests.scripts.publishing.sites import faults, is_the_site, new_site, page
from tests.small_site import PROJECT, write


def test_cut_off_anywhere_every_page_works_and_the_next_run_finishes(old: Path, new: Path, tmp_path: Path) -> None:
    for cut in range(1, _operations(old, new, tmp_path / "whole")):
        target = tmp_path / f"web{cut}"
        publish(old, CutFolder(target))
        with pytest.raises(PublishError, match="again"):
            publish(new, CutFolder(target, cut))
        assert faults(target, old, new) == [], f"cut off at operation {cut}"
        publish(new, CutFolder(target))
        assert is_the_site(target, new), f"cut off at operation {cut}"


def test_cut_off_twice_with_two_versions_the_third_run_finishes(old: Path, new: Path, tmp_path: Path) -> None:
    """What a run changed and could not finish is made right by a run with any version: the old one too."""
    for cut in range(1, _operations(old, new, tmp_path / "whole"), 3):
        target = tmp_path / f"web{cut}"
        publish(old, CutFolder(target))
        with pytest.raises(PublishError):
            publish(new, CutFolder(target, cut))
        with pytest.raises(PublishError):
            publish(old, CutFolder(target, 3 + cut // 2))
        publish(old, CutFolder(target))
        assert is_the_site(target, old), f"cut off at operation {cut}"


def test_the_next_run_does_not_send_again_what_is_there(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    publish(old, CutFolder(target))
    with pytest.raises(PublishError):
        publish(new, CutFolder(target, 26))
    went_on = publish(new, CutFolder(target))
    assert 0 < len(went_on.send) < 12
    assert is_the_site(target, new)


KILLED = """
import os, signal, sys
from scripts.main import main
from scripts.publishing.folder import Folder

rename, left = Folder.rename, [int(sys.argv[3])]

def rename_or_die(self, path, new):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    rename(self, path, new)

Folder.rename = rename_or_die
main(["publish", sys.argv[1], "--site", sys.argv[2]])
"""


def test_a_run_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    many = {f"notes/{number}/index.html": page(f"note {number}", "three") for number in range(300)}
    site = _with(new_site(tmp_path / "site"), many)
    target = tmp_path / "web"
    command = [sys.executable, "-c", KILLED, str(target), str(site), "200"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert (target / NAME).exists()
    assert not (target / "index.html").exists()
    assert faults(target, site) == []
    went_on = publish_to_folder(site, target)
    assert went_on.unchanged == 198  # of the 199 that were there, one was not noted yet
    assert is_the_site(target, site)


def _with(site: Path, files: dict[str, str]) -> Path:
    write(site, files)
    write_manifest(site, {})
    return site


def _operations(old: Path, new: Path, target: Path) -> int:
    """Give how many operations it takes to publish one version over another."""
    publish(old, CutFolder(target))
    store = CutFolder(target)
    publish(new, store)
    assert is_the_site(target, new)
    return WITHOUT_END - store.left
