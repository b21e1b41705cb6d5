"""A catalogue as the overview of what to look at next."""

import datetime as dt
from collections.abc import Iterable, Sequence

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.checks.allowances import overrulings
from spotlight.catalogue.models.common import Reviewed
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.theme import Theme
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.text.markdown import citations
from spotlight.catalogue.text.readability import readability
from spotlight.rota.published_rota import rota_of

from scripts.overview.overview import (
    Due,
    FewReviews,
    Overruled,
    Overview,
    PageEase,
    Thin,
    UnusedPrompt,
)

LEAST_WORDS: dict[type, int] = {Theme: 900, Review: 350, Guide: 300}
"""The fewest words of a page that answers what its readers ask, by its kind."""

LEAST_REVIEWS = 3
"""The fewest reviews that show a theme from more than one side."""


def gather(catalogue: Catalogue, overruled: Sequence[Problem], today: dt.date, days: int) -> Overview:
    """Give what an editor should look at next.

    `overruled` are the warnings that pages overrule; what is due soon is due in up to `days` days from today.
    """
    due = _due(catalogue)
    soon = today + dt.timedelta(days=days)
    return Overview(
        today=today,
        days=days,
        overdue=tuple(page for page in due if page.review_by < today),
        due_soon=tuple(page for page in due if today <= page.review_by <= soon),
        thin=tuple(_thin(catalogue)),
        few_reviews=tuple(_few_reviews(catalogue)),
        unused_prompts=tuple(_unused_prompts(catalogue, today)),
        unused_sources=tuple(unused_sources(catalogue)),
        overruled=_overruled(catalogue, overruled),
        pages=_pages(catalogue),
    )


def unused_sources(catalogue: Catalogue) -> list[str]:
    """Give the ids of the sources that nothing in a catalogue names."""
    used = {key for document in catalogue.documents for key in getattr(document.meta, "sources", ())}
    used |= {key for document in catalogue.documents for key in citations(document.body)}
    used |= {term.source for term in catalogue.glossary if term.source}
    used |= {law.source for law in catalogue.laws.values() if law.source}
    return sorted(catalogue.sources.keys() - used)


def _due(catalogue: Catalogue) -> list[Due]:
    """Give all pages by owner, for each owner the one that is due first at the top."""
    due = [
        Due(document.uri, document.meta.title, document.meta.owner, document.meta.review_by)
        for document in catalogue.documents
        if isinstance(document.meta, Reviewed)
    ]
    return sorted(due, key=lambda page: (page.owner, page.review_by, page.page))


def _thin(catalogue: Catalogue) -> Iterable[Thin]:
    for document in catalogue.documents:
        at_least = LEAST_WORDS.get(type(document.meta), 0)
        if (words := len(document.words.split())) < at_least:
            yield Thin(document.uri, document.meta.title, words, at_least)


def _few_reviews(catalogue: Catalogue) -> Iterable[FewReviews]:
    for package in catalogue.packages:
        if (reviews := len(catalogue.reviews_of(package.slug))) < LEAST_REVIEWS:
            yield FewReviews(package.theme.uri, package.slug, package.theme.meta.title, reviews, LEAST_REVIEWS)


def _unused_prompts(catalogue: Catalogue, today: dt.date) -> Iterable[UnusedPrompt]:
    asked = {day.prompt for day in rota_of(catalogue, today).theme_days}
    for package in catalogue.packages:
        for prompt in package.questions:
            if prompt.id not in asked:
                yield UnusedPrompt(package.prompts.uri, package.slug, prompt.id, prompt.text)


def _overruled(catalogue: Catalogue, overruled: Sequence[Problem]) -> tuple[Overruled, ...]:
    titles = {document.uri: document.meta.title for document in catalogue.documents if hasattr(document.meta, "title")}
    return tuple(
        Overruled(one.page, titles[one.page], one.rule, one.reason, len(one.problems))
        for one in overrulings(catalogue.documents, overruled)
    )


def _pages(catalogue: Catalogue) -> tuple[PageEase, ...]:
    """Give the pages that have text, the hardest first."""
    pages = []
    for document in catalogue.documents:
        if document.body.strip():
            found = readability(document.body)
            title = getattr(document.meta, "title", document.uri)
            pages.append(PageEase(document.uri, title, found.words, found.ease, found.longest))
    return tuple(sorted(pages, key=lambda page: (page.reading_ease, page.page)))
