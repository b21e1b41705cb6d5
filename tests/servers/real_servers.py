"""Real web servers on loopback, with the very files that a build gives them."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from spotlight.publish.servers.apache import apache_conf
from spotlight.publish.servers.caddy import caddyfile
from spotlight.publish.servers.nginx import nginx_conf
from spotlight.publish.servers.templates import INSTALLED

from scripts.find_program import find_program, how_to_get

MODULES = Path("/usr/lib/apache2/modules")

FEW_MODULES = ("mpm_event", "authz_core", "dir", "mime", "autoindex")
MODULES_OF_DEBIAN = (*FEW_MODULES, "alias", "deflate", "filter", "headers", "setenvif")


@dataclass(frozen=True)
class Server:
    """A server at work: where the site's root is, and the folder that it serves the site from."""

    address: str
    site: Path


Command = list[str | Path]


def nginx(site: Path, path: str, port: int, work: Path) -> Command:
    example = nginx_conf(site, path).replace(INSTALLED, str(site)).replace("listen 80;", f"listen 127.0.0.1:{port};")
    user = "user root;" if os.geteuid() == 0 else ""
    start = f"{user} daemon off; master_process off; pid {work}/pid; error_log {work}/error.log;"
    (work / "nginx.conf").write_text(f"{start} events {{}}\nhttp {{ access_log off;\n{example}\n}}\n")
    return [program("nginx"), "-p", work, "-e", work / "error.log", "-c", work / "nginx.conf"]


def caddy(site: Path, path: str, port: int, work: Path) -> Command:
    example = caddyfile(site, path).replace(INSTALLED, str(site)).replace(":80 {", f"http://127.0.0.1:{port} {{")
    (work / "Caddyfile").write_text(f"{{\n\tadmin off\n\tauto_https off\n}}\n{example}")
    return [program("caddy"), "run", "--adapter", "caddyfile", "--config", work / "Caddyfile"]


def apache_by_htaccess(site: Path, path: str, port: int, work: Path) -> Command:
    """Serve a web space whose owner may put files into it, and no more."""
    space = work / "space"
    installed = space / path.strip("/")
    shutil.copytree(site, installed, copy_function=os.link, dirs_exist_ok=True)
    return apache(work, port, shared_space(space))


def apache_by_its_own_configuration(site: Path, path: str, port: int, work: Path) -> Command:
    return apache(work, port, apache_conf(site, path).replace(INSTALLED, str(site)))


def shared_space(space: Path) -> str:
    """Give the configuration of a web space as hosts have it: a .htaccess may do what FileInfo allows, and no more."""
    allowed = "AllowOverride FileInfo\nOptions Indexes FollowSymLinks\nRequire all granted"
    return f'DocumentRoot "{space}"\n<Directory "{space}">\n{allowed}\n</Directory>'


def apache(work: Path, port: int, configuration: str, modules: tuple[str, ...] = MODULES_OF_DEBIAN) -> Command:
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    loaded = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in modules)
    (work / "httpd.conf").write_text(
        f"ServerRoot {work}\nPidFile {work}/pid\nErrorLog {work}/error.log\nListen 127.0.0.1:{port}\n"
        f"ServerName 127.0.0.1:{port}\n{loaded}\n{user}TypesConfig /etc/mime.types\nDirectoryIndex index.html\n"
        f"StartServers 1\n{configuration}\n"
    )
    return [program("apache2"), "-f", work / "httpd.conf", "-DFOREGROUND"]


SERVERS: Mapping[str, Callable[[Path, str, int, Path], Command]] = {
    "nginx": nginx,
    "Caddy": caddy,
    "Apache by .htaccess": apache_by_htaccess,
    "Apache by its own configuration": apache_by_its_own_configuration,
}


def program(name: str) -> Path:
    """Give where a server is; without it, the test is skipped and says what to install."""
    found = find_program(name)
    if not found:
        pytest.skip(how_to_get(name))
    return found


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def running(command: Command, port: int, work: Path) -> Iterator[None]:
    """Run a server until the end, once it answers."""
    variables = os.environ | {"XDG_DATA_HOME": str(work), "XDG_CONFIG_HOME": str(work)}
    with (work / "said").open("wb") as said:
        process = subprocess.Popen(command, env=variables, stdout=said, stderr=subprocess.STDOUT)
        try:
            wait_for(port, process, work)
            yield
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_for(port: int, process: subprocess.Popen[bytes], work: Path) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise AssertionError("\n".join(path.read_text() for path in (work / "said", work / "error.log") if path.exists()))
