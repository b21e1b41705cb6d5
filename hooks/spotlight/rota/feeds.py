"""The site's feeds: Atom (RFC 4287) and JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import datetime as dt
from dataclasses import dataclass
from html import escape
from typing import Any

from feedgenerator import Atom1Feed

from spotlight.catalogue.catalogue import Catalogue
from spotlight.rota.feed_entries import Entry, feed_entries, midnight, permanent_id
from spotlight.rota.published_rota import Rota

_LANGUAGE = "en-GB"


@dataclass(frozen=True)
class Publisher:
    """The feeds' name and description, their author, and the address of the site, with a slash at the end."""

    name: str
    description: str
    author: str
    url: str


class _Atom(Atom1Feed):  # type: ignore[misc]
    """An Atom feed whose date is given: the library takes the clock's where there are no entries."""

    def latest_post_date(self) -> dt.datetime:
        updated: dt.datetime = self.feed["updated"]
        return updated


def atom_feed(rota: Rota, catalogue: Catalogue, publisher: Publisher) -> str:
    """Give `feed.xml`. The same content and date of the build give the same text."""
    entries = feed_entries(rota, catalogue, publisher.url)
    address = f"{publisher.url}feed.xml"
    feed = _Atom(
        title=publisher.name,
        link=publisher.url,
        description=publisher.description,
        language=_LANGUAGE,
        author_name=publisher.author,
        feed_url=address,
        feed_guid=permanent_id(address),
        updated=entries[0].updated if entries else midnight(rota.built, rota.timezone),
    )
    for entry in entries:
        feed.add_item(
            title=entry.title,
            link=entry.url,
            description=escape(entry.summary),  # the library marks summaries as HTML
            content=entry.content,
            unique_id=entry.id,
            updateddate=entry.updated,
            pubdate=entry.published,
            categories=entry.tags,
        )
    return str(feed.writeString("utf-8"))


def json_feed(rota: Rota, catalogue: Catalogue, publisher: Publisher) -> dict[str, Any]:
    """Give what `feed.json` holds. The same content and date of the build give the same data."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": publisher.name,
        "home_page_url": publisher.url,
        "feed_url": f"{publisher.url}feed.json",
        "description": publisher.description,
        "authors": [{"name": publisher.author}],
        "language": _LANGUAGE,
        "items": [_item(entry) for entry in feed_entries(rota, catalogue, publisher.url)],
    }


def _item(entry: Entry) -> dict[str, Any]:
    published = {"date_published": entry.published.isoformat()} if entry.published else {}
    return {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "summary": entry.summary,
        **published,
        "date_modified": entry.updated.isoformat(),
        "tags": list(entry.tags),
    }
