"""Links to other pages of the site with their whole addresses, for paper, where nobody can follow them."""

from urllib.parse import urljoin, urlsplit

from lxml import html


def add_addresses(tree: html.HtmlElement, url: str) -> None:
    """Give each link of a page to another page of the site its whole address as `data-address`.

    `url` is the page's own address. Links within the page and to elsewhere are left alone: the first need no
    address, and the style sheet writes out the others as they are.
    """
    for link in tree.iter("a"):
        parts = urlsplit(link.get("href", ""))
        if parts.path and not parts.scheme:
            link.set("data-address", urljoin(url, link.get("href")))
