"""The same briefing as HTML, printed by WeasyPrint in the same typeface and much the same look."""

import base64
import importlib
import sys
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from lxml import etree
from markupsafe import Markup
from spotlight.render.products.product import Data
from spotlight.render.products.qr_code import qr_code

_HERE = Path(__file__).parent
_VARIANT = "pdf/ua-1"


class WeasyPrintMissingError(Exception):
    """WeasyPrint cannot be used; the message says what to install."""


class WeasyPrintPress:
    """WeasyPrint as quick as it can be: the style sheet and the fonts of a folder are read once for all briefings.

    Raises WeasyPrintMissingError.
    """

    def __init__(self, fonts: Path) -> None:
        self._weasyprint = _weasyprint()
        configuration = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
        self._options = {
            "font_config": configuration,
            "stylesheets": [
                self._weasyprint.CSS(
                    string=(_HERE / "weasyprint_page.css").read_text(encoding="utf-8"),
                    base_url=f"{fonts.resolve().as_uri()}/",
                    font_config=configuration,
                )
            ],
            "pdf_variant": _VARIANT,
        }
        self._page = Environment(loader=FileSystemLoader(_HERE), autoescape=True).get_template("weasyprint_page.html")

    def pdf(self, data: Data) -> bytes:
        """Print a review's briefing as PDF/UA-1."""
        page = self._page.render(
            data=data,
            qr=f"data:image/svg+xml;base64,{base64.b64encode(qr_code(data['url']).encode()).decode()}",
            text=_as_html(data["xml"]),
            notes=[(_as_html(note["xml"]), note["url"]) for note in data["notes"]],
        )
        return bytes(self._weasyprint.HTML(string=page).write_pdf(**self._options))


def _weasyprint() -> Any:
    try:
        with redirect_stdout(sys.stderr):  # it explains there what it does not find
            return importlib.import_module("weasyprint")
    except ImportError as error:
        raise WeasyPrintMissingError("install it with: .venv/bin/pip install -e '.[bench]'") from error
    except OSError as error:
        raise WeasyPrintMissingError("it needs Pango: install libpango-1.0-0 and libpangoft2-1.0-0") from error


def _as_html(xml: str) -> Markup:
    """Give the XML that the print templates read as HTML, its notes as links."""
    tree = etree.fromstring(xml)
    for note in tree.iter("note"):
        number = note.get("number")
        note.tag = "sup"
        etree.SubElement(note, "a", href=f"#note-{number}").text = number
    return Markup(etree.tostring(tree, method="html", encoding="unicode"))
