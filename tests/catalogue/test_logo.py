"""A logo is right, or it is said in words what is wrong with it."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from spotlight.catalogue.text.logo import LARGEST, logo_flaw, logo_size

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'
BOX = 'viewBox="0 0 40 20"'


def svg(inside: str = "", attributes: str = BOX) -> bytes:
    return SVG.format(attributes, inside).encode()


def png(width: int, height: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (width, height)).save(file, "PNG")
    return file.getvalue()


RIGHT = {
    "plain.svg": (svg('<title>A hill</title><path d="M0 0z"/>'), (40, 20)),
    "commas.svg": (svg(attributes='viewBox="-1,-1, 40.4,19.6"'), (40, 20)),
    "gradient.svg": (svg('<linearGradient id="a"/><path fill="url(#a)"/><use href="#a"/>'), (40, 20)),
    "comment.svg": (svg("<!-- drawn by hand -->"), (40, 20)),
    "embedded.svg": (svg('<image href="data:image/png;base64,AAAA"/>'), (40, 20)),
    "wide.png": (png(300, 100), (300, 100)),
}

WRONG = {
    "script.svg": (svg("<script>alert(1)</script>"), "holds a script"),
    "click.svg": (svg('<path onclick="alert(1)"/>'), "holds a script"),
    "root.svg": (svg(attributes=f'{BOX} onload="alert(1)"'), "holds a script"),
    "page.svg": (svg("<foreignObject/>"), "holds <foreignObject>, which is no drawing"),
    "moved.svg": (svg('<path><set attributeName="href" to="javascript:alert(1)"/></path>'), "holds <set>"),
    "link.svg": (svg('<a href="https://www.example.org/"/>'), "holds <a>"),
    "html.svg": (svg('<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>'), "holds <script>"),
    "far.svg": (svg('<image href="https://www.example.org/a.png"/>'), "takes in another file"),
    "nested.svg": (svg('<image href="data:image/svg+xml;base64,AAAA"/>'), "takes in another file"),
    "style.svg": (svg("<style>@import 'https://www.example.org/a.css';</style>"), "takes in another file"),
    "fill.svg": (svg('<path style="fill: url(https://www.example.org/a.svg#b)"/>'), "takes in another file"),
    "sheet.svg": (b'<?xml-stylesheet href="https://www.example.org/a.css"?>' + svg(), "takes in another file"),
    "boundless.svg": (svg(attributes='width="40"'), "has no viewBox"),
    "flat.svg": (svg(attributes='viewBox="0 0 40 0"'), "has no viewBox"),
    "large.svg": (svg(f"<desc>{'a' * LARGEST}</desc>"), "has 40 kB, and every page carries it"),
    "damaged.svg": (svg()[:30], "is not a picture, or is damaged"),
    "low.png": (png(64, 63), "is 63 pixels high"),
    "damaged.png": (png(64, 64)[:-30], "is damaged"),
    "other.png": (svg(), "is not a picture"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_logo_is_right_and_its_size_is_known(name: str, tmp_path: Path) -> None:
    data, size = RIGHT[name]
    (tmp_path / name).write_bytes(data)
    assert logo_flaw(tmp_path / name) is None
    assert logo_size(tmp_path / name) == size


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_a_logo_is_said(name: str, tmp_path: Path) -> None:
    data, words = WRONG[name]
    (tmp_path / name).write_bytes(data)
    assert words in str(logo_flaw(tmp_path / name))
