"""Whether a picture file is the picture that its name says."""

import warnings
from pathlib import Path
from typing import Any

from lxml import etree

_FORMATS = {"png": ("PNG",), "jpg": ("JPEG", "MPO"), "jpeg": ("JPEG", "MPO"), "gif": ("GIF",), "webp": ("WEBP",)}
"""What Pillow calls the formats, by the ending of the name. Many cameras write JPEG with a second picture: MPO."""
_MOST_PIXELS = 40_000_000
_SVG = "{http://www.w3.org/2000/svg}"
_SAVE_AGAIN = "save it again as PNG, JPEG, WebP, GIF or SVG"


def flaw(path: Path) -> str | None:
    """Say what is wrong with a picture file, as the end of a sentence that begins with its name; None if nothing is.

    Nothing is fetched, and nothing that claims to be larger than 40 megapixels is unpacked.
    """
    ending = path.suffix[1:].lower()
    return _flaw_of_svg(path) if ending == "svg" else _flaw_of_pixels(path, ending)


def _flaw_of_pixels(path: Path, ending: str) -> str | None:
    from PIL import Image, ImageFile, UnidentifiedImageError  # here, since most content has no pictures

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # for all of the program: WeasyPrint, if it is there, sets it
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    return _too_large(picture.width * picture.height)
                if picture.format not in _FORMATS[ending]:
                    return f"is {picture.format} and not {ending.upper()}: save it again as {ending.upper()}"
                if picture.mode == "CMYK":
                    return "is in the colours of printing presses (CMYK): save it again in RGB"
                picture.draft("L", (1, 1))  # a JPEG is unpacked to an eighth of its size: as sure, and faster
                picture.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _too_large(2 * _MOST_PIXELS)
    except UnidentifiedImageError:
        return f"is not a picture: {_SAVE_AGAIN}"
    except Exception:  # each decoder of Pillow raises errors of its own
        return f"is damaged: {_SAVE_AGAIN}"
    return None


def _too_large(pixels: int) -> str:
    most = _MOST_PIXELS // 1_000_000
    return f"has {pixels // 1_000_000} megapixels or more: save it smaller, with {most} megapixels at the most"


def _flaw_of_svg(path: Path) -> str | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree = etree.parse(path, parser)
    except (etree.XMLSyntaxError, OSError):
        return f"is not a picture, or is damaged: {_SAVE_AGAIN}"
    if tree.getroot().tag != f"{_SVG}svg":
        return f'does not begin with <svg xmlns="{_SVG[1:-1]}">: {_SAVE_AGAIN}'
    declared: Any = tree.docinfo.internalDTD
    if declared is not None and declared.entities():
        return "has abbreviations of its own (ENTITY): save it again as plain SVG"
    return next(filter(None, map(_flaw_of_element, tree.getroot().iter(f"{_SVG}*"))), None)


def _flaw_of_element(element: etree._Element) -> str | None:
    name = etree.QName(element).localname
    attributes = {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}
    if name == "script" or any(attribute.startswith("on") for attribute in attributes):
        return "holds a script: save it again as plain SVG"
    if name != "a" and not attributes.get("href", "#").startswith(("#", "data:")):
        return "takes in another file: save it again with everything embedded"
    return None
