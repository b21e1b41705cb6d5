"""What pictures and PDFs say, on their pages and of themselves."""

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
import typst
from PIL import Image, PngImagePlugin
from spotlight.catalogue.problem import Problem
from spotlight.check import check_content

from tests.small_site import small_site, write

NHS = "999 001 2377"
LATITUDE = {1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)}
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/"{}>{}'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
)
CREATOR = "<dc:creator><rdf:Seq><rdf:li>Somebody</rdf:li></rdf:Seq></dc:creator>"


def found(folder: Path, name: str, data: bytes) -> list[Problem]:
    """Check a site with one such file more, and give the problems, each of which stands at that file's beginning."""
    problems = list(check_content(write(folder, small_site() | {name: data})).problems)
    assert {(p.place.path, p.place.line, p.place.column) for p in problems} <= {(f"{folder.as_posix()}/{name}", 1, 1)}
    return problems


def rules(folder: Path, name: str, data: bytes) -> set[str]:
    return {problem.rule for problem in found(folder, name, data)}


def picture(form: str, **options: object) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (8, 8)).save(data, form, **options)
    return data.getvalue()


def exif(**tags: object) -> Image.Exif:
    made = Image.Exif()
    for name, value in tags.items():
        made[int(name.removeprefix("tag_"), 16)] = value
    return made


def words(**texts: str) -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    for key, text in texts.items():
        info.add_itxt("XML:com.adobe.xmp" if key == "xmp" else key, text)
    return info


def iptc(number: int, text: str) -> bytes:
    """Give a JPEG with one record of IPTC, as Photoshop writes it."""
    record = b"\x1c\x02" + bytes([number]) + len(text).to_bytes(2, "big") + text.encode()
    block = (
        b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + len(record).to_bytes(4, "big") + record + b"\0" * (len(record) % 2)
    )
    jpeg = picture("JPEG")
    return jpeg[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block + jpeg[2:]


PICTURES = {
    "a position in Exif": ("a.jpg", picture("JPEG", exif=exif(tag_8825=LATITUDE)), {"file-position"}),
    "a position in Exif of PNG": ("a.png", picture("PNG", exif=exif(tag_8825=LATITUDE)), {"file-position"}),
    "a position in Exif of WebP": ("a.webp", picture("WEBP", exif=exif(tag_8825=LATITUDE)), {"file-position"}),
    "a position in XMP": (
        "a.jpg", picture("JPEG", xmp=XMP.format(' exif:GPSLatitude="51,30.0N"', "").encode()), {"file-position"}),
    "an artist": ("a.jpg", picture("JPEG", exif=exif(tag_013B="Somebody")), {"file-author"}),
    "an author of Windows": (
        "a.jpg", picture("JPEG", exif=exif(tag_9C9D="Somebody\0".encode("utf-16-le"))), {"file-author"}),
    "a creator in XMP of JPEG": ("a.jpg", picture("JPEG", xmp=XMP.format("", CREATOR).encode()), {"file-author"}),
    "a creator in XMP of PNG": ("a.png", picture("PNG", pnginfo=words(xmp=XMP.format("", CREATOR))), {"file-author"}),
    "an author in PNG": ("a.png", picture("PNG", pnginfo=words(Author="Somebody")), {"file-author"}),
    "a by-line in IPTC": ("a.jpg", iptc(80, "Somebody"), {"file-author"}),
    "a caption in IPTC": ("a.jpg", iptc(120, f"NHS number {NHS}"), {"nhs-number"}),
    "a description": ("a.jpg", picture("JPEG", exif=exif(tag_010E=f"NHS number {NHS}")), {"nhs-number"}),
    "a comment in JPEG": ("a.jpg", picture("JPEG", comment=f"NHS number {NHS}".encode()), {"nhs-number"}),
    "a comment in PNG": ("a.png", picture("PNG", pnginfo=words(Comment="born 3 May 2014")), {"date-of-birth"}),
    "an author with a number": ("a.png", picture("PNG", pnginfo=words(Author=NHS)), {"nhs-number", "file-author"}),
    "the host as author": ("a.png", picture("PNG", pnginfo=words(Author="Example Partnership")), set()),
    "no position in a full Exif": (
        "a.jpg", picture("JPEG", exif=exif(tag_8825={0: b"\2\3\0\0"}, tag_010F="Camera")), set()),
    "nothing": ("a.gif", picture("GIF"), set()),
}  # fmt: skip


@pytest.mark.parametrize("case", PICTURES)
def test_what_a_picture_says_of_itself_is_found(case: str, tmp_path: Path) -> None:
    name, data, expected = PICTURES[case]
    assert rules(tmp_path, f"guides/{name}", data) == expected


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
    'width="9" height="9"{}>{}</svg>'
)
DRAWINGS = {
    "a text in pieces": ("", f"<text><tspan>NHS number 999</tspan> <tspan>{NHS[4:]}</tspan></text>", {"nhs-number"}),
    "a title": ("", "<title>born 3 May 2014</title>", {"date-of-birth"}),
    "a comment": ("", f"<!-- NHS number {NHS} -->", {"nhs-number"}),
    "a label": (f' aria-label="NHS number {NHS}"', "", {"nhs-number"}),
    "a folder of somebody's": (' i:export-filename="/home/somebody/a.png"', "", {"file-author"}),
    "a creator": ("", f"<metadata>{XMP.format('', CREATOR)}</metadata>", {"file-author"}),
    "an outline": ("", '<path d="M943 476 5870 999 001 2377z"/>', set()),
}


