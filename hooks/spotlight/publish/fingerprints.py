"""Styles, scripts and typefaces named by what they hold, so that browsers can keep them for good.

A changed file has another name, and pages ask for that name: nobody sees a new page in old styles.
"""

import re
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from posixpath import normpath

FINGERPRINTED = ("assets/fonts/*.woff2", "assets/vendor/*.js", "assets/css/*.css", "assets/js/**/*.js")
"""Patterns of paths in the finished folder; each file may name files of patterns before its own."""

_DIGITS = 10
_FROM_ROOT = re.compile(r"assets/[\w./-]+")
_FROM_STYLES = re.compile(r"\.\./[\w./-]+")
"""How pages and scripts name a file, from the site's root, and how style sheets do, from their own folder."""


def add_fingerprints(folder: Path) -> None:
    """Rename the files of a finished folder, and write the new names wherever a page, a style or a script has the old.

    Each name is given once: a folder that has been through this cannot go again.
    """
    names: dict[str, str] = {}
    for pattern in FINGERPRINTED:
        found = sorted(folder.glob(pattern))
        for path in found:
            _rewrite(path, names)
        names |= {path.relative_to(folder).as_posix(): _rename(path).relative_to(folder).as_posix() for path in found}
    for page in folder.rglob("*.html"):
        _rewrite(page, names)


def _rename(path: Path) -> Path:
    fingerprint = sha256(path.read_bytes()).hexdigest()[:_DIGITS]
    return path.rename(path.with_name(f"{path.stem}.{fingerprint}{path.suffix}"))


def _rewrite(path: Path, names: Mapping[str, str]) -> None:
    """Write the new names into one file, which stays as it is where it has none of the old."""
    if path.suffix not in _REWRITTEN:
        return
    before = path.read_bytes().decode()
    after = _REWRITTEN[path.suffix](before, names)
    if after != before:
        path.write_bytes(after.encode())


def _in_page(text: str, names: Mapping[str, str]) -> str:
    return _FROM_ROOT.sub(lambda found: names.get(found[0], found[0]), text)


def _in_styles(text: str, names: Mapping[str, str]) -> str:
    """Give a style sheet of `assets/css/` with the new names."""

    def renamed(found: re.Match[str]) -> str:
        path = normpath(f"assets/css/{found[0]}")
        return f"../{names[path].removeprefix('assets/')}" if path in names else found[0]

    return _FROM_STYLES.sub(renamed, text)


_REWRITTEN: Mapping[str, Callable[[str, Mapping[str, str]], str]] = {
    ".html": _in_page,
    ".js": _in_page,
    ".css": _in_styles,
}
"""How names are found in each kind of file."""
