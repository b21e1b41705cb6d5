"""What is on the site as one list, to browse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.render.reading_time import reading_minutes
from spotlight.render.review_lists import LONGEST
from spotlight.render.routes import routes_of

KINDS: Mapping[str, str] = {
    "theme": "Learning page",
    "briefing": "Briefing",
    "session": "Team session",
    "review": "Review",
    "guide": "Guide",
    "event": "Event",
    "prompt": "Prompt",
}

TIMES: Mapping[str, str] = {
    "up-to-2": "2 minutes or less",
    "up-to-7": "3 to 7 minutes",
    "up-to-20": "8 to 20 minutes",
    "longer": "Longer",
}
_MOST_MINUTES = {"up-to-2": 2, "up-to-7": 7, "up-to-20": 20}


@dataclass(frozen=True)
class Item:
    """One thing on the shelf: its `url` is from the site's root, and the rest are values of filters, as ids."""

    kind: str
    title: str
    url: str
    summary: str = ""
    minutes: int | None = None
    themes: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()

    @property
    def time(self) -> str:
        """The id of the time that it takes; empty where that is not known."""
        if self.minutes is None:
            return ""
        return next((name for name, most in _MOST_MINUTES.items() if self.minutes <= most), "longer")


def shelf(catalogue: Catalogue) -> list[Item]:
    """Give packages, then the newest reviews, guides and events, and prompts at the end.

    Of all else it gives everything. Reviews are the one thing that a library has thousands of; the lists of reviews
    and the search have them all.
    """
    packages = (item for package in catalogue.packages for item in _package(package))
    events = (
        Item("event", event.meta.title, f"events/{event.slug}/", event.meta.summary, themes=event.meta.themes)
        for event in catalogue.events
    )
    prompts = (
        Item("prompt", prompt.text, f"prompts/#{prompt.id}", "", 2, (package.slug,), prompt.audiences)
        for package in catalogue.packages
        for prompt in package.questions
    )
    return [*packages, *map(_review, catalogue.reviews[:LONGEST]), *map(_guide, catalogue.guides), *events, *prompts]


def review_minutes(review: Document[Review]) -> int:
    """Give the minutes that a review's page takes to read, with its key learning and its prompts."""
    return reading_minutes(review, *review.meta.key_learning, *review.meta.prompts)


def guide_minutes(guide: Document[Guide]) -> int:
    """Give the minutes that a guide's page takes to read, with its path and its checklist."""
    stages = (f"{stage.title} {stage.when} {stage.text}" for stage in guide.meta.path)
    items = (item for part in guide.meta.checklist for item in part.items)
    return reading_minutes(guide, *stages, *items)


def _package(package: Package) -> Iterator[Item]:
    theme = package.theme.meta
    minutes = {route.name: route.minutes for route in routes_of(package)}
    url = f"themes/{package.slug}/"
    titles = {
        "theme": (theme.title, url),
        "briefing": (package.briefing.meta.title, f"{url}briefing/"),
        "session": (f"Team session: {theme.short_title.lower()}", f"{url}session/"),
    }
    for kind, (title, address) in titles.items():
        yield Item(kind, title, address, theme.summary, minutes[kind], (package.slug,))


def _review(review: Document[Review]) -> Item:
    meta = review.meta
    return Item(
        "review",
        meta.title,
        f"reviews/{review.slug}/",
        meta.summary,
        review_minutes(review),
        meta.themes,
        ages=meta.ages,
        harms=meta.harms,
    )


def _guide(guide: Document[Guide]) -> Item:
    meta = guide.meta
    return Item(
        "guide", meta.title, f"guides/{guide.slug}/", meta.summary, guide_minutes(guide), audiences=(meta.audience,)
    )
