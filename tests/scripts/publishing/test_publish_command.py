"""`spotlight publish` to a folder, as hosts call it."""

import shutil
from pathlib import Path

import pytest

from tests.scripts.publishing.publishing import spotlight_publish
from tests.scripts.publishing.sites import is_the_site
from tests.small_site import write


def test_a_site_is_published_then_its_next_version_then_nothing(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    first = spotlight_publish(target, "--site", old)
    assert (first.exit_code, first.stdout) == (0, "Sent: 14 files, 1 KB. Unchanged: 0. Removed: 0.\n")
    assert "14 of 14 files, 1 KB, 100 %" in first.stderr
    assert is_the_site(target, old)
    second = spotlight_publish(target, "--site", new)
    assert second.stdout == "Sent: 12 files, 1.0 MB. Unchanged: 3. Removed: 4.\n"
    assert is_the_site(target, new)
    third = spotlight_publish(target, "--site", new)
    looked = "Looking at what is there\n"
    assert (third.stdout, third.stderr) == ("Sent: 0 files, 0 bytes. Unchanged: 15. Removed: 0.\n", looked)


def test_a_dry_run_tells_the_order_and_changes_nothing(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    spotlight_publish(target, "--site", old)
    result = spotlight_publish(target, "--site", new, "--dry-run")
    assert spotlight_publish(tmp_path / "new-web", "--site", new, "--dry-run").exit_code == 0
    assert not (tmp_path / "new-web").exists()
    lines = result.stdout.splitlines()
    assert (lines[0], lines[11]) == ("send    assets/three.css", "send    index.html")
    assert lines[12:] == [
        "remove  reviews/gone/index.html",
        "remove  assets/one.css",
        "remove  briefings/gone.pdf",
        "remove  pictures/one.png",
        "To send: 12 files. Unchanged: 3. To remove: 4.",
    ]
    assert is_the_site(target, old)


def test_files_of_others_stay_and_damage_is_made_good(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    spotlight_publish(target, "--site", old)
    write(target, {"reviews/gone/mine.txt": "mine", "themes/index.html": "cut sho"})
    (target / "rota.js").unlink()
    spotlight_publish(target, "--site", new)
    assert (target / "reviews/gone/mine.txt").read_text() == "mine"
    shutil.rmtree(target / "reviews/gone")
    assert is_the_site(target, new)


def test_all_files_are_sent_again_where_that_is_asked_for(old: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    spotlight_publish(target, "--site", old)
    (target / "rota.js").write_text("new rota")
    assert "Sent: 0 files" in spotlight_publish(target, "--site", old).stdout
    assert "Sent: 14 files" in spotlight_publish(target, "--site", old, "--all-files").stdout
    assert is_the_site(target, old)


def test_another_site_is_replaced_only_where_that_is_asked_for(old: Path, tmp_path: Path) -> None:
    target = write(tmp_path / "web", {"index.html": "somebody else's", "theirs.html": "theirs"})
    refused = spotlight_publish(target, "--site", old)
    assert refused.exit_code == 1
    assert "that Spotlight did not publish" in refused.stderr
    assert (target / "index.html").read_text() == "somebody else's"
    assert sorted(path.name for path in target.iterdir()) == ["index.html", "theirs.html"]
    assert spotlight_publish(target, "--site", old, "--replace").exit_code == 0
    assert (target / "theirs.html").read_text() == "theirs"


def test_a_manifest_that_cannot_be_read_removes_nothing(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "web"
    spotlight_publish(target, "--site", old)
    (target / "manifest.json").write_text('{"files": {"../../secret"')
    result = spotlight_publish(target, "--site", new)
    assert "everything is sent again, and no old file is removed" in result.stderr
    assert (target / "reviews/gone/index.html").exists()


@pytest.mark.parametrize(
    ("target", "status", "words"),
    [
        ("nowhere/web", 1, "There is no folder nowhere: is its drive mounted?\n"),
        ("file", 1, "is a file, not a folder.\n"),
        ("old", 2, "lie in each other"),
        ("old/inside", 2, "lie in each other"),
        (".", 2, "lie in each other"),
        ("ftp://host/web", 2, "Ask your host for SFTP"),
    ],
)
def test_a_target_that_cannot_be_is_one_clear_message(
    target: str, status: int, words: str, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(old.parent)
    Path("file").write_text("a file")
    result = spotlight_publish(target, "--site", "old")
    assert result.exit_code == status
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_a_host_key_is_for_sftp_alone(old: Path, tmp_path: Path) -> None:
    result = spotlight_publish(tmp_path / "web", "--site", old, "--host-key", "SHA256:x")
    assert result.exit_code == 2
    assert "for sftp:// alone" in result.stderr


def test_a_folder_without_a_manifest_is_no_site(tmp_path: Path) -> None:
    site = write(tmp_path / "site", {"index.html": "words"})
    result = spotlight_publish(tmp_path / "web", "--site", site)
    assert result.exit_code == 1
    assert "There is no manifest.json in" in result.stderr
    assert "make site" in result.stderr
