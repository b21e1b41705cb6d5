"""What a target's name means: a folder, a server over SFTP, or a place for the rsync program."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_HOST_AND_PATH = re.compile(r"[^/\\:]{2,}:")  # one letter before a colon is a drive of Windows

_ADVICE = {
    "ftp": "FTP sends passwords and files for everybody to read. Ask your host for SFTP",
    "ftps": "Spotlight does not speak FTPS. Ask your host for SFTP",
    "http": "A web address takes no files. Ask your host for SFTP",
    "https": "A web address takes no files. Ask your host for SFTP",
    "s3": "For an object store use rclone or the store's own program, as docs/hosts/publishing.md shows",
    "scp": "Write sftp:// instead",
    "ssh": "Write sftp:// instead",
    "file": "Write the folder's path alone",
}
_EXAMPLE = "such as sftp://user@host.example.org/var/www/learning"


class AddressError(Exception):
    """A target's name that cannot be used; the message says why and what to write."""


@dataclass(frozen=True)
class FolderAddress:
    """A folder, on this machine or mounted."""

    path: Path


@dataclass(frozen=True)
class SftpAddress:
    """A folder on a server that speaks SFTP; without a user, the name of whoever publishes is used."""

    user: str | None
    host: str
    port: int
    path: str


@dataclass(frozen=True)
class RsyncAddress:
    """A place as the rsync program writes it, with a slash at its end."""

    name: str


Address = FolderAddress | SftpAddress | RsyncAddress


def read_address(text: str) -> Address:
    """Tell what a target's name means. Raises AddressError."""
    if scheme := _SCHEME.match(text):
        kind = scheme[1].lower()
        if kind == "sftp":
            return _sftp(text)
        if kind == "rsync":
            return _rsync(text)
        raise AddressError(f"{_ADVICE.get(kind, f'{kind}:// is no kind of target that Spotlight knows')}.")
    if _HOST_AND_PATH.match(text):
        return _rsync(text)
    if not text:
        raise AddressError(f"The target has no name. Write a folder, or a server {_EXAMPLE}.")
    return FolderAddress(Path(text))


def _sftp(text: str) -> SftpAddress:
    """Read `sftp://user@host:port/path`; a path that begins with `/~/` is in the user's home."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port or 22
    except ValueError as error:
        raise AddressError(
            f"{_without_password(text)} cannot be read ({error}). Write an address {_EXAMPLE}."
        ) from error
    _see_that_there_is_no_password(text)
    path = unquote(parts.path)
    if not host or not path:
        raise AddressError(f"{text} does not name a host and a folder. Write an address {_EXAMPLE}.")
    user = unquote(parts.username) if parts.username else None
    return SftpAddress(user, host, port, path.removeprefix("/~/") if path.startswith("/~/") else path)


def _rsync(text: str) -> RsyncAddress:
    _see_that_there_is_no_password(text)
    if text.startswith("-"):
        raise AddressError(f"{text} cannot be a target: it begins with a hyphen.")
    return RsyncAddress(text if text.endswith(("/", ":")) else f"{text}/")


def _see_that_there_is_no_password(text: str) -> None:
    if _without_password(text) != text:
        raise AddressError(
            "A password must not stand in an address: others on this machine can read it. "
            "Put it into the variable SPOTLIGHT_PASSWORD, or leave it out and be asked."
        )


def _without_password(text: str) -> str:
    return re.sub(r"^([a-z]+://[^/@:]*):[^/@]*@", r"\1@", text)
