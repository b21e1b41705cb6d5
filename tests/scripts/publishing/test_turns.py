"""Two that publish to one place at once, and what is left when one was cut off."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from spotlight.publish.manifest import Entry

from scripts.publishing import note
from scripts.publishing.file_by_file import FileByFile
from scripts.publishing.folder import Folder
from scripts.publishing.publish_site import Wishes, publish_site
from scripts.publishing.target import Sent
from scripts.publishing.trouble import PublishError
from tests.scripts.publishing.publishing import publish_to_folder
from tests.scripts.publishing.sites import is_the_site


def test_a_second_run_is_refused_while_the_first_adds_to_its_note(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    publish_to_folder(old, target)
    store = Folder(target)
    store.create(note.NAME, note.begun("first"))
    said: list[str] = []
    second = FileByFile(store, patience=30, sleep=lambda seconds: store.append(note.NAME, note.at_work()))
    with pytest.raises(PublishError, match=r"publishing to .* at this moment. Wait"):
        publish_site(new, second, Wishes(), said.append)
    assert said == ["Another run has left its note: seeing for 30 seconds whether it is still at work"]
    (target / note.NAME).unlink()
    assert is_the_site(target, old)


def test_a_run_that_stopped_in_good_order_is_not_waited_for(old: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    (old / "rota.js").write_text("changed after the build")
    with pytest.raises(PublishError, match=r"rota.js is not what manifest.json says"):
        publish_to_folder(old, target)
    (old / "rota.js").write_text("old rota")

    def never(seconds: float) -> None:
        raise AssertionError("it waited")

    publish_site(old, FileByFile(Folder(target), sleep=never), Wishes(replace=True), lambda words: None)
    assert is_the_site(target, old)


class TakenOver(FileByFile):
    """A run in whose place another begins, because it was silent for so long."""

    def send(self, site: Path, files: Mapping[str, Entry], paths: Sequence[str], sent: Sent) -> None:
        super().send(site, files, paths, sent)
        self._store.append(note.NAME, note.begun("another"))


def test_a_run_that_lost_its_turn_removes_nothing(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    publish_to_folder(old, target)
    with pytest.raises(PublishError, match="Another run has begun to publish"):
        publish_site(new, TakenOver(Folder(target)), Wishes(), lambda words: None)
    assert (target / "reviews/gone/index.html").exists()
    assert not note.read_note((target / note.NAME).read_bytes()).stopped
    assert (target / "manifest.json").read_bytes() == (old / "manifest.json").read_bytes()
