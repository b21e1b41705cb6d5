"""All content, read, typed and checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.action_plan import ActionPlan
from spotlight.catalogue.models.common import Page
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.references import Law, Source, Term, Vocabulary
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.catalogue.models.theme import Briefing, Prompt, Prompts, Session, Theme
from spotlight.catalogue.models.withdrawal import Withdrawal


@dataclass(frozen=True)
class Package:
    """All that belongs to one theme."""

    theme: Document[Theme]
    briefing: Document[Briefing]
    session: Document[Session]
    prompts: Document[Prompts]

    @property
    def slug(self) -> str:
        """The theme's name in addresses."""
        return self.theme.slug

    @property
    def questions(self) -> tuple[Prompt, ...]:
        """The theme's prompts, in the order in which the rota asks them."""
        return self.prompts.meta.root


@dataclass(frozen=True)
class Catalogue:
    """Checked content. Themes and guides are in their order, reviews newest first, events earliest first.

    `own` has the files of a partnership's own, by the paths in content/ at which they count, with the paths at which
    they are; `logos` has the paths of the partnerships' logos, by their slugs.
    """

    packages: tuple[Package, ...]
    reviews: tuple[Document[Review], ...]
    guides: tuple[Document[Guide], ...]
    events: tuple[Document[Event], ...]
    plans: tuple[Document[ActionPlan], ...]
    pages: tuple[Document[Page], ...]
    partnerships: Mapping[str, Partnership]
    rota: Document[RotaConfig]
    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    laws: Mapping[str, Law]
    glossary: tuple[Term, ...]
    withdrawn: tuple[Withdrawal, ...] = ()
    own: Mapping[str, str] = field(default_factory=dict)
    logos: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def by_theme(self) -> Mapping[str, Package]:
        """The packages by their themes' slugs."""
        return {package.slug: package for package in self.packages}

    @cached_property
    def documents(self) -> tuple[Document[Any], ...]:
        """All files that become pages."""
        packages = (document for p in self.packages for document in (p.theme, p.briefing, p.session))
        return (*packages, *self.reviews, *self.guides, *self.events, *self.plans, *self.pages)

    @cached_property
    def by_page(self) -> Mapping[str, Document[Any]]:
        """The files that become pages, by the paths of their pages."""
        return {document.page: document for document in self.documents}

    @cached_property
    def withdrawn_pages(self) -> Mapping[str, Withdrawal]:
        """The pages that are no longer there, by the paths that they had."""
        return {withdrawal.page: withdrawal for withdrawal in self.withdrawn}

    def reviews_of(self, theme: str) -> list[Document[Review]]:
        """Give the reviews that teach something about a theme, newest first."""
        return [review for review in self.reviews if theme in review.meta.themes]

    def events_of(self, theme: str) -> list[Document[Event]]:
        """Give the events about a theme, earliest first."""
        return [event for event in self.events if theme in event.meta.themes]
