"""A Word document's package, looked over before it is unpacked."""

import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from scripts.importing.refused import RefusedError

_LARGEST_TEXT = 20_000_000
"""In bytes, of all parts in XML together: some thousand pages."""
_LARGEST_PACKAGE = 500_000_000
UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError)
"""What zipfile raises for a package that is damaged, or packed in a way that it does not know."""

_LARGEST_RATIO = 200
_MUCH = 1_000_000
"""Below this many bytes, how tightly a part is packed does not matter."""
_DAMAGED = "is damaged: open it in Word, save it again, or ask for it again"
_TOO_DEEP = "is nested too deep to be read: copy its text into a new document, and save that"


def parts_of(path: Path) -> Mapping[str, etree._Element]:
    """Read the parts in XML of a Word document, by their names; raise RefusedError where that is not safe.

    Nothing is unpacked that claims to be too large, or is packed as only a trap is. Definitions of document types,
    which Office Open XML does not have (ECMA-376-2, 8.1.4), and very deep nesting are refused.
    """
    try:
        with zipfile.ZipFile(path) as package:
            infos = package.infolist()
            _look_over(infos)
            names = [info.filename for info in infos if info.filename.lower().endswith((".xml", ".rels"))]
            return {name: _parsed(package.read(name)) for name in names}
    except UNREADABLE as error:
        raise RefusedError(_DAMAGED) from error
    except RuntimeError as error:  # zipfile's word for a password
        raise RefusedError("is locked with a password: open it, take the password out, and save it") from error


def _look_over(infos: list[zipfile.ZipInfo]) -> None:
    text = sum(info.file_size for info in infos if info.filename.lower().endswith((".xml", ".rels")))
    whole = sum(info.file_size for info in infos)
    tight = any(info.file_size > max(_MUCH, _LARGEST_RATIO * info.compress_size) for info in infos)
    if text > _LARGEST_TEXT or whole > _LARGEST_PACKAGE or tight:
        raise RefusedError("unpacks to far more than a document holds: copy its text into a new one, and save that")


def _parsed(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise RefusedError(_TOO_DEEP if "depth" in str(error) else _DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise RefusedError(_DAMAGED)
    return root
