"""Two builds of one site at once: the second is told to wait, and the first finishes."""

import signal
from pathlib import Path

import pytest

from tests.faults.versions import TwoVersions, digests, left_over
from tests.real_mkdocs import build, mkdocs

pytestmark = pytest.mark.xdist_group("faults")


def test_of_two_builds_at_once_the_first_finishes(versions: TwoVersions, tmp_path: Path) -> None:
    project = versions.copy(tmp_path)
    first = mkdocs(project, "build")
    while not (project / ".site-staging").exists():
        assert first.poll() is None
    first.send_signal(signal.SIGSTOP)  # else it may have ended before the second begins
    second, said = build(project)
    first.send_signal(signal.SIGCONT)
    output, _ = first.communicate(timeout=120)
    assert second == 1
    assert "Another build of this site is at work: wait for it to end" in said
    assert "Traceback" not in said
    assert first.returncode == 0, output
    assert digests(project / "site") == versions.sites[1]
    assert left_over(project / "site") == []
