"""Word documents with what python-docx does not write: notes, tracked changes and links."""

from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def word_document() -> WordDocument:
    """Begin a document."""
    return Document()


def saved(document: WordDocument, path: Path) -> Path:
    """Save a document, and give its path."""
    document.save(str(path))
    return path


def add_raw(paragraph: Paragraph, xml: str) -> None:
    """Put elements of WordprocessingML at the end of a paragraph."""
    holder = parse_xml(f"<w:p {_W} {_R}>{xml}</w:p>")
    for element in list(holder):
        paragraph._p.append(element)


def add_link(paragraph: Paragraph, address: str, words: str) -> None:
    """Put a link at the end of a paragraph."""
    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    add_raw(paragraph, f'<w:hyperlink r:id="{key}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>')


def add_footnotes(document: WordDocument, *notes: str) -> None:
    """Give a document footnotes, numbered from 1."""
    body = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        for number, note in enumerate(notes, start=1)
    )
    blob = f"<w:footnotes {_W}>{body}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
