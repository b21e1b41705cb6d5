"""A picture is what its name says, or the check says what it really is."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from spotlight.catalogue.text.picture import flaw
from spotlight.check import check_content

from tests.render.guide import guide
from tests.small_site import small_site, write

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">{}</svg>'


def picture(form: str, mode: str = "RGB", **options: Any) -> bytes:
    data = io.BytesIO()
    Image.linear_gradient("L").convert(mode).save(data, form, **options)
    return data.getvalue()


def black_png(side: int) -> bytes:
    """Give a small file that unpacks to a black square of so many pixels on each side."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(side * (side // 8 + 1)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


RIGHT = {
    "a.png": picture("PNG", "RGBA"),
    "b.PNG": picture("PNG", "P"),
    "c.jpg": picture("JPEG", progressive=True),
    "d.jpeg": picture("JPEG", "L"),
    "e.gif": picture("GIF", "P"),
    "f.webp": picture("WEBP", lossless=True),
    "g.svg": SVG.format('<rect width="9" height="9"/><a href="https://example.org"><use href="#x"/></a>').encode(),
}
WRONG = {
    "words.png": (b"no picture", "is not a picture"),
    "empty.gif": (b"", "is not a picture"),
    "cut.png": (picture("PNG")[:200], "is damaged"),
    "cut.jpg": (picture("JPEG")[:900], "is damaged"),
    "cut.webp": (picture("WEBP")[:100], "is damaged"),
    "new.png": (picture("AVIF"), "is AVIF and not PNG: save it again as PNG"),
    "scan.jpg": (picture("TIFF"), "is TIFF and not JPG"),
    "other.gif": (picture("PNG"), "is PNG and not GIF"),
    "press.jpg": (picture("JPEG", "CMYK"), "save it again in RGB"),
    "large.png": (black_png(7_000), "has 49 megapixels or more: save it smaller, with 40 megapixels at the most"),
    "larger.png": (black_png(10_000), "has 80 megapixels or more"),
    "largest.png": (black_png(14_000), "has 80 megapixels or more"),
    "page.svg": (b"<html/>", "does not begin with <svg"),
    "bare.svg": (b"<svg/>", "does not begin with <svg"),
    "cut.svg": (SVG.encode()[:40], "is not a picture, or is damaged"),
    "entity.svg": (b'<!DOCTYPE svg [<!ENTITY a "x">]>' + SVG.format("&a;").encode(), "ENTITY"),
    "script.svg": (SVG.format("<script>alert(1)</script>").encode(), "holds a script"),
    "click.svg": (SVG.format('<rect onclick="alert(1)"/>').encode(), "holds a script"),
    "far.svg": (SVG.format('<image href="https://www.example.org/a.png"/>').encode(), "takes in another file"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_picture_is_right(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(RIGHT[name])
    assert flaw(tmp_path / name) is None


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_a_picture_is_said(name: str, tmp_path: Path) -> None:
    data, words = WRONG[name]
    (tmp_path / name).write_bytes(data)
    assert words in str(flaw(tmp_path / name))


def test_a_damaged_picture_is_named_where_each_page_shows_it(tmp_path: Path) -> None:
    body = "## Pictures\n\n![One](a.png) ![Two](../guides/a.png) ![Three](good.png)"
    files = small_site() | guide(body) | {"guides/a.png": b"no picture", "guides/good.png": RIGHT["a.png"]}
    problems = check_content(write(tmp_path, files)).problems
    assert [(p.place.path.rpartition("/")[2], p.place.line, p.place.column, p.rule) for p in problems] == [
        ("how.md", 14, 8, "image-damaged"),
        ("how.md", 14, 22, "image-damaged"),
    ]
    assert problems[0].message.startswith("'a.png' is not a picture")
