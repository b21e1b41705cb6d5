"""A printed product read back, to prove that no word of its content was lost on the way."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from spotlight.render.drawn_letters import drawn_letters
from spotlight.render.folded import folded, letters

_WORD = re.compile(r"[A-Za-z]+|[^\W\d_A-Za-z]+|\d+")
_INLINE = frozenset(("a", "code", "em", "note", "strong", "sup"))
_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_NOT_READ = frozenset(("qr", "url", "link"))
"""What a template draws, and the address that may be broken over lines at any letter."""


def lost_words(pages: Sequence[str], data: Mapping[str, Any], pdf: bytes) -> list[str]:
    """Give the words of a product's data that its pages have fewer times than the data has them.

    `pages` is the text of each page of `pdf`. PDFium gives back every ASCII word as it stands, and most others. It
    puts Arabic in another order, parts words at letters that are drawn in parts, and joins words at some Indic vowel
    signs. A word beyond ASCII that it does not give is lost only if the letters drawn on the pages are too few too.
    """
    source = " ".join(_strings(data))
    written, shown = (_WORD.findall(folded(text)) for text in (source, " ".join(pages)))
    missing = Counter(written) - Counter(shown)
    doubtful = [word for word in missing if not word.isascii()]
    lost = [word for word in missing if word.isascii()]
    if doubtful and (short := letters(folded(source)) - drawn_letters(pdf)):
        whole = [word for word in doubtful if letters(word) <= short]
        lost += whole or [word for word in doubtful if letters(word) & short] or list(short)
    return sorted({_as_written(word, source) for word in lost})


def _as_written(word: str, source: str) -> str:
    """Give the word of the source that was folded into this one."""
    return next((text for text in source.split() if word in _WORD.findall(folded(text))), word)


def _strings(value: Any, key: str = "") -> list[str]:
    """Give all that is to be read in a value: texts as they are, XML by its words; no numbers, no colours."""
    if key in _NOT_READ:
        return []
    if isinstance(value, str):
        return [] if _COLOUR.fullmatch(value) else [_inner(value) if key == "xml" else value]
    if isinstance(value, Mapping):
        return [text for name, part in value.items() for text in _strings(part, name)]
    return [text for part in value for text in _strings(part)] if isinstance(value, list | tuple) else []


def _inner(xml: str) -> str:
    """Give the words of XML as they stand on paper: a note's number close behind its word, blocks apart."""
    tree = etree.fromstring(xml)
    for element in tree.iter():
        if element.tag == "img":
            element.text = None
        if element.tag == "note":
            element.text = element.get("after", "") + element.get("number", "")
        if element.tag not in _INLINE:
            element.text = f" {element.text or ''}"
            element.tail = f" {element.tail or ''}"
    return "".join(str(text) for text in tree.itertext())
