"""Whether a logo is a small, safe picture that fits its place: it stands on every page."""

import re
from pathlib import Path

from lxml import etree

from spotlight.catalogue.text.picture import flaw

LARGEST = 40_000
"""In bytes: what a page on a slow phone can spend on it."""

_LOWEST = 64
"""The fewest rows of pixels that look sharp on a phone, where the logo is 32 pixels high."""

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWING = frozenset(
    (
        "svg", "g", "defs", "symbol", "use", "title", "desc", "style",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "image",
    )
)  # fmt: skip
"""The elements of SVG that draw, and do nothing else."""

_ELSEWHERE = re.compile(r"@import|url\(\s*['\"]?(?!#)", re.IGNORECASE)
_EMBEDDED = re.compile(r"#|data:image/(?:png|jpeg|webp);base64,")
_VIEW_BOX = re.compile(r"\s*-?[\d.]+(?:[\s,]+-?[\d.]+){3}\s*")
_PLAIN = "save it again as plain SVG"


def logo_flaw(path: Path) -> str | None:
    """Say what is wrong with a logo, as the end of a sentence that begins with its name; None if nothing is."""
    if (size := path.stat().st_size) > LARGEST:
        return f"has {size / 1000:.0f} kB, and every page carries it: make it smaller than {LARGEST // 1000} kB"
    if wrong := flaw(path):
        return wrong
    if path.suffix == ".svg":
        return _flaw_of_svg(etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)))
    if (height := logo_size(path)[1]) < _LOWEST:
        return f"is {height} pixels high, and looks blurred: save it at least {_LOWEST} pixels high"
    return None


def logo_size(path: Path) -> tuple[int, int]:
    """Give how wide and how high a right logo is, in units of its own."""
    if path.suffix == ".svg":
        root = etree.parse(path, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
        _, _, width, height = _numbers(str(root.get("viewBox")))
        return max(1, round(width)), max(1, round(height))
    from PIL import Image  # here, since most content has no pictures

    with Image.open(path) as picture:
        return picture.size


def _flaw_of_svg(tree: etree._ElementTree) -> str | None:
    root = tree.getroot()
    if root.getprevious() is not None and isinstance(root.getprevious(), etree._ProcessingInstruction):
        return f"takes in another file: {_PLAIN}"
    if not _VIEW_BOX.fullmatch(box := str(root.get("viewBox") or "")) or min(_numbers(box)[2:]) <= 0:
        return "has no viewBox, which says how wide and how high it is: save it again with one"
    return next(filter(None, map(_flaw_of_element, root.iter())), None)


def _flaw_of_element(element: etree._Element) -> str | None:
    if not isinstance(element.tag, str):
        return None if isinstance(element, etree._Comment) else f"takes in another file: {_PLAIN}"
    name = etree.QName(element).localname
    if not element.tag.startswith(_SVG) or name not in _DRAWING:
        return f"holds <{name}>, which is no drawing: {_PLAIN}"
    attributes = {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}
    written = [*attributes.values(), element.text or "" if name == "style" else ""]
    if any(map(_ELSEWHERE.search, written)) or not _EMBEDDED.match(attributes.get("href", "#")):
        return "takes in another file: save it again with everything embedded"
    return None


def _numbers(view_box: str) -> tuple[float, ...]:
    return tuple(map(float, re.split(r"[\s,]+", view_box.strip())))