@pytest.mark.parametrize("case", DRAWINGS)
def test_what_a_drawing_says_is_found(case: str, tmp_path: Path) -> None:
    attributes, inside, expected = DRAWINGS[case]
    assert rules(tmp_path, "guides/a.svg", SVG.format(attributes, inside).encode()) == expected


def pdf(text: str = "Words.") -> bytes:
    made = typst.compile(f"#set document(date: none)\n{text}".encode())
    assert isinstance(made, bytes)
    return made


def changed(change: object, **options: object) -> bytes:
    """Give a PDF changed by a function, which takes it as opened by pikepdf."""
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as document:
        change(document)  # type: ignore[operator]
        document.save(data, **options)  # type: ignore[arg-type]
    return data.getvalue()


def sign(document: pikepdf.Pdf) -> None:
    document.docinfo["/Author"] = "Somebody"


def sign_xmp(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        metadata["dc:creator"] = ["Somebody"]


def deflate_xmp(document: pikepdf.Pdf) -> None:
    xmp = zlib.compress(XMP.format("", CREATOR).encode())
    document.Root.Metadata = document.make_stream(
        xmp, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML, Filter=pikepdf.Name.FlateDecode
    )


def spoil_xmp(document: pikepdf.Pdf) -> None:
    document.Root.Metadata = document.make_stream(b"\0 none", Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def describe(document: pikepdf.Pdf) -> None:
    document.docinfo["/Subject"] = f"NHS number {NHS}"


def remark(document: pikepdf.Pdf) -> None:
    note = {"/Type": "/Annot", "/Subtype": "/Text", "/Rect": [0, 0, 9, 9], "/T": "Somebody", "/Contents": "DOB 3/5/14"}
    names = ("/Type", "/Subtype")
    made = {key: pikepdf.Name(str(value)) if key in names else value for key, value in note.items()}
    document.pages[0].Annots = document.make_indirect(pikepdf.Array([pikepdf.Dictionary(made)]))


PDFS = {
    "nothing": (pdf(), set()),
    "a number on a page": (pdf(f"NHS number {NHS}"), {"nhs-number"}),
    "a date on two lines": (pdf("date of birth 3 May \\\n2014"), {"date-of-birth"}),
    "an author": (changed(sign), {"file-author"}),
    "an author in compressed streams": (
        changed(sign, object_stream_mode=pikepdf.ObjectStreamMode.generate), {"file-author"}),
    "an author in XMP": (changed(sign_xmp), {"file-author"}),
    "an author in deflated XMP": (
        changed(deflate_xmp, stream_decode_level=pikepdf.StreamDecodeLevel.none), {"file-author"}),
    "metadata that is no XML": (changed(spoil_xmp, compress_streams=False), set()),
    "a number in the subject": (changed(describe), {"nhs-number"}),
    "a reviewer's note": (changed(remark), {"file-author", "date-of-birth"}),
    "no text": (pdf("#rect()"), {"file-unsearchable"}),
    "a password": (changed(sign, encryption=pikepdf.Encryption(owner="a", user="b")), {"file-unreadable"}),
    "no PDF": (b"no PDF", {"file-unreadable"}),
}  # fmt: skip


@pytest.mark.parametrize("case", PDFS)
def test_what_a_pdf_says_is_found(case: str, tmp_path: Path) -> None:
    data, expected = PDFS[case]
    assert rules(tmp_path, "guides/a.pdf", data) == expected


def test_the_page_of_a_pdf_is_named_and_nothing_else(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, "guides/a.pdf", pdf(f"One. #pagebreak() NHS number {NHS}"))
    assert problem.message.startswith("page 2: looks like an NHS number")
    assert "999" not in problem.message


def test_a_file_name_is_looked_at(tmp_path: Path) -> None:
    assert rules(tmp_path, "guides/nhs-999-001-2377.png", picture("PNG")) == {"nhs-number"}
    assert rules(tmp_path / "other", "guides/dob-2014-05-03.png", picture("PNG")) == {"date-of-birth"}
