"""What a built page holds that a Content-Security-Policy has to know.

Pages are read as Jinja2, Material and MkDocs write them: an attribute that holds a quote or `>` stands in quotes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

_IN_TAG = r"""[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*"""
_COMMENT_OR_SCRIPT = re.compile(rf"<!--.*?-->|<script\b({_IN_TAG})>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(rf"<([a-z][^\s/>]*)({_IN_TAG})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")

_STOPPED_ELEMENTS = frozenset(("style", "base", "object", "embed", "audio", "video"))
_INLINE = frozenset(("style", "srcdoc"))
_ADDRESSES = frozenset(("href", "xlink:href", "src", "action", "formaction"))
_LOADED = frozenset(("src", "srcset", "action", "formaction"))
_LOADED_LINKS = frozenset(("stylesheet", "icon", "preload", "modulepreload", "manifest"))
_OTHER_HOST = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)


@dataclass(frozen=True)
class PageContents:
    """What stands in one page: its inline scripts, the names of its elements, and what the policy would stop."""

    scripts: tuple[str, ...]
    elements: frozenset[str]
    stopped: tuple[str, ...]


def read_page(page: str) -> PageContents:
    """Give what a page holds.

    Scripts are given as browsers hash them, in the page's order; data such as JSON is no script. What would be
    stopped is given in words: a <style>, a style or a handler in a tag, a `javascript:` address, something loaded
    from or sent to another host, and elements for which the policy has no source.
    """
    scripts: list[str] = []

    def set_aside(found: re.Match[str]) -> str:
        if found[1] is None:
            return ""
        if _runs(dict(_attributes(found[1]))):
            scripts.append(found[2])
        return f"<script{found[1]}>"

    # HTML makes each line's end one line feed before anything else sees the page, and so before it is hashed.
    lines = page.replace("\r\n", "\n").replace("\r", "\n")
    tags = dict.fromkeys(_TAG.findall(_COMMENT_OR_SCRIPT.sub(set_aside, lines)))
    elements = frozenset(name.lower() for name, _ in tags)
    return PageContents(tuple(scripts), elements, tuple(words for tag in tags for words in _stopped(*tag)))


def _runs(script: dict[str, str]) -> bool:
    return "src" not in script and not script.get("type", "").lower().endswith("json")


def _attributes(text: str) -> Iterator[tuple[str, str]]:
    for name, *values in _ATTRIBUTE.findall(text):
        yield name.lower(), unescape("".join(values))


@lru_cache(maxsize=1 << 16)
def _stopped(name: str, text: str) -> tuple[str, ...]:
    """Give what would be stopped of one tag. Pages share most of their tags, so answers are kept."""
    element = name.lower()
    if element in _STOPPED_ELEMENTS:
        return (f"<{element}>",)
    return tuple(f'{key}="{value}" in <{element}>' for key, value in _stopped_attributes(element, text))


def _stopped_attributes(element: str, text: str) -> Iterator[tuple[str, str]]:
    attributes = dict(_attributes(text))
    rel = attributes.get("rel", "").lower().split()
    loaded = {"href"} if element == "link" and not _LOADED_LINKS.isdisjoint(rel) else _LOADED
    for key, value in attributes.items():
        inline = key in _INLINE or key.startswith("on")
        script = key in _ADDRESSES and "".join(value.split()).lower().startswith("javascript:")
        foreign = key in loaded and _OTHER_HOST.match(value)
        if inline or script or foreign:
            yield key, value
