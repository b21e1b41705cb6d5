"""Where in a file's text something stands that the rendered page shows."""

import re
from dataclasses import dataclass, field

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Meta
from spotlight.catalogue.problem import Place

HEADING = re.compile(r"^ {0,3}(#{1,6})[^#\n].*$|^(?=[^\s#>|-]).+\n(=+|-+)[ \t]*$", re.MULTILINE)
"""A heading of Markdown, with signs in front of it or a line below."""


@dataclass
class BodyPlaces:
    """Finds the places of links, headings and the like in one document, each occurrence once and in order."""

    document: Document[Meta]
    _found: dict[str, int] = field(default_factory=dict)

    def at(self, offset: int) -> Place:
        """Give the place of a character of the body."""
        return self.document.place(offset)

    def next(self, words: str) -> Place:
        """Give the place of the next occurrence of words, or of the text's beginning."""
        offset = self.document.body.find(words, self._found.get(words, -1) + 1)
        if offset < 0:
            return self.at(0)
        self._found[words] = offset
        return self.at(offset)

    def headings(self) -> list[Place]:
        """Give the places of all headings, in order."""
        return [self.at(match.start()) for match in HEADING.finditer(self.document.body)]
