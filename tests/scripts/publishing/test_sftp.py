"""Publishing to a real SFTP server: keys, passwords, and all that goes wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result

from scripts.publishing.addresses import SftpAddress, read_address
from scripts.publishing.file_by_file import FileByFile
from scripts.publishing.login import Login, connect
from scripts.publishing.publish_site import Wishes, publish_site
from scripts.publishing.sftp import open_stores
from tests.scripts.publishing.publishing import spotlight_publish
from tests.scripts.publishing.sftp_server import PASSWORD, Faults, Running, sftp_server
from tests.scripts.publishing.sites import faults as faults_of
from tests.scripts.publishing.sites import is_the_site


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the folder that the server shows."""
    folder = tmp_path / "root"
    folder.mkdir()
    return folder


@pytest.fixture
def server(root: Path, tmp_path: Path, faults: Faults, monkeypatch: pytest.MonkeyPatch) -> Iterator[Running]:
    """Run a server, for somebody whose home holds no keys and no known hosts."""
    (tmp_path / "home/.ssh").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    monkeypatch.delenv("SPOTLIGHT_PASSWORD", raising=False)
    with sftp_server(root, tmp_path / "keys", faults) as running:
        yield running


def publish(site: Path, server: Running, *options: str, path: str = "web") -> Result:
    key = ("--key", str(server.key), "--host-key", server.fingerprint)
    return spotlight_publish(server.address(path), "--site", site, *key, *options)


def finish(site: Path, server: Running) -> None:
    """Publish after a cut, without a wait for the run that was cut off."""
    address = read_address(server.address())
    assert isinstance(address, SftpAddress)
    stores = open_stores(connect(address, Login(server.fingerprint, server.key)), address.path, "the server")
    target = FileByFile(*stores, patience=0)
    publish_site(site, target, Wishes(), lambda words: None)
    target.close()


def test_a_site_and_its_next_version_are_published_with_a_key(
    server: Running, root: Path, old: Path, new: Path
) -> None:
    first = publish(old, server)
    assert (first.exit_code, first.stdout) == (0, "Sent: 14 files, 1 KB. Unchanged: 0. Removed: 0.\n")
    assert is_the_site(root / "web", old)
    (root / "web/reviews/gone/mine.txt").write_text("mine")
    assert publish(new, server).stdout == "Sent: 12 files, 1.0 MB. Unchanged: 3. Removed: 4.\n"
    (root / "web/reviews/gone/mine.txt").unlink()
    (root / "web/reviews/gone").rmdir()
    assert is_the_site(root / "web", new)


def test_a_dry_run_changes_nothing(server: Running, root: Path, old: Path) -> None:
    assert "To send: 14 files" in publish(old, server, "--dry-run").stdout
    assert not (root / "web").exists()


def test_a_known_host_and_a_password_do_too(server: Running, root: Path, old: Path, tmp_path: Path) -> None:
    (tmp_path / "home/.ssh/known_hosts").write_text(server.known)
    result = spotlight_publish(server.address(), "--site", old, SPOTLIGHT_PASSWORD=PASSWORD)
    assert result.exit_code == 0, result.stderr
    assert is_the_site(root / "web", old)


def test_a_server_that_cannot_replace_a_file_in_one_step_does_it_in_two(
    server: Running, root: Path, old: Path, new: Path, faults: Faults
) -> None:
    faults.no_posix_rename = True
    publish(old, server)
    assert publish(new, server).exit_code == 0
    assert is_the_site(root / "web", new)


@pytest.mark.parametrize("files", range(1, 13, 3))
def test_a_lost_connection_leaves_pages_that_work_and_the_next_run_finishes(
    files: int, server: Running, root: Path, old: Path, new: Path, faults: Faults
) -> None:
    publish(old, server)
    faults.files = files
    cut = publish(new, server)
    assert cut.exit_code == 1
    assert cut.stderr.endswith("was lost. Run the same command again to finish.\n")
    assert faults_of(root / "web", old, new) == []
    faults.files = 1000
    finish(new, server)
    assert is_the_site(root / "web", new)


def test_a_full_server_is_said_to_be_full_and_the_site_still_works(
    server: Running, root: Path, old: Path, new: Path, faults: Faults
) -> None:
    publish(old, server)
    faults.space = 500_000
    result = publish(new, server)
    assert result.exit_code == 1
    assert "its disk, or the share of it that you may use, is full" in result.stderr
    assert faults_of(root / "web", old, new) == []
    faults.space = 10_000_000
    finish(new, server)
    assert is_the_site(root / "web", new)


def test_a_folder_that_may_not_be_written_is_said_to_be_so(server: Running, old: Path, faults: Faults) -> None:
    faults.read_only = True
    result = publish(old, server)
    assert result.exit_code == 1
    assert "no permission to write there" in result.stderr


def test_a_folder_is_not_made_where_its_own_folder_is_missing(server: Running, old: Path) -> None:
    result = publish(old, server, path="no/web")
    assert result.exit_code == 1
    assert "There is no folder on the server in which" in result.stderr


def test_a_server_that_nobody_knows_is_not_spoken_to(server: Running, root: Path, old: Path) -> None:
    result = spotlight_publish(server.address(), "--site", old, "--key", server.key, SPOTLIGHT_PASSWORD=PASSWORD)
    assert result.exit_code == 1
    assert f"is not known on this machine. Its key has the fingerprint {server.fingerprint}" in result.stderr
    assert not (root / "web").exists()


def test_another_key_than_the_one_that_was_given_is_not_accepted(server: Running, old: Path) -> None:
    result = spotlight_publish(server.address(), "--site", old, "--host-key", "SHA256:other", "--key", server.key)
    assert result.exit_code == 1
    assert "and not the one that --host-key gives" in result.stderr


def test_a_key_that_has_changed_is_not_accepted(server: Running, old: Path, tmp_path: Path) -> None:
    stranger = "AAAAC3NzaC1lZDI1NTE5AAAAIJfkNV4OS33ImTXvorZr72q4v5XhVEQKfvqsxOEJ/XaR"
    (tmp_path / "home/.ssh/known_hosts").write_text(f"[127.0.0.1]:{server.port} ssh-ed25519 {stranger}\n")
    result = spotlight_publish(server.address(), "--site", old, "--key", server.key)
    assert result.exit_code == 1
    assert "shows another key than the one that this machine knows" in result.stderr


@pytest.mark.parametrize(
    ("environment", "proof"), [({}, "any key of"), ({"SPOTLIGHT_PASSWORD": "wrong"}, "this pass")]
)
def test_without_a_right_key_or_password_there_is_one_clear_message(
    environment: dict[str, str], proof: str, server: Running, old: Path
) -> None:
    arguments = (server.address(), "--site", old, "--host-key", server.fingerprint)
    result = spotlight_publish(*arguments, **environment)
    assert result.exit_code == 1
    assert f"127.0.0.1 does not accept {proof}" in result.stderr
    assert "wrong" not in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("sftp://ann@127.0.0.1:1/web", "Nothing answers SFTP at 127.0.0.1, port 1"),
        ("sftp://ann@nowhere.invalid/web", "There is no host nowhere.invalid"),
    ],
)
def test_a_host_that_is_not_there_is_one_clear_message(address: str, words: str, old: Path) -> None:
    result = spotlight_publish(address, "--site", old)
    assert result.exit_code == 1
    assert words in result.stderr
