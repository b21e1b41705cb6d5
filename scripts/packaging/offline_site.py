"""A site as a folder that is opened by double-click, without a server."""

from collections.abc import Iterator
from dataclasses import replace
from fnmatch import fnmatch

from spotlight.publish.manifest import NAME, Entry, entry_of_bytes, manifest_text

from scripts.packaging.built_site import BuiltSite
from scripts.packaging.offline_page import offline_page

FOR_SERVERS = (
    "404.html", ".htaccess", "web.config", "_headers", "_redirects", "robots.txt", "sitemap.xml*", ".well-known/*",
    "admin/*",
)  # fmt: skip
"""What a copy has none of: what only servers and search engines read, and the visual editor."""


def for_readers(site: BuiltSite) -> BuiltSite:
    """Give a site without the files that a copy has none of."""
    return replace(site, entries={path: entry for path, entry in site.entries.items() if not _is_for_servers(path)})


def offline_files(site: BuiltSite) -> Iterator[tuple[str, bytes]]:
    """Give all files of a site for readers as they work from a folder, in order; last, a manifest of their own."""
    entries: dict[str, Entry] = {}
    for path in sorted(site.entries):
        content = (site.folder / path).read_bytes()
        if path.endswith(".html"):
            content = offline_page(content.decode(), path, site.entries).encode()
        entries[path] = entry_of_bytes(content)
        yield path, content
    yield NAME, manifest_text(entries, {**site.about, "offline": True}).encode()


def _is_for_servers(path: str) -> bool:
    return any(fnmatch(path, pattern) for pattern in FOR_SERVERS)
