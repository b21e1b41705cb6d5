"""A printed PDF read back with PDFium: the text of each page."""

import re
from threading import Lock

import pypdfium2

PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""

_HYPHEN_AT_LINE_END = "\ufffe"
_LETTER = re.compile(r"[^\W_]")


def page_texts(pdf: bytes) -> list[str]:
    """Give the text of each page of a PDF, in order."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_text(page) for page in document]
        finally:
            document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    """Give a page's text, without what stands beside the page.

    Of a page's box, PDFium gives two lines as one where a hyphen ends the line above. Of the whole page it does not.
    """
    text = page.get_textpage()
    whole, inside = (
        str(words).replace(_HYPHEN_AT_LINE_END, "-") for words in (text.get_text_range(), text.get_text_bounded())
    )
    return whole if _letters(whole) == _letters(inside) else inside


def _letters(text: str) -> int:
    return len(_LETTER.findall(text))


def count_pages(pdf: bytes) -> int:
    """Give the number of pages of a PDF."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()
