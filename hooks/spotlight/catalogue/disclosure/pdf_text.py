"""What a PDF says: on its pages, in its notes and of itself."""

import ctypes
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from spotlight.catalogue.disclosure.metadata import Metadata, said
from spotlight.catalogue.disclosure.passage import Origin, Passage
from spotlight.catalogue.disclosure.plain_text import passages_of
from spotlight.catalogue.disclosure.xmp import read_xmp

_METADATA = re.compile(rb"/Type\s*/Metadata\b")
_STREAM = re.compile(rb">>\s*stream\r?\n")
_LONGEST_DICTIONARY = 500
_NOTE_TEXT, _NOTE_AUTHOR = b"Contents", b"T"
_LARGEST_XMP = 1_000_000


class Pdf(NamedTuple):
    """The passages of each page with its number, from 1; whether any page has text; and the metadata."""

    pages: tuple[tuple[int, Passage], ...]
    has_text: bool
    metadata: Metadata


def read_pdf(path: Path) -> Pdf | None:
    """Read a PDF, or give None where it is damaged or asks for a password."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except (pypdfium2.PdfiumError, OSError):
        return None
    try:
        return _read(document, path.read_bytes())
    except pypdfium2.PdfiumError:
        return None
    finally:
        document.close()


def _read(document: Any, data: bytes) -> Pdf:
    pages: list[tuple[int, Passage]] = []
    notes: list[tuple[str, str]] = []
    has_text = False
    for number, page in enumerate(document, start=1):
        text = page.get_textpage().get_text_bounded().replace("\r\n", "\n")
        has_text |= bool(text.strip())
        notes_here = list(_notes(page))
        notes += notes_here
        for words in (text, *(words for words, _ in notes_here)):
            pages += [(number, passage) for passage in passages_of(words, Origin.PRINTED)]
    info: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    authors, texts = [info.pop("Author", ""), *(author for _, author in notes)], list(info.values())
    position = False
    for xmp in _xmp(data):
        somewhere, named, words = read_xmp(xmp)
        position, authors, texts = position or somewhere, [*authors, *named], [*texts, *words]
    metadata = Metadata(position, tuple(filter(str.strip, authors)), said([*authors, *texts]))
    return Pdf(tuple(pages), has_text, metadata)


def _notes(page: Any) -> Iterator[tuple[str, str]]:
    """Give the text and the author of each note that a reader or reviewer has put on a page."""
    from pypdfium2 import raw

    for index in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if note:
            yield _value(note, _NOTE_TEXT), _value(note, _NOTE_AUTHOR)
            raw.FPDFPage_CloseAnnot(note)


def _value(note: Any, key: bytes) -> str:
    from pypdfium2 import raw

    size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(note, key, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", errors="replace").strip("\0")


def _xmp(data: bytes) -> Iterator[bytes]:
    """Give the metadata streams of a PDF, plain or deflated (ISO 32000-1, 14.3.2)."""
    for found in _METADATA.finditer(data):
        dictionary = data.rfind(b"<<", 0, found.start())
        stream = _STREAM.search(data, found.end(), found.end() + _LONGEST_DICTIONARY)
        if stream and dictionary >= 0:
            content = data[stream.end() : stream.end() + _LARGEST_XMP]
            deflated = b"/FlateDecode" in data[dictionary : stream.start()]
            yield _inflated(content) if deflated else content.split(b"endstream")[0]


def _inflated(content: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, _LARGEST_XMP)
    except zlib.error:
        return b""
