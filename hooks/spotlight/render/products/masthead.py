"""What every product says of itself: its head, its foot and its metadata."""

import datetime as dt
from typing import Any
from urllib.parse import urljoin

from spotlight.catalogue.models.common import Reviewed
from spotlight.catalogue.models.contact import Contact
from spotlight.render import dates
from spotlight.render.addresses import path_of
from spotlight.render.site import Site


def masthead(site: Site, uri: str, meta: Reviewed, eyebrow: str, **more: Any) -> dict[str, Any]:
    """Give the data of a product's head and foot.

    `uri` is the content file of the page that its QR code leads to, `meta` what the page says of itself, `eyebrow`
    the kind of product. `more` adds to this, or puts other values in its place.
    """
    url = urljoin(site.url, path_of(uri))
    return {
        **imprint(site, meta.title, meta.reviewed),
        "eyebrow": eyebrow,
        "summary": meta.summary,
        "content_note": meta.content_note,
        "front_door": reached(site.partnership.contacts.front_door),
        "owner": meta.owner,
        "reviewed": dates.day(meta.reviewed),
        "review_by": dates.day(meta.review_by),
        "url": url,
        **more,
    }


def imprint(site: Site, title: str, date: dt.date) -> dict[str, Any]:
    """Give what the file of every product carries: its title, its author, its date and the partnership's colour."""
    return {
        "title": title,
        "partnership": site.partnership.name,
        "colour": site.partnership.colour,
        "date": [date.year, date.month, date.day],
    }


def midnight(date: dt.date) -> int:
    """Give the first moment of a date in UTC, in seconds since 1970."""
    return int(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC).timestamp())


def reached(contact: Contact) -> dict[str, Any]:
    """Give all ways to reach somebody: the `name`, and each way with its `words` and its `link`."""
    phone = contact.phone and {"words": contact.phone, "link": f"tel:{contact.phone.replace(' ', '')}"}
    email = contact.email and {"words": contact.email, "link": f"mailto:{contact.email}"}
    url = contact.url and {"words": contact.url, "link": contact.url}
    return {"name": contact.name, "ways": [way for way in (phone, email, url) if way]}
