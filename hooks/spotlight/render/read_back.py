"""A printed PDF read back with PDFium: the text of each page."""

from threading import Lock

import pypdfium2

PDFIUM = Lock()
"""PDFium may be used by one thread at a time."""


def page_texts(pdf: bytes) -> list[str]:
    """Give the text of each page of a PDF, in order."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [page.get_textpage().get_text_bounded() for page in document]
        finally:
            document.close()


def count_pages(pdf: bytes) -> int:
    """Give the number of pages of a PDF."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()
