"""The calendars that people subscribe to: the theme of each day, and events (RFC 5545 and RFC 7986)."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import CLASS, STATUS, TRANSP, Calendar, Timezone, vDuration, vText
from icalendar import Event as Entry

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.event import Event
from spotlight.rota.day_words import SAFETY, Link, occasion_of, prompt_of, short_titles, theme_links
from spotlight.rota.published_rota import Rota
from spotlight.rota.schedule import Day
from spotlight.rota.time_zone import time_zone

_PRODUCT = "-//Spotlight//Spotlight//EN"
_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class _About:
    """What a calendar says of itself: its name, description, address and page, and the date of the build."""

    name: str
    description: str
    address: str
    page: str
    built: dt.date


def rota_calendar(rota: Rota, catalogue: Catalogue, name: str, url: str) -> bytes:
    """Give `rota.ics`: an all-day event, which blocks nobody's day, for each theme day of the published rota.

    `name` is what people's calendars call it; `url` is where the site is, with a slash at the end. What a day is
    known by never changes, whatever the date of the build.
    """
    about = _About(
        name=name,
        description="A theme of safeguarding practice for each day, with a question to think about.",
        address=f"{url}rota.ics",
        page=f"{url}rota/",
        built=rota.built,
    )
    zone = time_zone(rota.timezone, rota.days[0].date.year, rota.days[-1].date.year)
    return _calendar(about, zone, (_theme_day(day, catalogue, url, about) for day in rota.theme_days))


def events_calendar(catalogue: Catalogue, timezone: str, built: dt.date, name: str, url: str) -> bytes:
    """Give `events.ics`: the events, their times local to `timezone`.

    `built` is the date of the build; `name` and `url` are as for `rota_calendar`.
    """
    about = _About(
        name=name,
        description="Events about learning from safeguarding practice.",
        address=f"{url}events.ics",
        page=f"{url}events/",
        built=built,
    )
    years = [time.year for event in catalogue.events for time in (event.meta.starts, event.meta.ends)] or [built.year]
    zone = time_zone(timezone, min(years), max(years))
    return _calendar(about, zone, (_event(event, catalogue, timezone, url, about) for event in catalogue.events))


def _calendar(about: _About, zone: Timezone, entries: Iterable[Entry]) -> bytes:
    """Give a calendar as a file.

    It holds the time zone even if nothing refers to it: a calendar needs at least one component (RFC 5545 3.6),
    and there may be no events, nor theme days yet.
    """
    calendar = Calendar.new(
        prodid=_PRODUCT,
        calscale="GREGORIAN",
        method="PUBLISH",
        uid=_identifier(about.address),
        name=vText(about.name),
        description=vText(about.description),
        url=about.page,
        last_modified=_midnight(about.built),
        subcomponents=[zone, *entries],
    )
    calendar.add("SOURCE", about.address, parameters={"VALUE": "URI"})
    calendar.add("REFRESH-INTERVAL", _ONE_DAY, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(_ONE_DAY))
    calendar.add("X-WR-TIMEZONE", vText(zone.tz_name))
    return bytes(calendar.to_ical())


def _theme_day(day: Day, catalogue: Catalogue, url: str, about: _About) -> Entry:
    package = catalogue.by_theme[str(day.theme)]
    title = package.theme.meta.short_title
    occasion = occasion_of(day)
    links = [Link("Today's page", f"{url}today/"), *theme_links(package, url)]
    return _entry(
        about,
        key=day.date.isoformat(),
        revision=catalogue.rota.meta.revision,
        start=day.date,
        end=day.date + _ONE_DAY,
        summary=f"{title} ({day.campaign})" if day.campaign else title,
        description=_description(prompt_of(day, package), occasion, links),
        categories=[title],
        url=f"{url}themes/{package.slug}/",
    )


def _event(event: Document[Event], catalogue: Catalogue, timezone: str, url: str, about: _About) -> Entry:
    meta = event.meta
    page = f"{url}events/{event.slug}/"
    booking = [Link("Book a place", meta.booking)] if meta.booking else []
    return _entry(
        about,
        key=event.slug,
        revision=meta.revision,
        start=meta.starts.replace(tzinfo=ZoneInfo(timezone)),
        end=meta.ends.replace(tzinfo=ZoneInfo(timezone)),
        summary=meta.title,
        description=_description(meta.summary, None, [*booking, Link("About this event", page)]),
        location=meta.place or "Online",
        categories=short_titles(meta.themes, catalogue),
        url=page,
    )


def _entry(about: _About, key: str, revision: int, **details: Any) -> Entry:
    """Give an entry that blocks nobody's time, since it is an offer that nobody has booked.

    `key` tells it from the calendar's other entries for ever; `revision` is higher each time that its day or place
    changes (RFC 5545 3.8.7.4); `details` are what `icalendar.Event.new` takes.
    """
    entry = Entry.new(
        uid=_identifier(f"{about.address}#{key}"),
        sequence=revision,
        stamp=_midnight(about.built),
        last_modified=_midnight(about.built),
        classification=CLASS.PUBLIC,
        status=STATUS.CONFIRMED,
        transparency=TRANSP.TRANSPARENT,
        **details,
    )
    entry.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    return entry


def _description(text: str, occasion: str | None, links: list[Link]) -> str:
    addresses = "\n".join(f"{link.words}: {link.address}" for link in links)
    return "\n\n".join(filter(None, [text, occasion, addresses, SAFETY]))


def _identifier(address: str) -> uuid.UUID:
    """Give what a calendar or an entry is known by for ever: a UUID (RFC 7986 5.3) made from its address."""
    return uuid.uuid5(uuid.NAMESPACE_URL, address)


def _midnight(date: dt.date) -> dt.datetime:
    return dt.datetime.combine(date, dt.time(), dt.UTC)
