"""`.ci/publish`: what workflows run to bring a partnership's site to its place."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.small_site import PROJECT

PROGRAM = """\
#!/bin/sh
echo "$(basename "$0") $*" >> "{log}"
for argument; do [ -f "$argument" ] && cat "$argument" >> "{log}"; done
! grep -q "{fails}" "{log}"
"""


def publish(folder: Path, fails: str = "nothing", **settings: str) -> tuple[int, str, list[str]]:
    """Publish 'fen' with programs that only note how they are called; give status, words and calls."""
    log = folder / "log"
    log.touch()
    for name in ("aws", "spotlight"):
        (folder / name).write_text(PROGRAM.format(log=log, fails=fails))
        (folder / name).chmod(0o755)
    path = f"{folder}:{os.environ['PATH']}"
    done = subprocess.run(
        [PROJECT / ".ci/publish", "fen"], capture_output=True, text=True, check=False, env={"PATH": path} | settings
    )
    return done.returncode, done.stdout + done.stderr, log.read_text().splitlines()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({}, "**fen** was built, packed and proved, and published nowhere: SPOTLIGHT_TARGET is not set."),
        ({"SPOTLIGHT_TARGET": "pages"}, "**fen** is ready for the job that publishes to Pages."),
    ],
)
def test_without_a_place_of_its_own_nothing_is_sent(settings: dict[str, str], words: str, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    status, said, calls = publish(tmp_path, **settings, GITHUB_STEP_SUMMARY=str(summary))
    assert (status, said, calls) == (0, f"{words}\n", [])
    assert summary.read_text() == f"{words}\n"


STORE = [
    "sites/fen s3://bucket/fen --no-progress --exclude *.html --exclude manifest.json",
    "sites/fen s3://bucket/fen --no-progress --exclude * --include *.html",
    "sites/fen s3://bucket/fen --no-progress --delete",
]


def test_an_object_store_gets_files_then_pages_and_loses_old_ones_last(tmp_path: Path) -> None:
    status, said, calls = publish(tmp_path, SPOTLIGHT_TARGET="s3://bucket/{partnership}")
    assert status == 0, said
    assert calls == [f"aws s3 sync {options}" for options in STORE]


def test_another_provider_of_object_stores_has_its_address_named(tmp_path: Path) -> None:
    place = {"SPOTLIGHT_TARGET": "s3://bucket/fen", "AWS_ENDPOINT_URL": "https://store.example.org"}
    _, _, calls = publish(tmp_path, **place)
    assert calls == [f"aws --endpoint-url https://store.example.org s3 sync {options}" for options in STORE]


def test_a_failure_stops_before_anything_is_removed(tmp_path: Path) -> None:
    status, said, calls = publish(tmp_path, fails="include", SPOTLIGHT_TARGET="s3://bucket/fen")
    assert status == 1
    assert calls == [f"aws s3 sync {options}" for options in STORE[:2]]
    assert "is in" not in said


def test_sftp_has_its_key_in_a_file_that_is_gone_afterwards(tmp_path: Path) -> None:
    settings = {"SPOTLIGHT_HOST_KEY": "SHA256:abc", "SPOTLIGHT_SSH_KEY": "THE KEY"}
    status, said, calls = publish(tmp_path, SPOTLIGHT_TARGET="sftp://me@host/{partnership}", **settings)
    assert status == 0, said
    command, _, key = calls[0].rpartition(" ")
    assert command == "spotlight publish sftp://me@host/fen --site sites/fen --host-key SHA256:abc --key"
    assert calls[1] == "THE KEY"
    assert not Path(key).exists()


def test_sftp_needs_the_fingerprint_of_the_server(tmp_path: Path) -> None:
    status, said, calls = publish(tmp_path, SPOTLIGHT_TARGET="sftp://me@host/fen")
    assert status != 0
    assert "SPOTLIGHT_HOST_KEY: is not set" in said
    assert calls == []


def test_an_unknown_target_is_named(tmp_path: Path) -> None:
    status, said, _ = publish(tmp_path, SPOTLIGHT_TARGET="ftp://host/fen")
    assert status == 2
    assert said == "SPOTLIGHT_TARGET is 'ftp://host/fen': it must be pages, s3://… or sftp://…\n"
