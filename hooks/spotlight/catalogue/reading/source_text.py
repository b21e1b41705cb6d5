"""The bytes of a content file as text, or the problem with them."""

from pathlib import Path

from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.text.characters import CONTROL


def read_text(path: Path, shown: str) -> tuple[str, list[Problem]]:
    """Read a file as UTF-8 with Unix line ends and without a byte-order mark.

    `shown` is the path that problems name. Text with problems comes back as far as it can be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        place = Place(shown)
        return "", [Problem(place, "file-unreadable", f"cannot be read: {error.strerror or error}")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place_of(shown, _with_unix_line_ends(data[: error.start].decode("utf-8-sig", errors="replace")))
        message = "is not UTF-8 from here on: save the file again with the encoding UTF-8"
        return "", [Problem(place, "encoding", message)]
    text = _with_unix_line_ends(text)
    if found := CONTROL.search(text):
        place = _place_of(shown, text[: found.start()])
        return text, [Problem(place, "encoding", f"holds a control character (U+{ord(found[0]):04X}): delete it")]
    return text, []


def _with_unix_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _place_of(path: str, before: str) -> Place:
    return Place(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
