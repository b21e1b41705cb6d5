"""Two versions of one small site, and a reader who follows every link of what is published."""

import re
from pathlib import Path

from spotlight.publish.manifest import entries_of, write_manifest

from tests.small_site import write

_LINK = re.compile(r'<a href="([^"]+)"')
_NEEDED = re.compile(r'(?:<link rel="stylesheet" href|<script src|<img src)="([^"]+)"')


def page(words: str, style: str, links: tuple[str, ...] = ()) -> str:
    """Give a page that asks for a style sheet, a script and a picture, all from the root, and links to pages."""
    return (
        f'<html><link rel="stylesheet" href="/assets/{style}.css"><script src="/rota.js"></script>'
        f'<img src="/pictures/{style}.png"><p>{words}</p>'
        + "".join(f'<a href="/{link}">on</a>' for link in links)
        + "</html>"
    )


def old_site(folder: Path) -> Path:
    return _site(
        folder,
        {
            "index.html": page("old home", "one", ("themes/", "reviews/", "briefings/a.pdf")),
            "themes/index.html": page("themes", "one", ("reviews/gone/", "reviews/stays/")),
            "reviews/index.html": page("reviews", "one", ("reviews/gone/", "reviews/stays/", "reviews/same/")),
            "reviews/gone/index.html": page("gone", "one", ("reviews/stays/",)),
            "reviews/stays/index.html": page("stays", "one", ("reviews/gone/", "briefings/gone.pdf")),
            "reviews/same/index.html": page("same", "two", ("reviews/",)),
            "assets/one.css": "one",
            "assets/two.css": "two",
            "pictures/one.png": "one",
            "pictures/two.png": "two",
            "rota.js": "old rota",
            "briefings/a.pdf": "old a",
            "briefings/gone.pdf": "gone",
            ".htaccess": "old headers",
        },
    )


def new_site(folder: Path) -> Path:
    return _site(
        folder,
        {
            "index.html": page("new home", "three", ("themes/", "reviews/", "briefings/a.pdf", "guides/new/")),
            "themes/index.html": page("themes", "three", ("reviews/new/", "reviews/stays/")),
            "reviews/index.html": page("reviews", "three", ("reviews/new/", "reviews/stays/", "reviews/same/")),
            "reviews/new/index.html": page("new", "three", ("guides/new/", "briefings/new.pdf")),
            "reviews/stays/index.html": page("stays", "three", ("reviews/new/",)),
            "reviews/same/index.html": page("same", "two", ("reviews/",)),
            "guides/new/index.html": page("new guide", "three", ("reviews/new/", "reviews/stays/")),
            "assets/two.css": "two",
            "assets/three.css": "three" * 200_000,
            "pictures/two.png": "two",
            "pictures/three.png": "three",
            "rota.js": "new rota",
            "briefings/a.pdf": "new a",
            "briefings/new.pdf": "new",
            ".htaccess": "new headers",
        },
    )


def _site(folder: Path, files: dict[str, str]) -> Path:
    write(folder, files)
    write_manifest(folder, {})
    return folder


def is_the_site(target: Path, site: Path) -> bool:
    """Say whether a folder holds a site exactly, and nothing besides, not even an empty folder."""
    same_names = _names(target) == _names(site)
    return same_names and all((target / name).read_bytes() == (site / name).read_bytes() for name in entries_of(site))


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def faults(target: Path, *versions: Path) -> list[str]:
    """Give what a reader of a published folder would meet: a half file, a page without its style, a dead link."""
    pages = {path.relative_to(target).as_posix(): path.read_text() for path in target.rglob("*.html")}
    half = [name for name in _served(target) if not _is_of(target, name, versions)]
    bare = [f"{name} needs {needed}" for name, text in pages.items() for needed in _dead(target, _NEEDED, text)]
    reached = _reached(pages)
    dead = [f"{name} links to {link}" for name in reached for link in _dead(target, _LINK, pages[name])]
    return half + bare + dead


def _served(target: Path) -> list[str]:
    """Give the files that readers can know of: all but those whose names begin with a full stop, with .htaccess."""
    names = (path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())
    return [name for name in names if not name.rpartition("/")[2].startswith(".") or name == ".htaccess"]


def _is_of(target: Path, name: str, versions: tuple[Path, ...]) -> bool:
    files = (version / name for version in versions)
    return any(file.is_file() and file.read_bytes() == (target / name).read_bytes() for file in files)


def _dead(target: Path, pattern: re.Pattern[str], text: str) -> list[str]:
    return [found for found in pattern.findall(text) if not (target / _file(found)).is_file()]


def _file(link: str) -> str:
    path = link.removeprefix("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _reached(pages: dict[str, str]) -> set[str]:
    """Give the pages to which links lead from the home page."""
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in pages and name not in reached:
            reached.add(name)
            waiting += [_file(link) for link in _LINK.findall(pages[name])]
    return reached
