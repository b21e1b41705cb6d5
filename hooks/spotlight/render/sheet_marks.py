"""Marks in pages for what is printed, since pages do not wait for the press."""

import re
from collections.abc import Mapping
from pathlib import Path

from spotlight.render.press import PrintingError
from spotlight.render.sheet import Sheet

_MARK = re.compile(rb"\{sheet:([a-z0-9./-]+)\}")
_NOT_YET = "PDF, being printed"


class SheetMarks(dict[str, str]):
    """Gives for the path of any printed file a mark, which `with_sheets` replaces whenever a page is asked for."""

    def __missing__(self, path: str) -> str:
        return f"{{sheet:{path}}}"


def with_sheets(page: bytes, sheets: Mapping[str, Sheet]) -> bytes:
    """Give a page with its marks replaced by the pages and sizes of what is printed so far."""
    return _MARK.sub(lambda mark: str(sheets.get(mark[1].decode(), _NOT_YET)).encode(), page)


def fill_in_sheets(folder: Path, sheets: Mapping[str, Sheet]) -> None:
    """Replace the marks in all pages of a folder. Raises PrintingError for a mark of what was not printed."""
    for path in folder.rglob("*.html"):
        page = path.read_bytes()
        marked = {mark.decode() for mark in _MARK.findall(page)}
        if lost := sorted(marked - sheets.keys()):
            raise PrintingError(f"{path.relative_to(folder).as_posix()} leads to what is not printed: {lost[0]}")
        if marked:
            path.write_bytes(with_sheets(page, sheets))
