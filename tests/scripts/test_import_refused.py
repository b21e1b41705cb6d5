"""What `spotlight import` does not take, and what it does not touch."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scripts.importing import page, run


def package(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return data.getvalue()


def paragraphs(body: str, start: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{start}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()


ENTITIES = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>'
DEEP = "<w:sdt><w:sdtContent>" * 200 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 200
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.docx": (lambda: b"", "is empty"),
    "old.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word 97 to 2003"),
    "locked.docx": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "a.pdf": (lambda: b"%PDF-1.7\n", "is a PDF"),
    "a.rtf": (lambda: b"{\\rtf1", "Rich Text Format"),
    "a.odt": (lambda: package({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    "a.xlsx": (lambda: package({"xl/workbook.xml": b"<a/>"}), "Excel workbook"),
    "a.zip": (lambda: package({"a.txt": b"a"}), "is an archive"),
    "cut.docx": (lambda: package({"word/document.xml": paragraphs("<w:p/>")})[:-40], "is damaged"),
    "broken.docx": (lambda: package({"word/document.xml": b"<w:document"}), "is damaged"),
    "other.docx": (lambda: package({"word/other.xml": b"<a/>"}), "is damaged"),
    "entity.docx": (lambda: package({"word/document.xml": paragraphs("<w:p/>", ENTITIES)}), "is damaged"),
    "bomb.docx": (lambda: package({"word/document.xml": paragraphs(" " * 5_000_000)}), "unpacks to far more"),
    "bomb2.docx": (
        lambda: package({"word/document.xml": paragraphs(""), "word/media/a": bytes(5_000_000)}),
        "far more",
    ),
    "deep.docx": (lambda: package({"word/document.xml": paragraphs(DEEP)}), "is nested too deep"),
    "blank.docx": (lambda: package({"word/document.xml": paragraphs("<w:p/>")}), "holds no text"),
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 3000 + b"words", "is nested too deep"),
    "blank.html": (lambda: b"<html><body><script>x</script></body></html>", "holds no text"),
    "a.txt": (lambda: b"Only words.", "is neither a Word document (.docx) nor an HTML page"),
    "a.png": (lambda: b"\x89PNG\r\n\x1a\n", "is a picture"),
    "large.html": (lambda: b"<p>" + b" " * 50_000_001, "has 50 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(name: str, content: Path, tmp_path: Path) -> None:
    make, words = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(make())
    result = run(path, "guide", content)
    assert result.exit_code == 1
    assert result.output.startswith(f"Error: {name} ")
    assert words in result.output
    assert result.output.count("\n") == 1
    assert [file.name for file in (content / "guides").iterdir()] == ["how.md"]


def test_nothing_is_overwritten(content: Path, tmp_path: Path) -> None:
    file = page(tmp_path, "<h1>How</h1><p>Words.</p>")
    before = (content / "guides/how.md").read_bytes()
    named = run(file, "guide", content, "how")
    assert named.exit_code == 2
    assert "nothing is overwritten" in named.output
    assert run(file, "guide", content).output.startswith(f"Made {content.as_posix()}/guides/how-2.md\n")
    assert (content / "guides/how.md").read_bytes() == before
