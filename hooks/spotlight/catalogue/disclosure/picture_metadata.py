"""What a picture says of itself: where it was taken, by whom, and in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from spotlight.catalogue.disclosure.metadata import Metadata, said
from spotlight.catalogue.disclosure.passage import Origin
from spotlight.catalogue.disclosure.plain_text import passages_of
from spotlight.catalogue.disclosure.xmp import read_xmp

_POSITION_FOLDER = 0x8825
_DETAILS_FOLDER = 0x8769
_LATITUDE, _LONGITUDE = 2, 4
_AUTHORS = {0x013B: "Artist", 0x9C9D: "XPAuthor", 0xA430: "CameraOwnerName"}
_TEXTS = {
    0x010D: "DocumentName", 0x010E: "ImageDescription", 0x8298: "Copyright", 0x9286: "UserComment",
    0x9C9B: "XPTitle", 0x9C9C: "XPComment", 0x9C9E: "XPKeywords", 0x9C9F: "XPSubject",
}  # fmt: skip
"""Tags of Exif 2.32 (CIPA DC-008) and of Windows, which writes in UTF-16."""
_IPTC_AUTHOR, _IPTC_WRITER = (2, 80), (2, 122)
_PNG_AUTHORS = ("author", "artist", "creator")
_XMP_KEYS = ("xmp", "XML:com.adobe.xmp")
_PATHS_OF_EDITORS = ("docname", "export-filename", "absref")


def picture_metadata(path: Path) -> Metadata:
    """Read what a picture says of itself; one that cannot be read says nothing, and is reported as damaged."""
    try:
        return _of_svg(path) if path.suffix.lower() == ".svg" else _of_pixels(path)
    except Exception:  # each decoder of Pillow raises errors of its own
        return Metadata()


def _of_pixels(path: Path) -> Metadata:
    from PIL import Image, IptcImagePlugin

    with Image.open(path) as picture:
        exif = picture.getexif()
        details = {**exif, **exif.get_ifd(_DETAILS_FOLDER)}
        place = exif.get_ifd(_POSITION_FOLDER)
        iptc: dict[tuple[int, int], Any] = IptcImagePlugin.getiptcinfo(picture) or {}
        info = {str(key): value for key, value in picture.info.items() if isinstance(value, str | bytes)}
    position, authors, texts = False, list[str](), list[str]()
    for key in _XMP_KEYS:
        if key in info:
            value = info.pop(key)
            position, authors, texts = read_xmp(value if isinstance(value, bytes) else value.encode())
    authors += [_text(details[tag]) for tag in _AUTHORS if tag in details]
    authors += [_text(value) for key, value in iptc.items() if key in (_IPTC_AUTHOR, _IPTC_WRITER)]
    authors += [_text(value) for key, value in info.items() if key.lower() in _PNG_AUTHORS]
    texts += [_text(details[tag]) for tag in _TEXTS if tag in details]
    texts += [_text(value) for values in iptc.values() for value in (values if isinstance(values, list) else [values])]
    texts += [value for value in info.values() if isinstance(value, str)]
    texts += [_text(info["comment"])] if isinstance(info.get("comment"), bytes) else []
    position |= _LATITUDE in place or _LONGITUDE in place
    return Metadata(position, tuple(filter(str.strip, authors)), said([*authors, *texts]))


def _text(value: object) -> str:
    """Give a value of metadata as text: Windows' own tags are UTF-16, and comments name their code in eight bytes."""
    if not isinstance(value, bytes):
        return str(value).strip("\0")
    if value.startswith((b"ASCII\0\0\0", b"UNICODE\0")):
        wide, value = value.startswith(b"UNICODE"), value[8:]
        return value.decode("utf-16-le" if wide else "ascii", errors="replace").strip("\0")
    wide = len(value) > 1 and value[1::2].count(0) * 2 >= len(value[1::2])
    return value.decode("utf-16-le" if wide else "utf-8", errors="replace").strip("\0")


def _of_svg(path: Path) -> Metadata:
    """Read the words of an SVG: its texts, titles, comments and metadata, but not the numbers of its outlines."""
    data = path.read_bytes()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data, parser)
    _, authors, _ = read_xmp(data)
    return Metadata(
        authors=(*authors, *_folders_of_people(root)),
        passages=tuple(passage for words in _words(root) for passage in passages_of(words, Origin.PRINTED)),
    )


def _words(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        yield "".join(str(text) for text in element.itertext()) if _is_named(element, "text") else element.text or ""
        yield from (str(value) for key, value in element.attrib.items() if etree.QName(key).localname in _ATTRIBUTES)


_ATTRIBUTES = ("aria-label", "title", "label", "desc", *_PATHS_OF_EDITORS)


def _is_named(element: etree._Element, name: str) -> bool:
    return isinstance(element.tag, str) and etree.QName(element).localname == name


def _folders_of_people(root: etree._Element) -> list[str]:
    """Give the paths on somebody's own computer that drawing programs leave behind."""
    return [
        str(value)
        for element in root.iter("*")
        for key, value in element.attrib.items()
        if etree.QName(key).localname in _PATHS_OF_EDITORS and ("/" in str(value) or "\\" in str(value))
    ]
