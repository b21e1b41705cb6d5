"""The guide for editors, as pages of the site where it is switched on: the files of docs/editors."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = "editors/"


class GuidePage(NamedTuple):
    """One page of the guide: its path among the site's pages, and its text, which begins with its title."""

    uri: str
    text: str


def guide_pages(project: Path) -> Iterator[GuidePage]:
    """Give the pages of a project's guide for editors."""
    folder = project / "docs" / "editors"
    for path in sorted(folder.rglob("*.md")):
        yield GuidePage(f"{FOLDER}{path.relative_to(folder).as_posix()}", path.read_text(encoding="utf-8"))


def title_and_text(text: str) -> tuple[str, str]:
    """Part a page's Markdown at its first heading: the words of the heading, and what stands below it."""
    title, _, rest = text.lstrip().partition("\n")
    return title.removeprefix("# ").strip(), rest
