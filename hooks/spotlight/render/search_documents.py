"""What the search page and box look in: documents, which the reader's browser indexes."""

from collections.abc import Iterable, Iterator
from typing import Any

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.site_map import anchor_of
from spotlight.render import dates

Entry = dict[str, Any]
"""One thing to find: its address from the site's root, what it is, and its words."""

CORE_REVIEWS = 100
"""The newest reviews are searched in full from the first keystroke; the rest follow, in short."""

ARCHIVE_SIZE = 500

KINDS = {
    "theme": "Theme",
    "briefing": "Seven-minute briefing",
    "session": "Team session",
    "review": "Review",
    "guide": "Guide",
    "prompt": "Prompt",
    "event": "Event",
    "term": "Glossary",
    "page": "About the site",
}


def core_documents(catalogue: Catalogue) -> list[Entry]:
    """Give what is searched at once: all but the older reviews, with their whole text."""
    return [
        *(entry for package in catalogue.packages for entry in _package(package)),
        *(_review(review, whole=True) for review in catalogue.reviews[:CORE_REVIEWS]),
        *_guides(catalogue),
        *_rest(catalogue),
    ]


def archives(catalogue: Catalogue) -> list[list[Entry]]:
    """Give the older reviews in short, in files' worth."""
    older = [_review(review, whole=False) for review in catalogue.reviews[CORE_REVIEWS:]]
    return [older[start : start + ARCHIVE_SIZE] for start in range(0, len(older), ARCHIVE_SIZE)]


def acronyms(catalogue: Catalogue) -> dict[str, str]:
    """Give what each acronym of the glossary stands for, in lower case."""
    return {term.short.lower(): term.term.lower() for term in catalogue.glossary if term.short}


def facet_labels(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """Give the values of each facet with the words that readers see, in order."""
    vocabulary = catalogue.vocabulary
    years = dict.fromkeys(str(review.meta.year) for review in catalogue.reviews if review.meta.year)
    return {
        "kind": KINDS,
        "theme": {package.slug: package.theme.meta.short_title for package in catalogue.packages},
        "audience": dict(vocabulary.audiences),
        "age": dict(vocabulary.ages),
        "harm": dict(vocabulary.harms),
        "year": {year: year for year in years},
    }


def _entry(kind: str, url: str, title: str, summary: str, text: str = "", **facets: object) -> Entry:
    entry = {"id": url, "kind": kind, "title": title, "summary": summary, "text": text, **facets}
    return {key: value for key, value in entry.items() if value}


def _package(package: Package) -> Iterator[Entry]:
    theme, themes = package.theme.meta, [package.slug]
    url = f"themes/{package.slug}/"
    messages = " ".join(theme.key_messages)
    yield _entry(
        "theme",
        url,
        theme.title,
        theme.summary,
        f"{messages} {package.theme.words}",
        theme=themes,
        aliases=" ".join(theme.aliases),
    )
    briefing = package.briefing
    yield _entry("briefing", f"{url}briefing/", briefing.meta.title, theme.summary, briefing.words, theme=themes)
    title = f"Team session: {theme.short_title}"
    yield _entry("session", f"{url}session/", title, theme.summary, package.session.words, theme=themes)
    for prompt in package.questions:
        yield _entry("prompt", f"prompts/#{prompt.id}", prompt.text, "", theme=themes, audience=list(prompt.audiences))


def _review(review: Document[Review], *, whole: bool) -> Entry:
    meta = review.meta
    learning = " ".join((*meta.key_learning, *meta.prompts))
    return _entry(
        "review",
        f"reviews/{review.slug}/",
        meta.title,
        meta.summary,
        f"{learning} {review.words}" if whole else learning,
        aliases=" ".join(meta.aliases),
        by=f"{meta.publisher}, {dates.partial(meta.published)}",
        theme=list(meta.themes),
        age=list(meta.ages),
        harm=list(meta.harms),
        year=[str(meta.year)] if meta.year else [],
    )


def _guides(catalogue: Catalogue) -> Iterable[Entry]:
    for guide in catalogue.guides:
        meta = guide.meta
        yield _entry(
            "guide",
            f"guides/{guide.slug}/",
            meta.title,
            meta.summary,
            guide.words,
            aliases=" ".join(meta.aliases),
            audience=[meta.audience],
        )


def _rest(catalogue: Catalogue) -> Iterable[Entry]:
    for event in catalogue.events:
        meta = event.meta
        yield _entry("event", f"events/{event.slug}/", meta.title, meta.summary, event.words, theme=list(meta.themes))
    for term in catalogue.glossary:
        title = f"{term.term} ({term.short})" if term.short else term.term
        yield _entry("term", f"glossary/#{anchor_of(term.term)}", title, term.meaning, aliases=term.short)
    for page in catalogue.pages:
        if page.slug != "index":
            yield _entry(
                "page",
                f"{page.slug}/",
                page.meta.title,
                page.meta.summary,
                page.words,
                aliases=" ".join(page.meta.aliases),
            )
