"""A build that is killed at any moment: the site is the one before or the new one, byte for byte, and never a mix.

SPOTLIGHT_KILLS is how many builds are killed. The moments are drawn at random from a seed of their own.
"""

import os
import random
import shutil
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.versions import TwoVersions, digests, left_over, write_version
from tests.faults.work_done import WorkDone
from tests.real_mkdocs import build, mkdocs

pytestmark = pytest.mark.xdist_group("faults")

KILLS = int(os.environ.get("SPOTLIGHT_KILLS", "6"))
SEED = 2026
_LOOK_EVERY = 0.005  # seconds


def test_a_build_killed_at_random_moments_leaves_a_whole_site(versions: TwoVersions, tmp_path: Path) -> None:
    project = versions.copy(tmp_path)
    site = project / "site"
    moments = random.Random(SEED)
    whole = _work_of_a_build(project)
    phases: Counter[str] = Counter()
    shown = 1
    for kill in range(KILLS):
        wanted = 1 - shown
        write_version(project, wanted)
        if kill % 2:
            shutil.rmtree(project / ".cache", ignore_errors=True)  # killed while it prints, too
        phase = _kill(project, moments.uniform(0, whole))
        phases[phase] += 1
        print(f"{kill + 1}: {phase}", flush=True)
        found = digests(site)
        assert found in versions.sites, f"kill {kill}: neither the one site nor the other"
        shown = versions.sites.index(found)
        if kill % 3 == 2:
            status, said = build(project)
            assert status == 0, said
            assert digests(site) == versions.sites[wanted]
            assert left_over(site) == []
            shown = wanted
    print(f"killed: {dict(phases)}")


def _work_of_a_build(project: Path) -> float:
    """Build, and give how much work that was."""
    process = mkdocs(project, "build")
    work = WorkDone(process.pid)
    seconds = 0.0
    while not _has_ended(process):
        seconds = work.seconds()
        time.sleep(_LOOK_EVERY)
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return seconds


def _kill(project: Path, at: float) -> str:
    """Kill a build once it has done so much work, and give how far it had come."""
    before = digests(project / "site")
    process = mkdocs(project, "build")
    work = WorkDone(process.pid)
    while work.seconds() < at and not _has_ended(process):
        time.sleep(_LOOK_EVERY)
    ended = _has_ended(process)
    process.kill()
    process.communicate()
    return _phase(project / "site", before, ended)


def _has_ended(process: subprocess.Popen[str]) -> bool:
    """Say whether a process has ended, and leave it to be waited for: until then its work can be read."""
    return os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _phase(site: Path, before: dict[str, str], ended: bool) -> str:
    staging = site.parent / f".{site.name}-staging"
    if ended:
        return "it had ended"
    if digests(site) != before:
        return "after the exchange"
    if not staging.exists():
        return "before it wrote"
    names = (("manifest.json", "at the end"), ("rota.json", "after the pages"), ("index.html", "among the pages"))
    return next((words for name, words in names if (staging / name).exists()), "while it printed")
