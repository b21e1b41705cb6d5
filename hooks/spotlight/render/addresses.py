"""The addresses that pages have on the finished site."""

import posixpath
from urllib.parse import unquote, urljoin, urlsplit


def path_of(uri: str) -> str:
    """Give the path, from the site's root, of the page made from a content file."""
    folder, _, name = uri.removesuffix(".md").removesuffix(".yml").rpartition("/")
    inside = f"{folder}/" if folder else ""
    return inside if name == "index" else f"{inside}{name}/"


def absolute(href: str, uri: str, site_url: str) -> str:
    """Give the whole address of a link that stands in the content file `uri`."""
    parts = urlsplit(href)
    if parts.scheme:
        return href
    target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(parts.path))) if parts.path else uri
    path = path_of(target) if target.endswith(".md") else target
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return urljoin(site_url, path) + fragment
