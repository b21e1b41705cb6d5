"""The same Markdown in a project of stock Material: its own search, and all pages in its menu, as it comes."""

import re
import shutil
from pathlib import Path

_ICON = re.compile(r"^icon: .*\n", re.MULTILINE)
_CONFIGURATION = """\
site_name: Stock Material
site_url: https://stock.example.org/
docs_dir: docs
theme:
  name: material
plugins:
  - search
"""


def make_stock_project(folder: Path, content: Path) -> None:
    """Fill an empty folder with a project of a content folder's pages, front matter and all but icons.

    A page's `icon` names a drawing of its own to Material too, and it stops at one that it does not have.
    """
    shutil.copytree(content, folder / "docs", ignore=shutil.ignore_patterns("*.yml", "partnerships"))
    for page in (folder / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_ICON.sub("", text, count=1), encoding="utf-8", newline="\n")
    (folder / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
