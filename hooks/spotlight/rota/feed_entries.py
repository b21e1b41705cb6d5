"""What the site's feeds hold: the latest theme days, and the reviews and guides that were last looked at again."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from zoneinfo import ZoneInfo

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.rota.day_words import SAFETY, Link, occasion_of, prompt_of, short_titles, theme_links
from spotlight.rota.published_rota import Rota, days_of
from spotlight.rota.schedule import Day

_DAYS = 10
_PAGES = 30


@dataclass(frozen=True)
class Entry:
    """One entry of a feed: its `id` is for ever, its addresses are whole, its `content` is HTML, the rest is text."""

    id: str
    url: str
    title: str
    summary: str
    content: str
    updated: dt.datetime
    published: dt.datetime | None
    tags: tuple[str, ...]


def feed_entries(rota: Rota, catalogue: Catalogue, url: str) -> list[Entry]:
    """Give the entries of the site at `url`, which ends with a slash, newest first.

    They are the latest theme days up to the day of the build, and the reviews and guides that were last reviewed.
    """
    days = days_of(catalogue, catalogue.rota.meta.starts, rota.built)
    theme_days = [day for day in days if day.theme][-_DAYS:]
    pages = [
        *(_review(review, catalogue, rota.timezone, url) for review in catalogue.reviews),
        *(_guide(guide, rota.timezone, url) for guide in catalogue.guides),
    ]
    entries = [_theme_day(day, catalogue, rota.timezone, url) for day in theme_days]
    return _newest_first([*entries, *_newest_first(pages)[:_PAGES]])


def midnight(date: dt.date, timezone: str) -> dt.datetime:
    """Give the beginning of a date in a time zone, with its offset from UTC on that date."""
    return dt.datetime.combine(date, dt.time(), ZoneInfo(timezone))


def permanent_id(address: str) -> str:
    """Give what stands for an address for ever: a UUID as a URN (RFC 9562)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, address).urn


def _newest_first(entries: list[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: entry.updated, reverse=True)


def _theme_day(day: Day, catalogue: Catalogue, timezone: str, url: str) -> Entry:
    package = catalogue.by_theme[str(day.theme)]
    title = package.theme.meta.short_title
    prompt = prompt_of(day, package)
    return Entry(
        id=permanent_id(f"{url}feed.xml#{day.date}"),
        url=f"{url}themes/{package.slug}/",
        title=f"Theme for {day.date:%A} {day.date.day} {day.date:%B %Y}: {title}",
        summary=prompt,
        content=_paragraphs(prompt, occasion_of(day)) + _links(theme_links(package, url)) + _paragraphs(SAFETY),
        updated=midnight(day.date, timezone),
        published=midnight(day.date, timezone),
        tags=(title,),
    )


def _review(review: Document[Review], catalogue: Catalogue, timezone: str, url: str) -> Entry:
    meta = review.meta
    page = f"{url}reviews/{review.slug}/"
    links = [
        Link("What the review teaches", page),
        Link("Summary to print (PDF)", f"{url}briefings/reviews/{review.slug}.pdf"),
    ]
    whole_date = meta.published is not None and len(meta.published) == len("2022-05-26")
    return Entry(
        id=permanent_id(page),
        url=page,
        title=meta.title,
        summary=meta.summary,
        content=_paragraphs(_note(meta.content_note), meta.summary, "Key learning:")
        + _list(escape(item) for item in meta.key_learning)
        + _links(links)
        + _paragraphs(SAFETY),
        updated=midnight(meta.reviewed, timezone),
        published=midnight(dt.date.fromisoformat(str(meta.published)), timezone) if whole_date else None,
        tags=tuple(short_titles(meta.themes, catalogue)),
    )


def _guide(guide: Document[Guide], timezone: str, url: str) -> Entry:
    meta = guide.meta
    page = f"{url}guides/{guide.slug}/"
    links = [Link("The guide", page), Link("Guide to print (PDF)", f"{url}briefings/guides/{guide.slug}.pdf")]
    return Entry(
        id=permanent_id(page),
        url=page,
        title=meta.title,
        summary=meta.summary,
        content=_paragraphs(_note(meta.content_note), meta.summary) + _links(links) + _paragraphs(SAFETY),
        updated=midnight(meta.reviewed, timezone),
        published=None,
        tags=(),
    )


def _note(content_note: str | None) -> str | None:
    return f"Before you read: {content_note}" if content_note else None


def _paragraphs(*texts: str | None) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)


def _links(links: Iterable[Link]) -> str:
    return _list(f'<a href="{escape(link.address)}">{escape(link.words)}</a>' for link in links)


def _list(items: Iterable[str]) -> str:
    """Give a list of items that are HTML already."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
