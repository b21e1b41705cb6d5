"""Typst: a template and its data made into a PDF, with every guard against silent losses."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FONT = "Atkinson Hyperlegible Next"
STANDARDS = ("ua-1", "a-2a")
"""PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), as Typst checks them while it writes."""
_POINTS_PER_INCH = 72.0


class TypesettingError(Exception):
    """A product could not be printed; the message names the template and what Typst said."""


class Typesetter:
    """Compiles the templates of one folder with the fonts of another. One thread may use it at a time.

    `root` holds both folders. Raises TypesettingError if Typst or the bundled font is missing.
    """

    def __init__(self, templates: Path, fonts: Path) -> None:
        """Look for Typst and the fonts."""
        try:
            import typst  # here, so that one clear line can say what to install
        except ImportError as error:
            raise TypesettingError("Typst is missing: install it with 'pip install typst'") from error
        self._typst = typst
        self._templates = templates
        self._fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)])
        if FONT not in self._fonts.families():
            raise TypesettingError(f"The font {FONT} is missing: bring the folder {fonts.name}/ of themes back")
        self._compilers: dict[str, Any] = {}

    def pdf(self, template: str, data: Mapping[str, Any], timestamp: int) -> bytes:
        """Print a product; `timestamp`, in seconds since 1970, is the file's date. Raises TypesettingError.

        A warning counts as an error: a picture or a font that goes missing is only a warning to Typst.
        """
        return self._compile(template, data, format="pdf", pdf_standards=list(STANDARDS), timestamp=timestamp)

    def png(self, template: str, data: Mapping[str, Any]) -> bytes:
        """Give a picture of a product of one page, a pixel for each point. Raises TypesettingError as `pdf` does."""
        return self._compile(template, data, format="png", ppi=_POINTS_PER_INCH)

    def _compile(self, template: str, data: Mapping[str, Any], **options: Any) -> bytes:
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        try:
            written, warnings = self._compiler(template).compile_with_warnings(sys_inputs=inputs, **options)
        except self._typst.TypstError as error:
            raise TypesettingError(f"{template}: {error}") from error
        if warnings:
            raise TypesettingError(f"{template}: {'; '.join(warning.message for warning in warnings)}")
        return bytes(written)

    def _compiler(self, template: str) -> Any:
        if template not in self._compilers:
            self._compilers[template] = self._typst.Compiler(
                input=str(self._templates / template), root=str(self._templates), font_paths=self._fonts
            )
        return self._compilers[template]
