"""The letters that a PDF draws, counted one by one, whatever order PDFium puts them in."""

import ctypes
from codecs import BOM_UTF16_BE
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from spotlight.render.folded import folded, letters
from spotlight.render.read_back import PDFIUM

_NEIGHBOURS = 3
_SAME_LINE = 0.9
"""The greatest distance of two baselines of one line, in the size of the type: marks are raised or lowered."""


@dataclass
class _Drawn:
    """Letters drawn at once: from left to right, on a baseline, in points; and whether other parts of them are too."""

    letters: Counter[str]
    left: float
    right: float
    baseline: float
    size: float
    whole: bool = False

    def covers(self, other: "_Drawn") -> bool:
        """Say whether another drawing only adds a part, such as its dots, to letters that are in this one."""
        return (
            other.letters <= self.letters
            and self.left <= (other.left + other.right) / 2 <= self.right
            and abs(self.baseline - other.baseline) < _SAME_LINE * self.size
        )


def drawn_letters(pdf: bytes) -> Counter[str]:
    """Count the letters and digits beyond ASCII that the pages of a PDF show.

    Typst draws many Arabic and Indic letters in parts, and each part says that it is the whole letter.
    """
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return sum((_on_page(page) for page in document), Counter())
        finally:
            document.close()


def _on_page(page: pypdfium2.PdfPage) -> Counter[str]:
    kept: list[_Drawn] = []
    textpage = page.get_textpage()
    width, height = page.get_size()
    for text in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=textpage):
        found = letters(folded(_actual_text(text) or text.extract()))
        left, bottom, right, top = text.get_bounds()
        if found and 0 <= (left + right) / 2 <= width and 0 <= (bottom + top) / 2 <= height:
            _add(kept, _Drawn(found, left, right, text.get_matrix().f, text.get_font_size()))
    return sum((drawn.letters for drawn in kept), Counter())


def _add(kept: list[_Drawn], drawn: _Drawn) -> None:
    """Add a drawing to those of a page, unless it is a part of one of the last. What is whole is a part of nothing."""
    for earlier in kept[-_NEIGHBOURS:]:
        if earlier.covers(drawn):
            earlier.whole = True
            return
        if drawn.covers(earlier) and not earlier.whole:
            drawn.whole = True
            kept.remove(earlier)
    kept.append(drawn)


def _actual_text(text: pypdfium2.PdfObject) -> str:
    """Give what a text's marks say that it is (ISO 32000-1, 14.9.4); PDFium itself overlooks some of them."""
    for number in range(pdfium.FPDFPageObj_CountMarks(text)):
        mark = pdfium.FPDFPageObj_GetMark(text, number)
        size = ctypes.c_ulong()
        if pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", None, 0, size):
            said = (ctypes.c_ubyte * size.value)()
            pdfium.FPDFPageObjMark_GetParamBlobValue(mark, b"ActualText", said, size.value, size)
            return bytes(said).decode("utf-16" if bytes(said[:2]) == BOM_UTF16_BE else "latin-1")
    return ""
