"""The addresses that pages have on the finished site."""

import posixpath
from collections.abc import Callable
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit


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
    return urljoin(site_url, _target(parts, uri)) + _fragment(parts)


def relative(href: str, uri: str, relative_to_page: Callable[[str], str]) -> str:
    """Give a link that stands in the content file `uri` as it is on the site; those within the page stay.

    `relative_to_page` gives a path from the site's root as seen from the page.
    """
    parts = urlsplit(href)
    if parts.scheme or not parts.path:
        return href
    return relative_to_page(quote(_target(parts, uri))) + _fragment(parts)


def _target(parts: SplitResult, uri: str) -> str:
    """Give the path, from the site's root, of what a link leads to."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(parts.path))) if parts.path else uri
    return path_of(target) if target.endswith(".md") else target


def _fragment(parts: SplitResult) -> str:
    return f"#{parts.fragment}" if parts.fragment else ""
