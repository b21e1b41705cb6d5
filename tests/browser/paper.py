"""What comes out of the browser's printer."""

from typing import NamedTuple

import pypdfium2
from playwright.sync_api import Page


class Sheet(NamedTuple):
    """One printed page: its width and height in millimetres, its words, and its picture as bytes."""

    width: int
    height: int
    text: str
    picture: bytes


PORTRAIT, LANDSCAPE = (210, 297), (297, 210)


def printed(page: Page) -> list[Sheet]:
    """Print a page as its style asks, on A4 where it asks for nothing, and read the sheets back."""
    document = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    try:
        return [_sheet(sheet) for sheet in document]
    finally:
        document.close()


def text_of(sheets: list[Sheet]) -> str:
    """Give the words of all sheets, with single spaces."""
    return " ".join(sheet.text for sheet in sheets)


def _sheet(sheet: pypdfium2.PdfPage) -> Sheet:
    width, height = (round(points / 72 * 25.4) for points in sheet.get_size())
    text = " ".join(sheet.get_textpage().get_text_bounded().split())
    return Sheet(width, height, text, bytes(sheet.render(scale=0.5).buffer))
