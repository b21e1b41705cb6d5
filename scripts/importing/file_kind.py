"""What a file is, by what it holds and not by its name."""

import zipfile
from pathlib import Path
from typing import Literal

from scripts.importing.package import UNREADABLE
from scripts.importing.refused import RefusedError

_LARGEST = 50_000_000
"""In bytes."""

_WORD_PART = "word/document.xml"
_SAVE = "open it in the program that made it, and save it as a Word document (.docx)"
_DOCX = "save it again as a Word document (.docx)"
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office 97 to 2003 begin, and those of all later ones that have a password ([MS-CFB] 2.2)."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", f"is a PDF, which does not say what is a heading and what a list: {_SAVE}"),
    (b"{\\rtf", f"is in Rich Text Format: {_SAVE}"),
    (b"MIME-Version:", "is a page saved in one file: save it as 'Web page, HTML only' or 'Web Page, Filtered'"),
    (b"\x89PNG", "is a picture: its text must be typed"),
    (b"\xff\xd8\xff", "is a picture: its text must be typed"),
)

_TAGS = (b"<html", b"<!doctype html", b"<body", b"<main", b"<article", b"<p", b"<div", b"<h1")

_OTHER_PACKAGES = {"xl": "is an Excel workbook", "ppt": "is a presentation"}
"""What Office files are, by the folder that each kind has in its package."""

Kind = Literal["word", "web"]


def kind_of_file(path: Path) -> Kind:
    """Say whether a file is a Word document or an HTML page; raise RefusedError for everything else."""
    try:
        if not path.is_file():
            raise RefusedError("is no file")
        if (size := path.stat().st_size) > _LARGEST:
            limit = _LARGEST // 1_000_000
            raise RefusedError(
                f"has {size // 1_000_000} MB, and at most {limit} are read: take its pictures out first"
            )
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(f"cannot be read: {error.strerror or error}") from error
    return _kind(data, path)


def _kind(data: bytes, path: Path) -> Kind:
    if not data.strip(b"\0 \t\r\n"):
        raise RefusedError("is empty: look whether you have the right file")
    if data.startswith(_COMPOUND_FILE):
        raise RefusedError(_of_compound_file(data))
    for start, reason in _STARTS:
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(start):
            raise RefusedError(reason)
    if data.startswith(b"PK"):
        return _of_package(path)
    plain = data.replace(b"\0", b"").lower()  # UTF-16 has a zero in every other place
    if any(tag in plain for tag in _TAGS):
        return "web"
    raise RefusedError(f"is neither a Word document (.docx) nor an HTML page: {_DOCX}")


def _of_compound_file(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "is locked with a password: open it in Word, take the password out under File, Info, and save it"
    return f"is in the format of Word 97 to 2003 (.doc), or an Office file of that age: {_DOCX}"


def _of_package(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as package:
            names = frozenset(package.namelist())
            kind = package.read("mimetype")[:80].decode("ascii", "replace") if "mimetype" in names else ""
    except (*UNREADABLE, RuntimeError) as error:
        raise RefusedError(f"is damaged: {_DOCX}, or ask for it again") from error
    if _WORD_PART in names or any(name.startswith("word/") for name in names):
        return "word"
    if "opendocument" in kind:
        raise RefusedError(f"is an OpenDocument file (.odt): {_SAVE}")
    folders = {name.partition("/")[0] for name in names}
    reason = next((said for folder, said in _OTHER_PACKAGES.items() if folder in folders), "is an archive")
    raise RefusedError(f"{reason} and no Word document: copy its text to Word, and save it as .docx")
