"""What content names exists: themes, sources, editions of the law, words of the vocabulary."""

import re
from collections.abc import Iterable, Iterator

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.action_plan import ActionPlan
from spotlight.catalogue.models.common import Unread
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.references import Glossary, Laws, Sources, Vocabulary
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.catalogue.models.theme import Prompts, Theme
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.places import Location
from spotlight.catalogue.reading.suggest import choose_from
from spotlight.catalogue.text.body_places import BodyPlaces
from spotlight.catalogue.text.markdown import citations

_DEFINED = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)

_WORDS = {
    "kind": "review_kinds",
    "audience": "audiences",
    "ages": "ages",
    "harms": "harms",
    "sectors": "sectors",
}
"""The keys of pages that take words of the vocabulary, and the list that each takes them from."""

Named = tuple[Document[Meta], str, Location]
"""A document, a name that it gives, and where."""


def check_references(draft: Draft) -> Iterator[Problem]:
    """Find names of themes, sources, laws and vocabulary that do not exist."""
    themes = draft.named(Kinds.THEME)
    yield from _unknown("theme-unknown", _themes(draft), themes)
    if draft.one(Sources):
        yield from _unknown("source-unknown", _sources(draft), draft.sources)
        for document in draft.with_text():
            yield from _citations(draft, document)
    laws = draft.one(Laws)
    if laws:
        yield from _unknown("law-unknown", _laws(draft), laws.root)
    vocabulary = draft.one(Vocabulary)
    if vocabulary:
        for field, named in _words(draft):
            yield from _unknown("vocabulary-unknown", named, getattr(vocabulary, field))


def _unknown(rule: str, named: Iterable[Named], known: Iterable[str]) -> Iterator[Problem]:
    known = frozenset(known)
    for document, name, location in named:
        if name not in known:
            yield document.places.problem(rule, choose_from(name, known), *location)


def _unread(draft: Draft, key: str) -> Iterator[Named]:
    """Give the names under a key of front matter that has a problem elsewhere."""
    for document in draft.of(Unread):
        value = document.meta.front.get(key)
        if isinstance(value, str):
            yield document, value, (key,)
        elif isinstance(value, list):
            yield from _list(document, key, (name for name in value if isinstance(name, str)))


def _list(document: Document[Meta], field: str, names: Iterable[str]) -> Iterator[Named]:
    return ((document, name, (field, number)) for number, name in enumerate(names))


def _themes(draft: Draft) -> Iterator[Named]:
    yield from _unread(draft, "themes")
    for review in draft.of(Review):
        yield from _list(review, "themes", review.meta.themes)
    for event in draft.of(Event):
        yield from _list(event, "themes", event.meta.themes)
    for rota in draft.of(RotaConfig):
        yield from _list(rota, "order", rota.meta.order)
        for number, override in enumerate(rota.meta.overrides):
            yield rota, override.theme, ("overrides", number, "theme")
        for number, campaign in enumerate(rota.meta.campaigns):
            for place, theme in enumerate(campaign.themes):
                yield rota, theme, ("campaigns", number, "themes", place)


def _sources(draft: Draft) -> Iterator[Named]:
    yield from _unread(draft, "sources")
    for document in draft.documents:
        yield from _list(document, "sources", getattr(document.meta, "sources", ()))
    for glossary in draft.of(Glossary):
        for number, term in enumerate(glossary.meta.root):
            if term.source:
                yield glossary, term.source, (number, "source")
    for laws in draft.of(Laws):
        for key, law in laws.meta.root.items():
            if law.source:
                yield laws, law.source, (key, "source")


def _citations(draft: Draft, document: Document[Meta]) -> Iterator[Problem]:
    places = BodyPlaces(document)
    listed = draft.listed_sources(document)
    for key in citations(document.body):
        if key in _DEFINED.findall(document.body):
            continue
        place = places.next(f"[^{key}]")
        if key not in draft.sources:
            yield Problem(place, "source-unknown", choose_from(key, draft.sources))
        elif listed is not None and key not in listed:
            yield Problem(place, "source-unlisted", f"'{key}' is cited here: add it to 'sources' in the front matter")


def _laws(draft: Draft) -> Iterator[Named]:
    for laws in draft.of(Laws):
        for key, law in laws.meta.root.items():
            if law.superseded_by:
                yield laws, law.superseded_by, (key, "superseded_by")


def _words(draft: Draft) -> Iterator[tuple[str, Iterable[Named]]]:
    for key, field in _WORDS.items():
        yield field, _unread(draft, key)
    for review in draft.of(Review):
        yield "review_kinds", [(review, review.meta.kind, ("kind",))]
        for field in ("ages", "harms", "sectors"):
            yield field, _list(review, field, getattr(review.meta, field))
    for guide in draft.of(Guide):
        yield "audiences", [(guide, guide.meta.audience, ("audience",))]
    for theme in draft.of(Theme):
        kinds = enumerate(resource.kind for resource in theme.meta.resources)
        yield "resource_kinds", [(theme, kind, ("resources", number, "kind")) for number, kind in kinds]
    for plan in draft.of(ActionPlan):
        statuses = enumerate(action.status for action in plan.meta.actions)
        yield "statuses", [(plan, status, ("actions", number, "status")) for number, status in statuses]
    for prompts in draft.of(Prompts):
        yield from _words_of_prompts(prompts)


def _words_of_prompts(prompts: Document[Prompts]) -> Iterator[tuple[str, Iterable[Named]]]:
    for number, prompt in enumerate(prompts.meta.root):
        yield "ways", [(prompts, prompt.way, (number, "way"))]
        yield "audiences", [(prompts, name, (number, "for", i)) for i, name in enumerate(prompt.audiences)]
