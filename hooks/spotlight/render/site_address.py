"""Where a partnership's site will be."""

from urllib.parse import urlsplit

from spotlight.catalogue.models.partnership import Partnership

_RESERVED = ("example.org", "example.com", "example.net", "example")
"""Names that nobody can own, kept for examples by RFC 2606, sections 2 and 3."""


class AddressError(Exception):
    """There is no address, or one that can only be an example's."""


def site_address(partnership: Partnership, configured: str | None) -> str:
    """Give the address of a partnership's site, with a slash at the end: paper names it, where nobody can mend it.

    `configured` is `site_url` of mkdocs.yml, for partnerships that have none of their own. Raises AddressError.
    """
    address = partnership.site_url or configured
    if not address:
        raise AddressError("site_url in mkdocs.yml is empty: briefings print it, and their QR codes lead there")
    if _is_reserved(address) and not _is_reserved(partnership.url):
        raise AddressError(
            f"{partnership.name} has the address of an example, {address}: write where the site will be, under "
            "site_url in its partnership.yml or in mkdocs.yml"
        )
    return address.rstrip("/") + "/"


def _is_reserved(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    return any(host == name or host.endswith(f".{name}") for name in _RESERVED)
