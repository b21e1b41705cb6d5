"""A real SFTP server on this machine, in a thread of its own, that can be told to fail as servers do."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncssh

USER, PASSWORD = "ann", "correct horse"


@dataclass
class Faults:
    """What goes wrong on the server: it is full after some bytes, ends after some files, or lacks a call."""

    space: int = 1 << 40
    files: int = 1 << 40
    no_posix_rename: bool = False
    read_only: bool = False
    connections: list[asyncssh.SSHServerConnection] = field(default_factory=list)


class Server(asyncssh.SSHServer):
    def __init__(self, faults: Faults) -> None:
        self._faults = faults

    def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
        self._faults.connections.append(conn)

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == (USER, PASSWORD)


class Files(asyncssh.SFTPServer):
    def __init__(self, channel: asyncssh.SSHServerChannel[bytes], root: Path, faults: Faults) -> None:
        super().__init__(channel, chroot=str(root).encode())
        self._faults = faults

    def write(self, file_obj: object, offset: int, data: bytes) -> int:
        if self._faults.read_only:
            raise asyncssh.SFTPPermissionDenied("Permission denied")
        self._faults.space -= len(data)
        if self._faults.space < 0:
            raise asyncssh.SFTPFailure("Failure")
        return super().write(file_obj, offset, data)  # type: ignore[return-value]

    def posix_rename(self, oldpath: bytes, newpath: bytes) -> None:
        self._faults.files -= 1
        if self._faults.files < 0:
            for connection in self._faults.connections:
                connection.abort()
        if self._faults.no_posix_rename:
            raise asyncssh.SFTPOpUnsupported("Operation unsupported")
        super().posix_rename(oldpath, newpath)


@dataclass(frozen=True)
class Running:
    """A server at work: its port, the fingerprint of its key, a line for known_hosts, and a key that it accepts."""

    port: int
    fingerprint: str
    known: str
    key: Path

    def address(self, path: str = "web") -> str:
        return f"sftp://{USER}@127.0.0.1:{self.port}/{path}"


@contextmanager
def sftp_server(root: Path, keys: Path, faults: Faults) -> Iterator[Running]:
    """Serve a folder until the end of the block; keys are made in another."""
    host, user = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    keys.mkdir()
    user.write_private_key(str(keys / "key"))
    user.write_public_key(str(keys / "accepted"))
    loop = asyncio.new_event_loop()

    async def start() -> asyncssh.SSHAcceptor:
        return await asyncssh.create_server(
            lambda: Server(faults),
            "127.0.0.1",
            0,
            server_host_keys=[host],
            authorized_client_keys=str(keys / "accepted"),
            sftp_factory=lambda channel: Files(channel, root, faults),
        )

    thread = threading.Thread(target=loop.run_forever)  # its own: Playwright's loop may run in this one
    thread.start()
    acceptor = asyncio.run_coroutine_threadsafe(start(), loop).result(timeout=30)
    port = acceptor.get_port()
    public = host.export_public_key().decode().strip()
    try:
        yield Running(port, host.get_fingerprint(), f"[127.0.0.1]:{port} {public}\n", keys / "key")
    finally:
        loop.call_soon_threadsafe(acceptor.close)
        asyncio.run_coroutine_threadsafe(_end(faults), loop).result(timeout=30)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(timeout=30)
        loop.close()


async def _end(faults: Faults) -> None:
    for connection in faults.connections:
        connection.abort()
        await connection.wait_closed()
