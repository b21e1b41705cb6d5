"""What may be named as a target, and what the command says to all else."""

from pathlib import Path

import pytest

from scripts.publishing.addresses import (
    Address,
    AddressError,
    FolderAddress,
    RsyncAddress,
    SftpAddress,
    read_address,
)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("/var/www/learning", FolderAddress(Path("/var/www/learning"))),
        ("C:\\sites\\learning", FolderAddress(Path("C:\\sites\\learning"))),
        ("W:/learning", FolderAddress(Path("W:/learning"))),
        ("\\\\server\\share\\learning", FolderAddress(Path("\\\\server\\share\\learning"))),
        ("./a:b", FolderAddress(Path("./a:b"))),
        ("sftp://ann@host.example.org/web", SftpAddress("ann", "host.example.org", 22, "/web")),
        ("sftp://host.example.org:2222/~/my%20web", SftpAddress(None, "host.example.org", 2222, "my web")),
        ("SFTP://ann%40la@[::1]/web", SftpAddress("ann@la", "::1", 22, "/web")),
        ("rsync://host/module/web", RsyncAddress("rsync://host/module/web/")),
        ("ann@host:web", RsyncAddress("ann@host:web/")),
        ("host:", RsyncAddress("host:")),
    ],
)
def test_a_target_is_a_folder_a_server_or_a_place_for_rsync(text: str, address: Address) -> None:
    assert read_address(text) == address


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("ftp://host/web", "Ask your host for SFTP"),
        ("s3://bucket/web", "docs/hosts/publishing.md"),
        ("https://www.example.org/", "takes no files"),
        ("gopher://host/web", "no kind of target"),
        ("sftp://host", "does not name a host and a folder"),
        ("sftp:///web", "does not name a host and a folder"),
        ("sftp://host:many/web", "cannot be read"),
        ("-oProxyCommand=anything:web", "begins with a hyphen"),
        ("", "has no name"),
    ],
)
def test_other_targets_are_refused_with_advice(text: str, advice: str) -> None:
    with pytest.raises(AddressError, match=advice):
        read_address(text)


@pytest.mark.parametrize("text", ["sftp://ann:hunter2@host/web", "rsync://ann:hunter2@host/web"])
def test_a_password_in_an_address_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(AddressError, match="SPOTLIGHT_PASSWORD") as caught:
        read_address(text)
    assert "hunter2" not in str(caught.value)
