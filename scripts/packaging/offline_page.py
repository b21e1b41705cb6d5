"""A page whose links work from a folder: where no server finds a folder's page, each link names it."""

import posixpath
import re
from collections.abc import Container
from html import escape, unescape
from urllib.parse import quote, unquote, urlsplit

INDEX = "index.html"

_IN_TAG = r"""[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*"""
_COMMENT_SCRIPT_OR_TAG = re.compile(
    rf"<!--.*?-->|<script\b{_IN_TAG}>.*?</script\s*>|<(?P<name>[a-z][^\s/>]*)(?P<inside>{_IN_TAG})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""(?P<name>[^\s"'>/=]+)(?P<equals>\s*=\s*)(?P<value>"[^"]*"|'[^']*'|[^\s"'>]+)""")
_LINKS = frozenset(("href", "src", "action", "formaction"))
_SENT_ON = re.compile(r"(\s*\d+\s*;\s*url=)(.*)", re.IGNORECASE)


def offline_page(page: str, path: str, files: Container[str]) -> str:
    """Give a page as it works from a folder; whatever is no link to a folder of the site stays as it is.

    `path` is the page's own, and `files` are the paths of all files of the copy. Scripts stay byte for byte as they
    were, so that the page's Content-Security-Policy still knows them.
    """

    def mended(value: str) -> str:
        return escape(_from_folder(unescape(value), path, files))

    def attribute(found: re.Match[str], tag: str) -> str:
        quotes = found["value"][0] if found["value"][0] in "\"'" else ""
        value = found["value"].strip(quotes) if quotes else found["value"]
        name = found["name"].lower()
        if name in _LINKS:
            new = mended(value)
        elif (tag, name) == ("meta", "content") and (sent_on := _SENT_ON.fullmatch(value)):
            new = sent_on[1] + mended(sent_on[2])
        else:
            return found[0]
        return found[0] if unescape(new) == unescape(value) else f'{found["name"]}{found["equals"]}"{new}"'

    def tag(found: re.Match[str]) -> str:
        if not found["name"]:
            return found[0]
        name = found["name"]
        inside = _ATTRIBUTE.sub(lambda attributes: attribute(attributes, name.lower()), found["inside"])
        return f"<{name}{inside}>"

    return _COMMENT_SCRIPT_OR_TAG.sub(tag, page)


def _from_folder(link: str, path: str, files: Container[str]) -> str:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return link
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if posixpath.normpath(posixpath.join(target, INDEX)) not in files:
        return link
    return parts._replace(path=posixpath.join(parts.path, quote(INDEX))).geturl()
