"""What is measured in a page: a file each in `measures/`, run in the page as it is."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_FOLDER = Path(__file__).parent / "measures"


def measure(page: Page, name: str) -> Any:
    """Run a measure in a page that is open, and give what it gives: complaints in words, for most."""
    return page.evaluate(_script(name))


@cache
def _script(name: str) -> str:
    shared, own = ((_FOLDER / f"{file}.js").read_text(encoding="utf-8") for file in ("common", name))
    return f"() => {{ {shared}\nreturn ({own.strip()})(); }}"
