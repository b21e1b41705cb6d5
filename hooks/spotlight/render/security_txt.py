"""Whom to tell of a weakness in the site, for those who look for weaknesses."""

import datetime as dt

from spotlight.catalogue.models.contact import Contact
from spotlight.render.site import Site

PATH = ".well-known/security.txt"
"""Where it stands below the root of a host, by RFC 9116, section 3."""

_VALID = dt.timedelta(days=364)
"""How long it holds from the day of the build: RFC 9116, section 2.5.5, advises less than a year."""


def security_txt(site: Site) -> str:
    """Give `security.txt` as RFC 9116 has it: whom to tell, until when that holds, and where it stands."""
    expires = dt.datetime.combine(site.rota.built + _VALID, dt.time(), dt.UTC)
    contact = site.partnership.security or _address(site.partnership.accessibility.contact)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en",
    ]
    if site.url.startswith("https://"):  # RFC 9116, section 2.5.2: no other scheme of the web may be named
        lines.append(f"Canonical: {site.url}{PATH}")
    return "\n".join(lines) + "\n"


def _address(contact: Contact) -> str:
    """Give a way to reach somebody as an address: by e-mail, else by their page, else by telephone."""
    if contact.email:
        return f"mailto:{contact.email}"
    return contact.url or f"tel:{(contact.phone or '').replace(' ', '')}"
