"""One content file, read: what it says of itself, its text, and where everything stands."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from spotlight.catalogue.reading.places import Places
from spotlight.catalogue.text.markdown import plain_text, to_tree, without_citations

M_co = TypeVar("M_co", covariant=True)


@dataclass(frozen=True)
class Document(Generic[M_co]):
    """A content file: `uri` is its path inside the content folder, with forward slashes.

    `slug` is the name that makes its address; `body` is the Markdown that begins on line `body_line`.
    """

    uri: str
    slug: str
    meta: M_co
    places: Places
    body: str = ""
    body_line: int = 1

    @cached_property
    def words(self) -> str:
        """What it says, without Markdown and the marks of its citations, and with white space folded."""
        return plain_text(to_tree(without_citations(self.body)))

    @property
    def page(self) -> str:
        """The path of its page: its own, or for a YAML file the one that it would have as Markdown."""
        return self.uri.removesuffix(".yml").removesuffix(".md") + ".md"
