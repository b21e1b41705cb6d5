"""The files of a package, in the order in which they stand in it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from spotlight.publish.manifest import NAME
from spotlight.publish.servers.apache import apache_conf
from spotlight.publish.servers.caddy import caddyfile
from spotlight.publish.servers.nginx import nginx_conf

from scripts.packaging.bill_of_materials import bill_of_materials
from scripts.packaging.built_site import BuiltSite
from scripts.packaging.locked_packages import locked_packages
from scripts.packaging.offline_site import for_readers, offline_files
from scripts.packaging.part import Part
from scripts.packaging.shipped import shipped
from scripts.packaging.sizes import in_words
from scripts.packaging.written_pages import licence_file, opener_of, written_page

BILL = "sbom.cdx.json"
"""The ending is one that CycloneDX asks for: https://cyclonedx.org/specification/overview/#recognized-file-patterns"""

REQUIREMENTS = "requirements.txt"

_SERVERS = {"Caddyfile": caddyfile, "apache.conf": apache_conf, "nginx.conf": nginx_conf}

Files = Iterator[tuple[str, bytes]]


def package_name(site: BuiltSite, *, offline: bool) -> str:
    """Give the name of a site's package."""
    return f"spotlight-{site.slug}-{site.built}{'-offline' if offline else ''}.zip"


def online_package(site: BuiltSite, project: Path) -> Files:
    """Give the files of a package for a web server. `project` is the folder of Spotlight."""
    parts = shipped(site, project)
    package = package_name(site, offline=False)
    size = in_words(sum(entry.size for entry in site.entries.values()))
    yield "INSTALL.html", written_page("install.html", site, parts=parts, bill=BILL, package=package, size=size)
    yield from _licences(parts, "licences")
    yield NAME, site.manifest.encode()
    yield BILL, _bill(site, parts, project)
    path = urlsplit(site.url).path or "/"
    yield from ((f"servers/{name}", make(site.folder, path).encode()) for name, make in _SERVERS.items())
    yield from ((f"site/{name}", (site.folder / name).read_bytes()) for name in sorted([*site.entries, NAME]))


def offline_package(site: BuiltSite, project: Path) -> Files:
    """Give the files of a copy that is opened from a folder: one to open, the site, and what there is to know."""
    copy = for_readers(site)
    parts = shipped(copy, project)
    yield opener_of(copy), written_page("open.html", copy)
    yield "about/How to use this copy.html", written_page("offline.html", copy, parts=parts, bill=BILL)
    yield from _licences(parts, "about/licences")
    yield f"about/{BILL}", _bill(copy, parts, project)
    yield from ((f"site/{name}", content) for name, content in offline_files(copy))


def _licences(parts: Iterable[Part], folder: str) -> Files:
    texts = {licence_file(part): part.text for part in parts if part.text}
    return ((f"{folder}/{name}", text.read_bytes()) for name, text in sorted(texts.items()))


def _bill(site: BuiltSite, parts: Sequence[Part], project: Path) -> bytes:
    locked = locked_packages((project / REQUIREMENTS).read_text(encoding="utf-8"))
    return bill_of_materials(site, parts, locked).encode()
