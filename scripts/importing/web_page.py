"""A page saved from the web, or by Word as a web page, as a tree of HTML."""

import codecs
import re
from pathlib import Path

from bs4.dammit import EncodingDetector
from lxml import etree, html
from spotlight.catalogue.text.characters import CONTROL

from scripts.importing.left_out import LeftOut
from scripts.importing.notes import notes_to_gaps
from scripts.importing.refused import RefusedError
from scripts.importing.tree import cut
from scripts.importing.word_lists import word_lists

_LATIN = frozenset(("ascii", "iso8859-1"))
"""What browsers read as Windows-1252 (WHATWG Encoding Standard, 4.2)."""

_FURNITURE = (
    "//nav | //aside | //header[not(ancestor::main or ancestor::article)]"
    " | //footer[not(ancestor::main or ancestor::article)] | //*[@hidden] | //*[@aria-hidden='true']"
    " | //*[@role='navigation' or @role='banner' or @role='contentinfo' or @role='search' or @role='dialog'"
    " or @role='alertdialog' or @role='complementary' or @role='menu']"
)
_FURNITURE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:cookies?|consent|gdpr|breadcrumbs?|share|sharing|social|skip(?:-?(?:to|link|nav)\w*)?|menu|navbar"
    r"|sidebar|related|feedback|pagination|newsletter|signup)(?=$|[-_ ])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_MAIN = ("//main", "//*[@role='main']", "//article[count(//article)=1]")
_MOST_OF_A_PAGE = 0.5
_DENSE = 0.7


def read_web_page(path: Path, left_out: LeftOut) -> html.HtmlElement:
    """Read the main part of an HTML page; raise RefusedError where it cannot be read as one.

    The characters are those of its byte-order mark, of what it says of itself, or UTF-8, else Windows-1252.
    """
    text = _text(path.read_bytes(), left_out)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text.encode(), parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise RefusedError("holds no text") from error
    if any("depth" in entry.message for entry in parser.error_log):
        raise RefusedError("is nested too deep to be read: copy its text into a Word document, and save that")
    _take_word_marks_out(page, left_out)
    notes_to_gaps(page, left_out)
    word_lists(page)
    main = _main(page)
    if not main.xpath(".//h1") and (title := page.findtext(".//title")):
        heading = html.Element("h1", {"class": "title"})
        heading.text = " ".join(title.split())
        main.insert(0, heading)
    return main


def _text(data: bytes, left_out: LeftOut) -> str:
    data, mark = EncodingDetector.strip_byte_order_mark(data)
    named = mark or EncodingDetector.find_declared_encoding(data, is_html=True)
    try:
        codec = codecs.lookup(named or "utf-8").name
        text = data.decode("cp1252" if codec in _LATIN else codec)
    except (LookupError, ValueError):
        text = _guessed(data)
    left_out.add("characters that could not be read", text.count("\ufffd"))
    return CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _guessed(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeError:
        return data.decode("cp1252", errors="replace")


def _take_word_marks_out(page: html.HtmlElement, left_out: LeftOut) -> None:
    """Leave out what Word writes beside the text: comments, and what was deleted while changes were tracked."""
    comments = page.xpath(
        "//*[contains(@style, 'mso-element:comment') or starts-with(@class, 'MsoComment') or @class='msocomtxt']"
    )
    deleted = page.xpath("//del[@cite or @datetime]")
    left_out.add(
        "tracked changes, taken as if all were accepted", len(deleted + page.xpath("//ins[@cite or @datetime]"))
    )
    left_out.add("comments, left out", len(page.xpath("//*[contains(@style, 'mso-element:comment-list')]//div")))
    for element in comments + deleted:
        cut(element)


def _main(page: html.HtmlElement) -> html.HtmlElement:
    whole = max(1, _weight(page))
    named = [e for e in page.iter() if _FURNITURE_NAMES.search(f"{e.get('class', '')} {e.get('id', '')}")]
    hidden = [element for element in page.iter() if _HIDDEN.search(element.get("style", ""))]
    for element in [*page.xpath(_FURNITURE), *named, *hidden]:
        if element.tag not in ("html", "body", "main", "article") and _weight(element) < _MOST_OF_A_PAGE * whole:
            cut(element)
    for path in _MAIN:
        if found := page.xpath(path):
            main: html.HtmlElement = max(found, key=_weight)
            return main
    body = page.find("body")
    return _densest(page if body is None else body)


def _densest(element: html.HtmlElement) -> html.HtmlElement:
    """Go down as long as one child holds most of the text of its parent."""
    while True:
        child = max((c for c in element if c.tag in ("div", "section", "article", "td")), key=_weight, default=None)
        if child is None or _weight(child) < _DENSE * max(1, _weight(element)):
            return element
        element = child


def _weight(element: html.HtmlElement) -> int:
    """Give how much running text an element holds: that of its links and its programs does not count."""
    links: float = element.xpath("string-length(normalize-space(.))")
    for other in element.xpath(".//a | .//script | .//style | .//option"):
        links -= len(" ".join(other.itertext()))
    return max(0, int(links))
