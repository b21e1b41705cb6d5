"""Markdown as the XML that the print templates walk, with every address as a numbered note."""

import posixpath
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree, html

from spotlight.catalogue.document import Document
from spotlight.catalogue.text.markdown import tree_of
from spotlight.render.addresses import absolute
from spotlight.render.direction import mark_directions
from spotlight.render.site import Site

_KEPT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("p", "h2", "h3", "h4", "h5", "h6", "strong", "em", "ul", "li", "blockquote"), ()),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "th", "td", "br", "hr", "code", "pre", "sup", "div"), ()),
    "a": ("href",),
    "ol": ("start",),
    "img": ("alt", "format"),
    "note": ("after", "number"),
}
"""The elements that the templates know, with the attributes that they read."""


_CONTAINERS = frozenset(("div", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr"))
_BLOCKS = _CONTAINERS | {"p", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "th", "td"}
_DIRECTED = frozenset(("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "table", "th", "td"))
"""The elements that are printed in the direction of their first letter."""


class UnprintableError(Exception):
    """A page holds an element that the print templates do not know."""


@dataclass
class PrintedText:
    """A text ready to print: XML, and its notes in order, each with `xml` and `url`."""

    xml: str
    notes: list[dict[str, str]] = field(default_factory=list)


def printed(document: Document[Any], site: Site, first_note: int = 1) -> PrintedText:
    """Make a content file's text ready to print, its notes counted from `first_note`. Raises UnprintableError."""
    tree, uri = tree_of(document.html), document.uri
    cited = _take_footnotes(tree)
    mark_directions(tree, _DIRECTED)
    for image in tree.xpath("//img"):
        path = unquote(urlsplit(image.get("src")).path)
        _bring_in(image, site.file(posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))))
    notes: list[dict[str, str]] = []
    numbers: dict[str, int] = {}
    for link in tree.xpath("//a[@href]"):
        href = link.get("href")
        if "footnote-ref" in (link.get("class") or ""):
            note = cited[href.removeprefix("#")]
            _replace(link.getparent(), _mark(notes, numbers, note, first_note))
        else:
            url = absolute(href, uri, site.url)
            link.set("href", url)
            mark = _mark(notes, numbers, {"xml": _words(link), "url": url}, first_note)
            mark.tail, link.tail = link.tail, None
            link.addnext(mark)
    _part_notes(tree)
    return PrintedText(_clean(tree, site.catalogue.own.get(uri, uri)), notes)


def _bring_in(image: html.HtmlElement, path: Path) -> None:
    """Put a picture's bytes into its element, as numbers: Typst reads no file outside its templates."""
    image.set("format", path.suffix[1:].lower().replace("jpeg", "jpg"))
    image.text = " ".join(map(str, path.read_bytes()))


def _take_footnotes(tree: html.HtmlElement) -> dict[str, dict[str, str]]:
    """Take the list of footnotes off a text; give each by its id, with its words and its first address."""
    taken = {}
    for block in tree.xpath("//div[@class='footnote']"):
        for item in block.xpath(".//li"):
            for back in item.xpath(".//a[contains(@class, 'footnote-backref')]"):
                back.drop_tree()
            link = next(iter(item.xpath(".//a[@href]")), None)
            taken[item.get("id")] = {"xml": _words(item), "url": link.get("href") if link is not None else ""}
        block.drop_tree()
    return taken


def _mark(notes: list[dict[str, str]], numbers: dict[str, int], note: dict[str, str], first: int) -> html.HtmlElement:
    key = note["url"] or note["xml"]
    if key not in numbers:
        numbers[key] = first + len(notes)
        notes.append(note)
    return html.Element("note", {"number": str(numbers[key])})


def _part_notes(tree: html.HtmlElement) -> None:
    """Put a comma between the numbers of two notes that stand together: 5 and 3 are not 53."""
    for note in tree.xpath("//note[preceding-sibling::node()[1][self::note]]"):
        note.set("after", ",")


def _replace(old: html.HtmlElement, new: html.HtmlElement) -> None:
    new.tail, old.tail = old.tail, None
    old.getparent().replace(old, new)


def _words(element: html.HtmlElement) -> str:
    whole = etree.Element("div")
    words = " ".join("".join(element.itertext()).split())
    whole.text = words[:1].upper() + words[1:]
    return etree.tostring(whole, encoding="unicode")


def _clean(tree: html.HtmlElement, uri: str) -> str:
    for element in tree.iter():
        if element.tag not in _KEPT:
            raise UnprintableError(f"content/{uri} cannot be printed: no template knows <{element.tag}>")
        for name in set(element.attrib) - {"dir", *_KEPT[element.tag]}:
            del element.attrib[name]
        if element.tag in _CONTAINERS and not (element.text or "").strip():
            element.text = None
        if element.tag in _BLOCKS and not (element.tail or "").strip():
            element.tail = None
    return etree.tostring(tree, encoding="unicode", method="xml")
