"""What must be unique in the site is."""

from collections.abc import Hashable, Iterable, Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.references import Glossary
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.theme import Prompts, Theme
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.site_map import anchor_of


def check_doubles(draft: Draft) -> Iterator[Problem]:
    """Find ids, places in the order and glossary terms that are given twice.

    Where a shared file and a partnership's own say the same, the partnership's has the problem.
    """
    own = frozenset(map(draft.shown, draft.own))
    ids = (
        (prompt.id, file.places.value(number, "id"))
        for file in draft.of(Prompts)
        for number, prompt in enumerate(file.meta.root)
    )
    themes = ((theme.meta.order, theme.places.value("order")) for theme in draft.of(Theme))
    guides = ((guide.meta.order, guide.places.value("order")) for guide in draft.of(Guide))
    terms = (
        (anchor_of(term.term), file.places.value(number, "term"))
        for file in draft.of(Glossary)
        for number, term in enumerate(file.meta.root)
    )
    yield from _twice("id-doubled", ids, own)
    yield from _twice("order-doubled", themes, own)
    yield from _twice("order-doubled", guides, own)
    yield from _twice("term-doubled", terms, own)
    for model in (Theme, Review, Guide):
        titles = ((document.meta.title, document.places.value("title")) for document in draft.of(model))
        yield from _twice("title-doubled", titles, own)


def _twice(rule: str, items: Iterable[tuple[Hashable, Place]], own: frozenset[str]) -> Iterator[Problem]:
    first: dict[Hashable, Place] = {}
    for item, place in sorted(items, key=lambda given: given[1].path in own):
        if item in first:
            earlier = first[item]
            yield Problem(place, rule, f"'{item}' is taken already, at {earlier.path}:{earlier.line}")
        else:
            first[item] = place
