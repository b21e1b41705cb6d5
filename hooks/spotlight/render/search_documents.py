"""What the search page and box look in: documents, which the reader's browser indexes."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.site_map import anchor_of
from spotlight.render import dates

Entry = dict[str, Any]
"""One thing to find: its address from the site's root, what it is, and its words."""

CORE_BYTES = 800_000
"""The most bytes of what is searched at once, as JSON in UTF-8: compressed, English text takes three eighths of it or
less, so that the first results come after 300 KB. The newest reviews fill what everything else leaves."""

ARCHIVE_BYTES = 1_800_000
"""The most bytes of all that follows, counted in the same way: with the core, less than 1 MB compressed."""

ARCHIVE_SIZE = 500
"""How many reviews a file of the archive holds: some 100 KB, compressed."""

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


@dataclass(frozen=True)
class SearchDocuments:
    """What is searched at once, and the files that follow it with older reviews in short."""

    core: list[Entry]
    archives: list[list[Entry]]


def search_documents(
    catalogue: Catalogue, core_bytes: int = CORE_BYTES, archive_bytes: int = ARCHIVE_BYTES
) -> SearchDocuments:
    """Give everything that can be found: the newest reviews with their whole text, older ones in short.

    An older review has its title, summary, other names and facets, and as much of its key learning as all of them have
    room for: so each review can be found, and filtered by, however many there are.
    """
    packages = [entry for package in catalogue.packages for entry in _package(package)]
    others = [*_guides(catalogue), *_rest(catalogue)]
    newest = list(_in_full(catalogue.reviews, core_bytes - _bytes([*packages, *others])))
    older = _in_short(catalogue.reviews[len(newest) :], archive_bytes)
    archives = [older[start : start + ARCHIVE_SIZE] for start in range(0, len(older), ARCHIVE_SIZE)]
    return SearchDocuments([*packages, *newest, *others], archives)


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


def _in_full(reviews: Iterable[Document[Review]], room: int) -> Iterator[Entry]:
    """Give the first of some reviews with their whole text, as many as there is room for in bytes."""
    for review in reviews:
        entry = _review(review, " ".join((*review.meta.key_learning, *review.meta.prompts, review.words)))
        room -= _bytes(entry)
        if room < 0:
            return
        yield entry


def _in_short(reviews: Sequence[Document[Review]], room: int) -> list[Entry]:
    """Give reviews with as many sentences of their key learning as there is room for, the same number for each."""
    most = max((len(review.meta.key_learning) for review in reviews), default=0)
    for sentences in range(most, -1, -1):
        entries = [_review(review, " ".join(review.meta.key_learning[:sentences])) for review in reviews]
        if _bytes(entries) <= room:
            break
    return entries


def _bytes(data: object) -> int:
    return len(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


def _review(review: Document[Review], text: str) -> Entry:
    meta = review.meta
    return _entry(
        "review",
        f"reviews/{review.slug}/",
        meta.title,
        meta.summary,
        text,
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
