"""A Markdown file in its two parts: front matter and text."""

import re
from dataclasses import dataclass

from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.yaml_document import YamlDocument, read_yaml

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class MarkdownFile:
    """Front matter as YAML, and the Markdown below it, which begins on line `body_line`."""

    front: YamlDocument
    body: str
    body_line: int


def split_front_matter(text: str, path: str) -> MarkdownFile | Problem:
    """Split a Markdown file, or say why it cannot be split."""
    if not text.strip():
        return Problem(Place(path), "front-matter", "is empty: copy a page of the same kind to begin with")
    if not (opening := _FENCE.match(text)):
        return Problem(Place(path), "front-matter", "must begin with a line ---, then keys such as 'title:'")
    if not (closing := _FENCE.search(text, opening.end())):
        return Problem(Place(path), "front-matter", "the front matter has no second line --- to end it")
    front = read_yaml(text[opening.end() + 1 : closing.start()], path, first_line=2)
    body_line = text.count("\n", 0, closing.end()) + 2
    return MarkdownFile(front, text[closing.end() + 1 :], body_line)
