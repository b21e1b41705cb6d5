"""Publishing through the rsync program, stage by stage. It writes each file under another name and renames it."""

import os
import re
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path, PurePosixPath

from spotlight.publish.manifest import NAME as MANIFEST
from spotlight.publish.manifest import Entry

from scripts.publishing import note
from scripts.publishing.local_site import read_file
from scripts.publishing.rsync_words import rsync_refused
from scripts.publishing.target import Say, Sent
from scripts.publishing.trouble import AGAIN, PublishError

_LISTED = re.compile(r"-\S*\s+(\d+)\s+\S+\s+\S+\s(.+)")
"""A file as `rsync --list-only` shows it: kind and permissions, size, day, time, name."""

_NOTHING_THERE = "No such file or directory"


class Rsync:
    """A target that the rsync program reaches."""

    def __init__(self, name: str, password: str | None = None) -> None:
        """Use a place as rsync writes it, with a slash at its end; the password is for a server of rsync's own.

        Raises PublishError if there is no rsync.
        """
        program = shutil.which("rsync")
        if not program:
            raise PublishError("The program rsync is not on this machine: install it, or publish over sftp://")
        self._program, self._name = program, name
        self._environment = os.environ | {"LC_ALL": "C"} | ({"RSYNC_PASSWORD": password} if password else {})
        self._run = secrets.token_hex(8)
        self._note = b""

    def take_turn(self, say: Say) -> None:
        """Leave this run's note after those of earlier runs.

        Between its stages rsync gives no sign of work, so that a run that is still at work and one that was cut off
        look the same: the later goes on, and the earlier stops before it removes anything.
        """
        earlier = self.read(note.NAME)
        if earlier is not None and not note.read_note(earlier).stopped:
            say("An earlier run was cut off, or is still at work: this run takes its place")
        self._note = (earlier or b"") + note.begun(self._run)
        self._send_note()

    def read(self, path: str) -> bytes | None:
        """Give a file that is there, or None."""
        with tempfile.TemporaryDirectory() as folder:
            done = self._call("--ignore-missing-args", f"{self._name}{path}", f"{folder}/")
            self._must_unless_absent(done)
            found = Path(folder, PurePosixPath(path).name)
            return found.read_bytes() if found.is_file() else None

    def sizes(self, paths: Collection[str]) -> dict[str, int]:
        """Give the sizes of those of some files that are there."""
        with tempfile.TemporaryDirectory() as nowhere:
            options = ("--list-only", "--no-human-readable", "--ignore-missing-args")
            done = self._call_with_list(paths, *options, source=self._name, target=f"{nowhere}/")
        self._must_unless_absent(done)
        listed = (_LISTED.fullmatch(line) for line in done.stdout.splitlines())
        return {found[2]: int(found[1]) for found in listed if found}

    def intend(self, paths: Iterable[str]) -> None:
        """Note which files are going to be sent or removed."""
        self._note += b"".join(map(note.may_change, paths))
        self._send_note()

    def send(self, site: Path, files: Mapping[str, Entry], paths: Sequence[str], sent: Sent) -> None:
        """Send files in one run of rsync, in whatever order it takes."""
        for path in paths:
            read_file(site, path, files[path])
        self._send_list(site, paths)
        for path in paths:
            sent(path)

    def settle(self) -> None:
        """See that no other run has begun meanwhile."""
        if note.read_note(self.read(note.NAME) or b"").holder != self._run:
            raise PublishError(f"Another run has begun to publish to {self._name}. {AGAIN}")

    def send_manifest(self, text: bytes) -> None:
        """Send the manifest."""
        self._send_text(MANIFEST, text)

    def remove(self, paths: Sequence[str]) -> None:
        """Remove files in one run of rsync."""
        self._remove_list(paths)

    def remove_folders(self, folders: Sequence[str]) -> None:
        """Remove those folders that are empty, in one run of rsync for each depth, for it takes the outer first."""
        for _, inside in groupby(folders, key=lambda folder: folder.count("/")):
            self._remove_list(list(inside))

    def end_turn(self, finished: bool) -> None:
        """Take the note away, or write in it that this run has stopped."""
        if finished:
            self._remove_list([note.NAME])
        else:
            self._note += note.stopped(self._run)
            self._send_note()

    def close(self) -> None:
        """There is no connection to let go of: each run of rsync has its own."""

    def _send_note(self) -> None:
        self._send_text(note.NAME, self._note)

    def _send_text(self, path: str, text: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, path).write_bytes(text)
            self._send_list(Path(folder), [path])

    def _send_list(self, folder: Path, paths: Iterable[str]) -> None:
        """Send files of a folder, even if one of the same size and time is there."""
        self._must(self._call_with_list(paths, "--ignore-times", source=f"{folder}/", target=self._name))

    def _remove_list(self, paths: Iterable[str]) -> None:
        """Remove files and empty folders: rsync deletes those of a list that its source lacks."""
        with tempfile.TemporaryDirectory() as folder:
            for path in paths:
                Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
            self._must(self._call_with_list(paths, "--delete-missing-args", source=f"{folder}/", target=self._name))

    def _call_with_list(
        self, paths: Iterable[str], *options: str, source: str, target: str
    ) -> subprocess.CompletedProcess[str]:
        with tempfile.TemporaryDirectory() as folder:
            names = Path(folder, "names")
            names.write_text("".join(f"{path}\0" for path in sorted(paths)), encoding="utf-8")
            return self._call(*options, "--from0", f"--files-from={names}", source, target)

    def _call(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [self._program, "--8-bit-output", *arguments]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)

    def _must_unless_absent(self, done: subprocess.CompletedProcess[str]) -> None:
        if _NOTHING_THERE not in done.stderr:
            self._must(done)

    def _must(self, done: subprocess.CompletedProcess[str]) -> None:
        if done.returncode:
            raise rsync_refused(self._name, done)
