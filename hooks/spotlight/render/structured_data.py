"""What search engines are told of a page: schema.org's LearningResource, Event and BreadcrumbList, as JSON-LD."""

import datetime as dt
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.theme import Briefing, Session, Theme
from spotlight.render.addresses import path_of
from spotlight.render.shelf import guide_minutes, review_minutes
from spotlight.render.site import Site
from spotlight.render.step import Step
from spotlight.render.trail import trail

Data = dict[str, Any]


def structured_data(document: Document[Any] | None, title: str, summary: str, site: Site) -> list[Data]:
    """Give the JSON-LD of a page, without its home page's; nothing for a page that is made of the whole catalogue."""
    if document is None or document.page == "index.md":
        return []
    url = urljoin(site.url, path_of(document.uri))
    about = {"name": title, "description": summary, "url": url, "inLanguage": "en-GB"}
    found = [_breadcrumbs(document, title, site)]
    if isinstance(document.meta, Event):
        found.append(_event(document.meta, about, site))
    elif kind := _learning(document, site):
        found.append(_resource(about, site) | kind)
    return [{"@context": "https://schema.org", **data} for data in found]


def _learning(document: Document[Any], site: Site) -> Data:
    meta = document.meta
    package = site.catalogue.by_theme.get(document.slug)
    if package and isinstance(meta, Theme):
        return _kind("Learning page", 20) | _dated(meta.reviewed)
    if package and isinstance(meta, Briefing):
        return _kind("Briefing", 7) | _dated(package.theme.meta.reviewed)
    if package and isinstance(meta, Session):
        return _kind("Team session", meta.minutes) | _dated(package.theme.meta.reviewed)
    if isinstance(meta, Review):
        titles = [site.catalogue.by_theme[slug].theme.meta.title for slug in meta.themes]
        themes = [{"@type": "Thing", "name": title} for title in titles]
        return _kind("Review summary", review_minutes(document)) | _dated(meta.reviewed) | {"about": themes}
    if isinstance(meta, Guide):
        return _kind("Guide", guide_minutes(document)) | _dated(meta.reviewed)
    return {}


def _resource(about: Data, site: Site) -> Data:
    publisher = {"@type": "Organization", "name": site.partnership.name, "url": site.partnership.url}
    return {"@type": "LearningResource", **about, "publisher": publisher, "isAccessibleForFree": True}


def _kind(name: str, minutes: int) -> Data:
    return {"learningResourceType": name, "timeRequired": f"PT{minutes}M"}


def _dated(reviewed: dt.date) -> Data:
    return {"dateModified": reviewed.isoformat()}


def _event(event: Event, about: Data, site: Site) -> Data:
    zone = ZoneInfo(site.rota.timezone)
    mode = "OnlineEventAttendanceMode" if event.online else "OfflineEventAttendanceMode"
    address = event.booking or about["url"]
    place = {"@type": "VirtualLocation", "url": address} if event.online else _place(str(event.place))
    return {
        "@type": "Event",
        **about,
        "startDate": event.starts.replace(tzinfo=zone).isoformat(),
        "endDate": event.ends.replace(tzinfo=zone).isoformat(),
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": f"https://schema.org/{mode}",
        "location": place,
        "organizer": {"@type": "Organization", "name": event.owner, "url": site.partnership.url},
    }


def _place(name: str) -> Data:
    return {"@type": "Place", "name": name, "address": name}


def _breadcrumbs(document: Document[Any], title: str, site: Site) -> Data:
    here = Step(title, path_of(document.uri))
    items = [
        {"@type": "ListItem", "position": number, "name": step.name, "item": urljoin(site.url, step.path)}
        for number, step in enumerate([*trail(document, site), here], start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
