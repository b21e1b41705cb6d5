"""The files for web servers, written into the site's folder."""

from pathlib import Path

import pytest
from spotlight.publish.servers.write_server_files import ServerFilesError, write_server_files

from tests.small_site import write


def test_each_server_finds_its_file(tmp_path: Path) -> None:
    write_server_files(write(tmp_path, {"index.html": "<p>"}), "https://www.example.org/learning/spotlight/")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".htaccess", "_headers", "index.html", "web.config"]
    assert "SPOTLIGHT_FOLDER=learning/spotlight/\n" in (tmp_path / ".htaccess").read_text()


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    write(tmp_path, {"index.html": "<p>", "rota.ics": "BEGIN"})
    write_server_files(tmp_path, "https://www.example.org/")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_server_files(tmp_path, "https://www.example.org/")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "web.config").mkdir()
    with pytest.raises(ServerFilesError, match=r"could not be written: .*web\.config"):
        write_server_files(tmp_path, "https://www.example.org/")
