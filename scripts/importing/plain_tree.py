"""A tree with nothing in it but what Markdown has."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from lxml import html
from spotlight.catalogue.checks.check_links import SCHEMES

from scripts.importing.left_out import LeftOut
from scripts.importing.tables import plain_table
from scripts.importing.tree import made, words

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_DROPPED = frozenset(
    (
        "head", "script", "style", "noscript", "template", "svg", "math", "button", "input", "select", "textarea",
        "map", "canvas", "hr", "datalist", "dialog", "link", "meta",
    )
)  # fmt: skip
_EMBEDDED = {
    "iframe": "a frame",
    "video": "a film",
    "audio": "a recording",
    "object": "an object",
    "embed": "an object",
}
_BLOCKS = frozenset(
    (
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "form", "fieldset", "figure",
        "figcaption", "address", "center", "details", "summary", "dl", "dt", "dd", "ul", "ol", "li", "menu", "table",
        "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", *_HEADINGS, "body", "legend",
        "hgroup",
    )
)  # fmt: skip
_EMPHASIS = {"strong": "strong", "b": "strong", "em": "em", "i": "em", "cite": "em", "dfn": "em"}
_TERMS = frozenset(("dt", "summary", "legend"))
_STRUCK_OUT = frozenset(("s", "strike", "del"))
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
"""Soft hyphens, marks of direction and the like, which nobody sees and no typeface has."""


class PlainTree:
    """Makes a plain tree, and counts what is left out."""

    def __init__(self, left_out: LeftOut) -> None:
        self.left_out = left_out
        self.pictures = 0

    def blocks(self, element: html.HtmlElement) -> list[html.HtmlElement]:
        """Give an element's content as blocks in their order."""
        made_here: list[html.HtmlElement] = []
        line = made("p")
        self._text(line, element.text)
        for child in element:
            if not isinstance(child.tag, str):
                pass
            elif child.tag in _BLOCKS or any(below.tag in _BLOCKS for below in child.iterdescendants()):
                made_here += [*_if_filled(line), *self._block(child)]
                line = made("p")
            else:
                self._inline(line, child)
            self._text(line, child.tail)
        return [*made_here, *_if_filled(line)]

    def _block(self, element: html.HtmlElement) -> Iterable[html.HtmlElement]:
        tag = element.tag
        special = {
            **dict.fromkeys(_HEADINGS, self._heading),
            **dict.fromkeys(("ul", "ol", "menu"), self._list),
            **dict.fromkeys(_TERMS, self._term),
            "table": self._table,
            "blockquote": self._quotation,
            "pre": self._lines_as_they_stand,
        }
        if tag in _DROPPED:
            return ()
        return special[tag](element) if tag in special else self.blocks(element)

    def _quotation(self, element: html.HtmlElement) -> Iterator[html.HtmlElement]:
        if inside := self.blocks(element):
            quotation = made("blockquote")
            quotation.extend(inside)
            yield quotation

    def _lines_as_they_stand(self, element: html.HtmlElement) -> Iterator[html.HtmlElement]:
        return (made("p", line) for line in "".join(element.itertext()).split("\n") if line.strip())

    def _term(self, element: html.HtmlElement) -> Iterator[html.HtmlElement]:
        if said := words(element):
            term = made("p")
            term.append(made("strong", said))
            yield term

    def _heading(self, element: html.HtmlElement) -> Iterator[html.HtmlElement]:
        """Give a heading as words alone; what else stands in it comes behind it."""
        blocks = self.blocks(element)
        gaps = [gap for block in blocks for gap in block.iter("gap")]
        texts = [made("gap", gap.text or "") for gap in gaps]
        for gap in gaps:
            gap.drop_tree()
        if said := " ".join(filter(None, map(words, blocks))):
            yield made(element.tag, said, **({"class": "title"} if element.get("class") == "title" else {}))
        for gap in texts:
            paragraph = made("p")
            paragraph.append(gap)
            yield paragraph

    def _list(self, element: html.HtmlElement) -> Iterator[html.HtmlElement]:
        plain = made("ol" if element.tag == "ol" else "ul")
        if element.tag == "ol" and element.get("start", "").isdecimal():
            plain.set("start", element.get("start", "")[:4])
        for child in element:
            if child.tag in ("ul", "ol") and len(plain):  # a list straight inside a list belongs to the item before
                plain[-1].extend(self._list(child))
            elif isinstance(child.tag, str) and (inside := self.blocks(child)):
                item = made("li")
                item.extend(inside)
                plain.append(item)
        if len(plain):
            yield plain

    def _table(self, element: html.HtmlElement) -> Iterator[html.HtmlElement]:
        for caption in element.iterchildren("caption"):
            yield from self._term(caption)
        if element.get("role") == "presentation" or (table := plain_table(element, self._cell)) is None:
            for cell in element.iter("td", "th"):
                if next(cell.iterancestors("table")) is element:
                    yield from self.blocks(cell)
        else:
            yield table

    def _cell(self, cell: html.HtmlElement) -> html.HtmlElement:
        """Give what is in a cell as one line, with semicolons between the items of a list."""
        line = made("p")
        for number, block in enumerate(self._lines(self.blocks(cell))):
            if number:
                _append_text(line, "; " if block.get("class") == "item" else " ")
            _append_text(line, block.text or "")
            line.extend(list(block))
        return line

    def _lines(self, blocks: list[html.HtmlElement], name: str = "") -> Iterator[html.HtmlElement]:
        for block in blocks:
            if block.tag in ("ul", "ol", "li", "blockquote", "table", "tr"):
                yield from self._lines(list(block), "item" if block.tag in ("li", "tr") else name)
            else:
                block.set("class", name)
                yield block

    def _inline(self, line: html.HtmlElement, element: html.HtmlElement) -> None:
        tag = element.tag
        if tag in _EMPHASIS:
            self._emphasis(line, element, _EMPHASIS[tag])
        elif tag in ("br", "gap"):
            line.append(made(tag, element.text or ""))
        elif tag == "a":
            self._link(line, element)
        elif tag == "img":
            self._picture(line, element)
        elif tag in _EMBEDDED:
            self._embedded(line, element)
        elif tag not in _DROPPED:
            if tag in _STRUCK_OUT and words(element):
                self.left_out.add("pieces of text that were struck out, kept: delete what was meant to go")
            self._inside(line, element)

    def _embedded(self, line: html.HtmlElement, element: html.HtmlElement) -> None:
        where = element.get("src") or element.get("data") or "without an address"
        self.left_out.add("films, frames and the like, each a gap")
        line.append(made("gap", f"{_EMBEDDED[element.tag]} was here ({where}): link to it, or delete this"))

    def _inside(self, line: html.HtmlElement, element: html.HtmlElement) -> None:
        self._text(line, element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._inline(line, child)
            self._text(line, child.tail)

    def _emphasis(self, line: html.HtmlElement, element: html.HtmlElement, tag: str) -> None:
        last = line[-1] if len(line) and not line[-1].tail else None
        if last is not None and last.tag == tag:  # Word cuts one emphasis into several
            self._inside(last, element)
        elif line.tag == tag:
            self._inside(line, element)
        else:
            emphasis = made(tag)
            self._inside(emphasis, element)
            if words(emphasis) or len(emphasis):
                line.append(emphasis)
            else:
                _append_text(line, emphasis.text or "")

    def _picture(self, line: html.HtmlElement, element: html.HtmlElement) -> None:
        if element.get("width") in ("0", "1") or element.get("height") in ("0", "1"):
            return  # counts visits, shows nothing
        self.pictures += 1
        shows = " ".join((element.get("alt") or "").split()) or "nobody has said what it shows"
        self.left_out.add("pictures, each a gap")
        said = f"picture {self.pictures} was here ({shows}): save it in content/ and show it, or say it in words"
        line.append(made("gap", said))

    def _link(self, line: html.HtmlElement, element: html.HtmlElement) -> None:
        href = "".join((element.get("href") or "").split("\n")).strip()
        if not href or href.startswith("#") or not (words(element) or len(element)):
            self._inside(line, element)
        elif not _can_be_followed(href):
            self.left_out.addresses.append(href)
            self._inside(line, element)
        else:
            link = made("a", href=href)
            self._inside(link, element)
            line.append(link)

    def _text(self, line: html.HtmlElement, text: str | None) -> None:
        if text:
            plain = _INVISIBLE.sub("", text)
            self.left_out.add("characters that nobody sees", len(text) - len(plain))
            _append_text(line, re.sub(r"[\s\xa0]+", " ", plain))


def _append_text(line: html.HtmlElement, text: str) -> None:
    if len(line):
        line[-1].tail = (line[-1].tail or "") + text
    else:
        line.text = (line.text or "") + text


def _if_filled(line: html.HtmlElement) -> list[html.HtmlElement]:
    return [line] if words(line) else []


def _can_be_followed(href: str) -> bool:
    try:
        parts = urlsplit(href)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.netloc or parts.scheme != "https")
