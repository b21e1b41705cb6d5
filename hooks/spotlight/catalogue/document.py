"""One content file, read: what it says of itself, its text, and where everything stands."""

from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from spotlight.catalogue.problem import Place
from spotlight.catalogue.reading.places import Places
from spotlight.catalogue.text.markdown import plain_text, tree_of, without_notes

M_co = TypeVar("M_co", covariant=True)


@dataclass(frozen=True)
class Part:
    """A run of whole lines of a text: its offset in the text, the file that it comes from, and its line there."""

    start: int
    path: str
    line: int


@dataclass(frozen=True)
class Document(Generic[M_co]):
    """A content file: `uri` is its path inside the content folder, with forward slashes.

    A partnership's own page has the `uri` of the page that it replaces, or that it would have in the content folder;
    its `places` name the file itself. `slug` is the name that makes its address; `body` is the Markdown that begins on
    line `body_line`, or, where it is put together from several files, in `parts`. `html` is what the Markdown says,
    with its sources cited: a catalogue's documents have it.
    """

    uri: str
    slug: str
    meta: M_co
    places: Places
    body: str = ""
    body_line: int = 1
    parts: tuple[Part, ...] = ()
    html: str = ""

    @cached_property
    def words(self) -> str:
        """What it says, without the marks of its citations and their notes, and with white space folded."""
        return plain_text(without_notes(tree_of(self.html))) if self.html else ""

    @property
    def page(self) -> str:
        """The path of its page: its own, or for a YAML file the one that it would have as Markdown."""
        return self.uri.removesuffix(".yml").removesuffix(".md") + ".md"

    def part(self, start: int, offset: int) -> Part:
        """Give what stands from an offset of the body on as a part of a text, in which it begins at `start`."""
        place = self.place(offset)
        return Part(start, place.path, place.line)

    def place(self, offset: int) -> Place:
        """Give the place of a character of the body, in the file that it comes from."""
        whole = Part(0, self.places.path, self.body_line)
        part = next((part for part in reversed(self.parts) if part.start <= offset), whole)
        before = self.body[:offset]
        return Place(part.path, part.line + before.count("\n", part.start), offset - before.rfind("\n"))
