"""Publishing through the rsync program, to a real server of rsync's own on this machine."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.find_program import find_program, how_to_get
from scripts.publishing import note
from scripts.publishing.publish_site import Wishes, publish_site
from scripts.publishing.rsync import Rsync
from scripts.publishing.trouble import PublishError
from tests.scripts.publishing.publishing import spotlight_publish
from tests.scripts.publishing.sites import faults, is_the_site

pytestmark = pytest.mark.skipif(not find_program("rsync"), reason=how_to_get("rsync"))

USER, PASSWORD = "ann", "correct horse"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the folder that the server shows."""
    folder = tmp_path / "root"
    folder.mkdir()
    return folder


@pytest.fixture
def address(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run a server, which asks for a password, and give the address of a folder that is not there yet."""
    monkeypatch.setenv("SPOTLIGHT_PASSWORD", PASSWORD)
    secrets, settings = tmp_path / "secrets", tmp_path / "rsyncd.conf"
    secrets.write_text(f"{USER}:{PASSWORD}\n")
    secrets.chmod(0o600)
    settings.write_text(
        f"use chroot = no\n[web]\npath = {root}\nread only = no\nuid = {os.getuid()}\ngid = {os.getgid()}\n"
        f"auth users = {USER}\nsecrets file = {secrets}\n"
    )
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    command = ["rsync", "--daemon", "--no-detach", f"--config={settings}", "--address=127.0.0.1", f"--port={port}"]
    with subprocess.Popen(command) as process:
        while socket.socket().connect_ex(("127.0.0.1", port)):
            assert process.poll() is None
        yield f"rsync://{USER}@127.0.0.1:{port}/web/site"
        process.send_signal(signal.SIGTERM)


def test_a_site_and_its_next_version_are_published(address: str, root: Path, old: Path, new: Path) -> None:
    first = spotlight_publish(address, "--site", old)
    assert (first.exit_code, first.stdout) == (0, "Sent: 14 files, 1 KB. Unchanged: 0. Removed: 0.\n"), first.stderr
    assert is_the_site(root / "site", old)
    (root / "site/reviews/gone/mine.txt").write_text("mine")
    (root / "site/rota.js").write_text("hurt")
    assert spotlight_publish(address, "--site", new).stdout == "Sent: 12 files, 1.0 MB. Unchanged: 3. Removed: 4.\n"
    (root / "site/reviews/gone/mine.txt").unlink()
    (root / "site/reviews/gone").rmdir()
    assert is_the_site(root / "site", new)


class Cut(Rsync):
    """A run of which only so many runs of rsync succeed."""

    def __init__(self, name: str, runs: int) -> None:
        super().__init__(name, PASSWORD)
        self._runs = runs

    def _call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        self._runs -= 1
        if self._runs < 0:
            return subprocess.CompletedProcess(arguments, 12, "", "rsync: connection unexpectedly closed")
        return super()._call(*arguments)


def test_cut_off_between_any_two_stages_the_pages_work_and_the_next_run_finishes(
    address: str, root: Path, old: Path, new: Path
) -> None:
    for runs in (6, 8, 12):
        shutil.rmtree(root / "site", ignore_errors=True)
        shutil.copytree(old, root / "site")
        with pytest.raises(PublishError, match="again to finish"):
            publish_site(new, Cut(f"{address}/", runs), Wishes(), lambda words: None)
        assert faults(root / "site", old, new) == []
        result = spotlight_publish(address, "--site", new)
        assert (result.exit_code, is_the_site(root / "site", new)) == (0, True)


class TakenOver(Rsync):
    """A run in whose place another begins."""

    def settle(self) -> None:
        self._send_text(note.NAME, note.begun("another"))
        super().settle()


def test_a_run_that_lost_its_turn_removes_nothing(address: str, root: Path, old: Path, new: Path) -> None:
    shutil.copytree(old, root / "site")
    with pytest.raises(PublishError, match="Another run has begun to publish"):
        publish_site(new, TakenOver(f"{address}/", PASSWORD), Wishes(), lambda words: None)
    assert (root / "site/reviews/gone/index.html").exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("/web/", "/wob/"), "The server has no such module"),
        (("/web/site", "/web/no/such/site"), "The folder that would hold the site is not there"),
        (("ann@", "bob@"), "The name or the password is wrong"),
        (("127.0.0.1", "nowhere.invalid"), "There is no such host"),
    ],
)
def test_what_goes_wrong_is_one_clear_message(change: tuple[str, str], words: str, address: str, old: Path) -> None:
    result = spotlight_publish(address.replace(*change), "--site", old)
    assert result.exit_code == 1
    assert words in result.stderr
    assert "Traceback" not in result.stderr
