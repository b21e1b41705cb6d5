"""The kinds of content file: where each lies, and what it must hold."""

import re
from enum import Enum
from typing import NamedTuple

from pydantic import BaseModel

from spotlight.catalogue.models.action_plan import ActionPlan
from spotlight.catalogue.models.common import Page
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.paragraph import Paragraph
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.references import Glossary, Laws, Sources, Vocabulary
from spotlight.catalogue.models.review import REVIEW_HEADINGS, Review
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.catalogue.models.theme import LEARNING_HEADINGS, Briefing, Prompts, Session, Theme
from spotlight.catalogue.models.withdrawal import Withdrawals


class Kind(NamedTuple):
    """One kind of file: the path that it has inside content/, its model, and the headings it must have."""

    path: re.Pattern[str]
    model: type[BaseModel]
    headings: tuple[str, ...] = ()


class Kinds(Enum):
    """All kinds, by the name that the rest of the program uses."""

    THEME = Kind(re.compile(r"themes/([^/]+)/index\.md"), Theme, LEARNING_HEADINGS)
    BRIEFING = Kind(re.compile(r"themes/([^/]+)/briefing\.md"), Briefing)
    SESSION = Kind(re.compile(r"themes/([^/]+)/session\.md"), Session)
    PROMPTS = Kind(re.compile(r"themes/([^/]+)/prompts\.yml"), Prompts)
    REVIEW = Kind(re.compile(r"reviews/([^/]+)\.md"), Review, REVIEW_HEADINGS)
    GUIDE = Kind(re.compile(r"guides/([^/]+)\.md"), Guide)
    EVENT = Kind(re.compile(r"events/([^/]+)\.md"), Event)
    ACTIONS = Kind(re.compile(r"actions/([^/]+)\.yml"), ActionPlan)
    ROTA = Kind(re.compile(r"rota\.yml"), RotaConfig)
    VOCABULARY = Kind(re.compile(r"vocabulary\.yml"), Vocabulary)
    SOURCES = Kind(re.compile(r"sources\.yml"), Sources)
    LAW = Kind(re.compile(r"law\.yml"), Laws)
    GLOSSARY = Kind(re.compile(r"glossary\.yml"), Glossary)
    WITHDRAWN = Kind(re.compile(r"withdrawn\.yml"), Withdrawals)
    PARTNERSHIP = Kind(re.compile(r"partnerships/([^/]+)/partnership\.yml"), Partnership)
    PARAGRAPH = Kind(re.compile(r"partnerships/[^/]+/paragraphs/([^/]+)\.md"), Paragraph)
    PAGE = Kind(re.compile(r"([^/]+)\.md"), Page)


PACKAGE = ("index.md", "briefing.md", "session.md", "prompts.yml")
"""The files of a theme package."""

REQUIRED = ("index.md", "rota.yml", "vocabulary.yml", "sources.yml", "law.yml", "glossary.yml")
"""The files that every content folder has."""

MEDIA = re.compile(r"(.+/)?[^/]+\.(png|jpe?g|webp|svg|gif)", re.IGNORECASE)
"""Pictures, which pages show."""

DOWNLOADS = re.compile(r"(.+/)?[^/]+\.pdf", re.IGNORECASE)
"""Documents that pages link to, and that are published as they are."""


LOGO = re.compile(r"partnerships/([^/]+)/logo\.(svg|png)")
"""The picture that stands for a partnership."""

OF_A_SITE = frozenset((Kinds.ROTA, Kinds.VOCABULARY, Kinds.SOURCES, Kinds.LAW, Kinds.GLOSSARY, Kinds.WITHDRAWN))
"""The kinds of which a content folder has one file: lists that all of it shares."""


def kind_of(uri: str) -> Kinds | None:
    """Give the kind of the content file with this path inside content/, if it has one."""
    return next((kind for kind in Kinds if kind.value.path.fullmatch(uri)), None)


def slug_of(uri: str) -> str | None:
    """Give the part of a content file's path that becomes an address."""
    kind = kind_of(uri)
    found = kind and kind.value.path.fullmatch(uri)
    return found[1] if found and found.re.groups else None
