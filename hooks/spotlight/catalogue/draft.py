"""All content as far as it could be read, which the checks look at together."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from lxml import html

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.action_plan import ActionPlan
from spotlight.catalogue.models.common import Page, Unread
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.paragraph import Paragraph
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.references import Glossary, Laws, Source, Sources, Vocabulary
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.catalogue.models.theme import Briefing, Prompts, Session, Theme
from spotlight.catalogue.models.withdrawal import Withdrawals
from spotlight.catalogue.reading.kept_results import Key
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.text.markdown import to_html, tree_of, with_citations

Meta = (
    Theme | Briefing | Session | Prompts | Review | Guide | Event | Page | ActionPlan | Unread
    | RotaConfig | Vocabulary | Sources | Laws | Glossary | Partnership | Paragraph | Withdrawals
)  # fmt: skip

T = TypeVar("T")


@dataclass(frozen=True)
class Draft:
    """The documents that could be read, whole or in part, and the paths of all files.

    `root` is the content folder as people type it: problems begin their paths with it. `damaged` says what is wrong
    with each picture that is none, `texts` holds what each file of a known kind says, both by their paths, and `paths`
    has where each file is on the disk. `own` has the files that stand elsewhere in the content folder than their paths
    say: a partnership's own. `beside` has documents that are not looked at, but that say what others may name, where
    those are looked at one by one.
    """

    root: str
    files: frozenset[str]
    documents: tuple[Document[Meta], ...] = ()
    damaged: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    beside: tuple[Document[Meta], ...] = ()
    paths: Mapping[str, Path] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory, compare=False)
    _trees: dict[str, html.HtmlElement] = field(default_factory=dict, compare=False)

    def shown(self, uri: str) -> str:
        """Give the path of a file as people type it, where it really stands."""
        return f"{self.root}/{self.own.get(uri, uri)}"

    def of(self, model: type[T]) -> list[Document[T]]:
        """Give the documents whose front matter is of one model, in the order of their paths."""
        return [document for document in self.documents if isinstance(document.meta, model)]  # type: ignore[misc]

    def one(self, model: type[T]) -> T | None:
        """Give what the one file of a model says, where it could be read."""
        known = (document.meta for document in (*self.documents, *self.beside))
        return next((meta for meta in known if isinstance(meta, model)), None)

    def named(self, kind: Kinds) -> frozenset[str]:
        """Give the slugs of the files of a kind, whether or not they could be read."""
        found = (kind.value.path.fullmatch(uri) for uri in self.files)
        return frozenset(match[1] for match in found if match)

    @cached_property
    def page_files(self) -> frozenset[str]:
        """The Markdown files that have a page of their own."""
        return frozenset(filter(_has_page, self.files))

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by id: none where sources.yml could not be read."""
        read = self.one(Sources)
        return read.root if read else {}

    def with_text(self) -> Iterator[Document[Meta]]:
        """Give the documents that have a Markdown body."""
        return (document for document in self.documents if _has_page(document.uri))

    def tree(self, document: Document[Meta]) -> html.HtmlElement:
        """Give a document's body as an HTML tree, made once."""
        if document.uri not in self._trees:
            self._trees[document.uri] = tree_of(self.html(document))
        return self._trees[document.uri]

    def html(self, document: Document[Meta]) -> str:
        """Give a document's body as HTML, with its sources cited."""
        return self.memory.remember(*self._html_of(document))

    def make_html(self) -> None:
        """Make the HTML of all texts, before anything looks at them."""
        self.memory.remember_all(dict(map(self._html_of, self.with_text())))

    def _html_of(self, document: Document[Meta]) -> tuple[Key, Callable[[], str]]:
        text = with_citations(document.body, self.sources)
        return ("html", text), partial(to_html, text)

    def listed_sources(self, document: Document[Meta]) -> frozenset[str] | None:
        """Give the source ids that a page may cite, or None where its list could not be read.

        A package's files share the list of its learning page.
        """
        meta: Meta | None = document.meta
        if isinstance(meta, Briefing | Session):
            meta = next((theme.meta for theme in self.of(Theme) if theme.slug == document.slug), None)
        if meta is None or isinstance(meta, Unread):
            return None
        return frozenset(getattr(meta, "sources", ()))


def _has_page(uri: str) -> bool:
    """Say whether a file is a page; a partnership's paragraphs, which stay in its folder, go into pages of others."""
    return uri.endswith(".md") and not uri.startswith("partnerships/")
