"""Links lead somewhere, safely; pictures exist, can be seen and are described."""

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import SplitResult, unquote, urlsplit

from lxml import html

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.suggest import did_you_mean
from spotlight.catalogue.site_map import anchors
from spotlight.catalogue.text.body_places import BodyPlaces

SCHEMES = ("https", "mailto", "tel")

LINKS = "//a[@href][not(contains(@class, 'footnote'))][not(ancestor::div[@class='footnote'])]"
"""The links that authors write, as XPath: those of notes are made."""


def check_links(draft: Draft) -> Iterator[Problem]:
    """Find broken links and anchors, forbidden schemes, and pictures that are missing, damaged or not described."""
    pages = anchors(draft)
    pictures: set[str | None] = set()
    for document in draft.with_text():
        places = BodyPlaces(document)
        tree = draft.tree(document)
        for link in tree.xpath(LINKS):
            yield from _link(link.get("href"), document, places, pages, draft.files)
        for image in tree.xpath("//img"):
            pictures.add(picture := _picture(image.get("src") or "", document))
            yield from _image(image, picture, places, draft)
    for uri in draft.damaged.keys() - pictures:
        yield Problem(Place(draft.shown(uri)), "image-damaged", draft.damaged[uri])


def _link(
    href: str,
    document: Document[Meta],
    places: BodyPlaces,
    pages: Mapping[str, frozenset[str] | None],
    files: frozenset[str],
) -> Iterator[Problem]:
    place = places.next(href)
    parts = _split(href)
    if parts is None or parts.scheme or parts.netloc or href.startswith(("/", "www.")):
        if parts is None or parts.scheme not in SCHEMES or (parts.scheme == "https" and not parts.netloc):
            yield Problem(place, "link-scheme", f"'{href}' cannot be used: {_advice(href)}")
        return
    target = _resolve(document.uri, parts.path) if parts.path else document.uri
    if target not in pages and target not in files:
        hint = did_you_mean(target, pages) if target.endswith(".md") else f"'{target}': name the page's .md file"
        yield Problem(place, "link-broken", f"there is no page {hint}")
    elif parts.fragment and (known := pages.get(target, frozenset())) is not None and parts.fragment not in known:
        yield Problem(place, "anchor-broken", f"{target} has no heading #{did_you_mean(parts.fragment, known)}")


def _advice(href: str) -> str:
    if href.startswith(("//", "www.")):
        return "write https:// in front of it"
    if href.startswith("/"):
        return "name the page's .md file as seen from here, such as ../guides/how-reviews-work.md"
    if href.startswith("http:"):
        return "begin with https:"
    return "begin with https:, mailto: or tel:, or name the page's .md file"


def _picture(src: str, document: Document[Meta]) -> str | None:
    """Give the path in content/ that a picture's address names, or None where it names something elsewhere."""
    parts = _split(src)
    return (
        None
        if parts is None or parts.scheme or parts.netloc or src.startswith("/")
        else _resolve(document.uri, parts.path)
    )


def _image(image: html.HtmlElement, picture: str | None, places: BodyPlaces, draft: Draft) -> Iterator[Problem]:
    src = image.get("src") or ""
    place = places.next(src)
    if not (image.get("alt") or "").strip():
        yield Problem(place, "image-alt", f"'{src}' has no words: write ![what it shows]({src})")
    if picture is None:
        yield Problem(place, "image-missing", f"'{src}' is not in content/: copy the picture in and name its path")
    elif picture not in draft.files:
        yield Problem(place, "image-missing", f"there is no picture {did_you_mean(src, draft.files)}")
    elif picture in draft.damaged:
        yield Problem(place, "image-damaged", f"'{src}' {draft.damaged[picture]}")


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _resolve(uri: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), unquote(path)))
