"""What an editor should look at next: everything that `spotlight report` says, in whatever form."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class Due:
    """A page that is to be read again by a day."""

    page: str
    title: str
    owner: str
    review_by: dt.date


@dataclass(frozen=True)
class Thin:
    """A page with fewer words than one of its kind needs to be useful."""

    page: str
    title: str
    words: int
    at_least: int


@dataclass(frozen=True)
class FewReviews:
    """A theme that few reviews bear out."""

    page: str
    theme: str
    title: str
    reviews: int
    at_least: int


@dataclass(frozen=True)
class UnusedPrompt:
    """A prompt that no day of the published rota asks."""

    page: str
    theme: str
    id: str
    text: str


@dataclass(frozen=True)
class PageEase:
    """How easily a page is read, with its longest sentences, longest first."""

    page: str
    title: str
    words: int
    reading_ease: float
    longest_sentences: tuple[str, ...]


@dataclass(frozen=True)
class Overruled:
    """A warning that a page overrules, why, and how often: never, where what it was for is gone."""

    page: str
    title: str
    rule: str
    reason: str
    places: int


@dataclass(frozen=True)
class Overview:
    """All of it, as of a day; what is due soon is due in up to `days` days; sources are named by their ids."""

    today: dt.date
    days: int
    overdue: tuple[Due, ...]
    due_soon: tuple[Due, ...]
    thin: tuple[Thin, ...]
    few_reviews: tuple[FewReviews, ...]
    unused_prompts: tuple[UnusedPrompt, ...]
    unused_sources: tuple[str, ...]
    overruled: tuple[Overruled, ...]
    pages: tuple[PageEase, ...]
