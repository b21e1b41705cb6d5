"""A Word document as HTML."""

from collections.abc import Iterable
from pathlib import Path

import mammoth
from lxml import etree, html

from scripts.importing.left_out import LeftOut
from scripts.importing.notes import notes_to_gaps
from scripts.importing.package import parts_of
from scripts.importing.refused import RefusedError

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange")

_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='heading 7'] => h6:fresh
p[style-name='heading 8'] => h6:fresh
p[style-name='heading 9'] => h6:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh
p[style-name='List Bullet 3'] => ul|ol > li > ul|ol > li > ul > li:fresh
p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh
p[style-name='List Number 3'] => ul|ol > li > ul|ol > li > ol > li:fresh
p[style-name='TOC Heading'] => !
p[style-name^='toc '] => !
p[style-name='table of figures'] => !
strike => s
comment-reference => !
"""
"""Word's own names of its styles, which are the same in every language, and what each becomes."""

_UNKNOWN = "An unrecognised element was ignored: "
_HARMLESS = frozenset(("w:bookmarkEnd", "w:permStart", "w:permEnd", "w:softHyphen", "w:tblPrEx", "w:del", "w:ins"))


def read_word(path: Path, left_out: LeftOut) -> html.HtmlElement:
    """Read a Word document as a tree of HTML: changes as if accepted, without comments.

    Each picture is an `img` without an address. Author and other properties of the document are not read. Raise
    RefusedError where the document is damaged.
    """
    parts = parts_of(path)
    _report(parts.values(), left_out)
    try:
        with path.open("rb") as file:
            result = mammoth.convert_to_html(
                file,
                style_map=_STYLES,
                include_embedded_style_map=False,
                convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
            )
    except RecursionError as error:
        raise RefusedError(
            "is nested too deep to be read: copy its text into a new document, and save that"
        ) from error
    except Exception as error:  # mammoth raises what its dictionaries and numbers raise
        raise RefusedError("is damaged: open it in Word, save it again, or ask for it again") from error
    for message in {message.message for message in result.messages}:
        if message.startswith(_UNKNOWN) and (name := message.removeprefix(_UNKNOWN)) not in _HARMLESS:
            left_out.add(f"parts that a page cannot have ({name.rpartition('}')[2]})")
    tree = html.fragment_fromstring(result.value, create_parent="div")
    notes_to_gaps(tree, left_out)
    return tree


def _report(parts: Iterable[etree._Element], left_out: LeftOut) -> None:
    for root in parts:
        left_out.add("tracked changes, taken as if all were accepted", _count(root, *_named(_CHANGES)))
        left_out.add("comments, left out", _count(root, *_named(("comment",))))
        if etree.QName(root).localname == "document":
            left_out.add("charts and diagrams, left out without a mark", _count(root, "{*}chart", "{*}relIds"))


def _count(root: etree._Element, *names: str) -> int:
    return sum(1 for _ in root.iter(*names))


def _named(names: Iterable[str]) -> list[str]:
    return [f"{{{space}}}{name}" for space in (_W, _STRICT) for name in names]
