"""Links to other pages of the site with their whole addresses, for paper, where nobody can follow them."""

from html import escape
from urllib.parse import urljoin, urlsplit

from lxml import html


def with_addresses(page: str, url: str) -> str:
    """Give a page's HTML with `data-address`, a whole address, on each link to another page of the site.

    `url` is the page's own address. Links within the page and to elsewhere are left alone: the first need no
    address, and the style sheet writes out the others as they are.
    """
    tree = html.fragment_fromstring(page, create_parent="div")
    for link in tree.iter("a"):
        parts = urlsplit(link.get("href", ""))
        if parts.path and not parts.scheme:
            link.set("data-address", urljoin(url, link.get("href")))
    return escape(tree.text or "", quote=False) + "".join(html.tostring(part, encoding="unicode") for part in tree)
