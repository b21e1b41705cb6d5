"""Where in a file's text something stands that the rendered page shows."""

import re
from dataclasses import dataclass, field

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Meta
from spotlight.catalogue.problem import Place

_HEADING = re.compile(r"^ {0,3}(#{1,6})[^#\n].*$|^(?=[^\s#>|-]).+\n(=+|-+)[ \t]*$", re.MULTILINE)


@dataclass
class BodyPlaces:
    """Finds the places of links, headings and the like in one document, each occurrence once and in order."""

    document: Document[Meta]
    _found: dict[str, int] = field(default_factory=dict)

    def at(self, offset: int) -> Place:
        """Give the place of a character of the body."""
        before = self.document.body[:offset]
        line = self.document.body_line + before.count("\n")
        return Place(self.document.places.path, line, offset - (before.rfind("\n") + 1) + 1)

    def next(self, words: str) -> Place:
        """Give the place of the next occurrence of words, or of the text's beginning."""
        offset = self.document.body.find(words, self._found.get(words, -1) + 1)
        if offset < 0:
            return self.at(0)
        self._found[words] = offset
        return self.at(offset)

    def headings(self) -> list[Place]:
        """Give the places of all headings, in order."""
        return [self.at(match.start()) for match in _HEADING.finditer(self.document.body)]
