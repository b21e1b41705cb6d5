"""A document of any kind that can be imported, as an outline."""

from pathlib import Path

from scripts.importing.file_kind import kind_of_file
from scripts.importing.headings import Outline, outline_of
from scripts.importing.left_out import LeftOut
from scripts.importing.plain_tree import PlainTree
from scripts.importing.refused import RefusedError
from scripts.importing.tree import words
from scripts.importing.web_page import read_web_page
from scripts.importing.word import read_word


def read_file(path: Path, left_out: LeftOut) -> Outline:
    """Read a Word document or an HTML page; raise RefusedError, in one sentence, where nothing can be made of it."""
    kind = kind_of_file(path)
    try:
        tree = read_word(path, left_out) if kind == "word" else read_web_page(path, left_out)
        blocks = PlainTree(left_out).blocks(tree)
    except RecursionError as error:
        raise RefusedError(
            "is nested too deep to be read: copy its text into a new document, and save that"
        ) from error
    if not any(words(block) for block in blocks):
        raise RefusedError("holds no text: if it is a scan, its words must be typed or recognised first")
    return outline_of(blocks)
