"""A connection to a server over SSH, with a host key that is known, and a key or a password."""

import base64
import hashlib
import logging
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from paramiko import (
    AuthenticationException,
    BadHostKeyException,
    MissingHostKeyPolicy,
    PasswordRequiredException,
    PKey,
    SSHClient,
    SSHException,
)
from paramiko.ssh_exception import NoValidConnectionsError

from scripts.publishing.addresses import SftpAddress
from scripts.publishing.trouble import PublishError

_PATIENCE = 20.0  # seconds, for each step of connecting
_ALIVE = 15  # seconds between signs of life
_NOTHING_TO_SHOW = "No authentication methods available"  # what paramiko says where it has no key and no password


@dataclass(frozen=True)
class Login:
    """How somebody proves who they are, and how the server does.

    `host_key` is the server's fingerprint as `ssh-keygen -l` shows it; without one, the server must be known from
    ~/.ssh/known_hosts. `key` is a file with a private key; without one, the agent and the usual files are asked.
    `password` is also that of the key. `ask` asks a person for a password, or gives none where nobody can be asked.
    """

    host_key: str | None = None
    key: Path | None = None
    password: str | None = None
    ask: Callable[[str], str | None] = lambda words: None


def connect(address: SftpAddress, login: Login) -> SSHClient:
    """Connect to a server. Raises PublishError, and then nothing was sent to it but a name."""
    logging.getLogger("paramiko").addHandler(logging.NullHandler())
    with _network_in_words(address), _proof_in_words(address, login):
        try:
            return _connect(address, login, login.password)
        except AuthenticationException:
            password = None if login.password else login.ask(f"Password of {address.user or 'you'} on {address.host}")
            if not password:
                raise
            return _connect(address, login, password)


def fingerprint(key: PKey) -> str:
    """Give a host key's fingerprint as `ssh-keygen -l` shows it."""
    return f"SHA256:{base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode().rstrip('=')}"


class _OneFingerprint(MissingHostKeyPolicy):
    """Takes a server whose key has the fingerprint that was given, and no other."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted.rstrip("=")

    def missing_host_key(self, client: SSHClient, hostname: str, key: PKey) -> None:
        if fingerprint(key) != self._wanted:
            raise PublishError(
                f"The server's key is {fingerprint(key)}, and not the one that --host-key gives. Do not go on before "
                "whoever runs the server has said why"
            )


class _KnownHosts(MissingHostKeyPolicy):
    """Takes no server that is not known."""

    def missing_host_key(self, client: SSHClient, hostname: str, key: PKey) -> None:
        raise PublishError(
            f"{hostname} is not known on this machine. Its key has the fingerprint {fingerprint(key)}. Ask whoever "
            "runs the server whether that is right; if it is, give it with --host-key"
        )


def _connect(address: SftpAddress, login: Login, password: str | None) -> SSHClient:
    client = SSHClient()
    if login.host_key:
        client.set_missing_host_key_policy(_OneFingerprint(login.host_key))
    else:
        client.load_system_host_keys()
        client.set_missing_host_key_policy(_KnownHosts())
    try:
        client.connect(
            address.host,
            address.port,
            address.user,
            password,
            key_filename=str(login.key) if login.key else None,
            timeout=_PATIENCE,
            banner_timeout=_PATIENCE,
            auth_timeout=_PATIENCE,
        )
    except BaseException as error:
        client.close()
        if _NOTHING_TO_SHOW in str(error):
            raise AuthenticationException(str(error)) from error
        raise
    if transport := client.get_transport():
        transport.set_keepalive(_ALIVE)
    return client


@contextmanager
def _proof_in_words(address: SftpAddress, login: Login) -> Iterator[None]:
    """Say who could not prove what: the server, or whoever publishes."""
    try:
        yield
    except BadHostKeyException as error:
        raise PublishError(
            f"{address.host} shows another key than the one that this machine knows: {fingerprint(error.key)}. It may "
            "be a different machine that pretends. Do not go on before whoever runs the server has said why"
        ) from error
    except PasswordRequiredException as error:
        raise PublishError("The key has a password: put it into the variable SPOTLIGHT_PASSWORD") from error
    except AuthenticationException as error:
        proof = "this password or key" if login.password or login.key else "any key of this machine"
        raise PublishError(
            f"{address.host} does not accept {proof} for {address.user or 'your user name'}. Give another with --key, "
            "or a password in the variable SPOTLIGHT_PASSWORD"
        ) from error


@contextmanager
def _network_in_words(address: SftpAddress) -> Iterator[None]:
    """Say why there is no connection."""
    try:
        yield
    except socket.gaierror as error:
        raise PublishError(f"There is no host {address.host}, or this machine has no network") from error
    except (NoValidConnectionsError, ConnectionError) as error:
        raise PublishError(f"Nothing answers SFTP at {address.host}, port {address.port}: check both") from error
    except TimeoutError as error:
        raise PublishError(f"{address.host} does not answer: check the host, the port and the network") from error
    except (SSHException, EOFError, OSError) as error:
        raise PublishError(f"{address.host} ended the connection: {error}. Is it a server for SFTP?") from error
