"""A printed product read back, to prove that no word of its content was lost on the way."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from threading import Lock
from typing import Any

import pypdfium2
from lxml import etree

_WORD = re.compile(r"[^\W\d_]+|\d+")
_INLINE = frozenset(("a", "code", "em", "note", "strong", "sup"))
_PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


def lost_words(pdf: bytes, data: Mapping[str, Any]) -> list[str]:
    """Give the words of a product's data that its PDF shows fewer times than the data has them."""
    missing = Counter(_WORD.findall(_source(data))) - Counter(_WORD.findall(_text(pdf)))
    return sorted(missing)


def _source(data: Mapping[str, Any]) -> str:
    texts = [data["title"], data["summary"], data.get("content_note") or "", _inner(data["xml"])]
    texts += [_inner(note["xml"]) for note in data["notes"]]
    for name in ("key_learning", "prompts", "actions", "path", "checklist"):
        texts += _strings(data.get(name, ()))
    return _folded(" ".join(texts))


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for part in (value.values() if isinstance(value, dict) else value) for text in _strings(part)]


def _text(pdf: bytes) -> str:
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = [page.get_textpage().get_text_bounded() for page in document]
        finally:
            document.close()
    return _folded(" ".join(pages))


def _inner(xml: str) -> str:
    """Give the words of XML as they stand on paper: a note's number close behind its word, blocks apart."""
    tree = etree.fromstring(xml)
    for element in tree.iter():
        if element.tag == "img":
            element.text = None
        if element.tag == "note":
            element.text = element.get("number")
        if element.tag not in _INLINE:
            element.text = f" {element.text or ''}"
            element.tail = f" {element.tail or ''}"
    return "".join(str(text) for text in tree.itertext())


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace("\u00ad", "").replace("\ufffe", "")
