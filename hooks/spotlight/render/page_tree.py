"""A page's HTML as a tree, and back."""

from html import escape

from lxml import html


def page_tree(page: str) -> html.HtmlElement:
    """Give a page's HTML as a tree: a `div` that holds it."""
    return html.fragment_fromstring(page, create_parent="div")


def page_html(tree: html.HtmlElement) -> str:
    """Give what a tree holds as HTML, without the `div` around it."""
    return escape(tree.text or "", quote=False) + "".join(html.tostring(part, encoding="unicode") for part in tree)
