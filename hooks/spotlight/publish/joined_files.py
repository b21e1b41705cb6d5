"""Style sheets and scripts joined into the few files that pages ask for: each file is a wait on a slow line."""

import re
from collections.abc import Mapping
from pathlib import Path

_KEEP = ("wording", "record", "storage", "file", "form")

JOINED: Mapping[str, tuple[str, ...]] = {
    "assets/css/site.css": (
        "assets/stylesheets/main.*.min.css",
        "assets/stylesheets/palette.*.min.css",
        *(
            f"assets/css/{name}.css"
            for name in (
                "tokens", "colours", "unseen", "material", "header", "frame", "menu", "footer",
                "parts", "today", "cards", "figures", "search", "browse", "keep",
            )
        ),
    ),
    "assets/css/embed.css": tuple(f"assets/css/{name}.css" for name in ("tokens", "colours", "unseen", "framed")),
    "assets/js/site.js": (
        "assets/js/rota/days.js",
        *(f"assets/js/page/{name}.js" for name in ("address", "menu", "colours", "tables", "overdue", "place")),
        *(f"assets/js/search/{name}.js" for name in ("engine", "results", "slash", "dialog", "arrows")),
    ),
    "assets/js/embed.js": tuple(f"assets/js/{name}.js" for name in ("rota/days", "page/address", "rota/card")),
    "assets/js/keep.js": tuple(f"assets/js/keep/{name}.js" for name in (*_KEEP, "page")),
    "assets/js/my-learning.js": tuple(
        f"assets/js/keep/{name}.js"
        for name in (*_KEEP, "entry", "list", "actions", "zip", "word-package", "word", "tools")
    ),
    "assets/js/facilitator.js": tuple(f"assets/js/facilitator/{name}.js" for name in ("notes", "timer", "view")),
}  # fmt: skip
"""Each joined file, with its parts in order, as patterns of paths in the finished folder."""

NEEDED_ALONE = ("assets/js/rota/card.js",)
"""Parts that pages ask for by themselves too."""

_SOURCE_MAP = re.compile(rb"^/[/*]# sourceMappingURL=\S+(?: \*/)?\s*$", re.MULTILINE)


def join_files(folder: Path) -> None:
    """Write the joined files of a finished folder, and take their parts away.

    Raises FileNotFoundError for a part that is not there, and ValueError for a pattern that more than one file fits.
    """
    parts = {name: [_only(folder, pattern) for pattern in patterns] for name, patterns in JOINED.items()}
    for name, paths in parts.items():
        (folder / name).write_bytes(
            b"".join(_SOURCE_MAP.sub(b"", path.read_bytes()).rstrip() + b"\n" for path in paths)
        )
    for path in {path for paths in parts.values() for path in paths} - {folder / name for name in NEEDED_ALONE}:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"{pattern} is not in the finished folder")
    if len(found) > 1:
        raise ValueError(f"{pattern} fits {len(found)} files of the finished folder: there can be only one")
    return found[0]
