"""All content as far as it could be read, which the checks look at together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from lxml import html

from spotlight.catalogue.action_plan import ActionPlan
from spotlight.catalogue.common import Page, Reviewed
from spotlight.catalogue.document import Document
from spotlight.catalogue.event import Event
from spotlight.catalogue.guide import Guide
from spotlight.catalogue.kinds import Kinds
from spotlight.catalogue.markdown import to_tree, with_citations
from spotlight.catalogue.partnership import Partnership
from spotlight.catalogue.places import Places
from spotlight.catalogue.references import Glossary, Laws, Source, Sources, Vocabulary
from spotlight.catalogue.review import Review
from spotlight.catalogue.rota_config import RotaConfig
from spotlight.catalogue.theme import Briefing, Prompts, Session, Theme

Meta = (
    Theme | Briefing | Session | Prompts | Review | Guide | Event | Page | ActionPlan
    | RotaConfig | Vocabulary | Sources | Laws | Glossary | Partnership
)  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True)
class Draft:
    """The documents that could be read, and the paths of all files, read or not.

    `root` is the content folder as people type it: problems begin their paths with it.
    """

    root: str
    files: frozenset[str]
    documents: tuple[Document[Meta], ...] = ()
    _trees: dict[str, html.HtmlElement] = field(default_factory=dict, compare=False)

    def of(self, model: type[T]) -> list[Document[T]]:
        """Give the documents whose front matter is of one model, in the order of their paths."""
        return [document for document in self.documents if isinstance(document.meta, model)]  # type: ignore[misc]

    def one(self, model: type[T]) -> T | None:
        """Give what the one file of a model says, where it could be read."""
        return next((document.meta for document in self.of(model)), None)

    def named(self, kind: Kinds) -> frozenset[str]:
        """Give the slugs of the files of a kind, whether or not they could be read."""
        found = (kind.value.path.fullmatch(uri) for uri in self.files)
        return frozenset(match[1] for match in found if match)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by id: none where sources.yml could not be read."""
        read = self.one(Sources)
        return read.root if read else {}

    def with_text(self) -> Iterator[Document[Meta]]:
        """Give the documents that have a Markdown body."""
        return (document for document in self.documents if document.uri.endswith(".md"))

    def tree(self, document: Document[Meta]) -> html.HtmlElement:
        """Give a document's body as an HTML tree, made once."""
        if document.uri not in self._trees:
            self._trees[document.uri] = to_tree(with_citations(document.body, self.sources))
        return self._trees[document.uri]

    def listed_sources(self, document: Document[Meta]) -> Iterable[str]:
        """Give the source ids that a page may cite: a package's files share those of its learning page."""
        meta = document.meta
        if isinstance(meta, Briefing | Session):
            meta = next((d.meta for d in self.of(Theme) if d.slug == document.slug), meta)
        return getattr(meta, "sources", ()) if isinstance(meta, Reviewed) else ()

    def places(self, uri: str) -> Places:
        """Give the places of a file of which nothing could be read."""
        return Places(f"{self.root}/{uri}")
