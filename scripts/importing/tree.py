"""Small operations on trees of HTML."""

from lxml import html


def cut(element: html.HtmlElement) -> None:
    """Take an element out with all that it holds; the text behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def words(element: html.HtmlElement) -> str:
    """Give an element's words, with white space folded."""
    return " ".join("".join(element.itertext()).split())


def replace(element: html.HtmlElement, *others: html.HtmlElement) -> None:
    """Put other elements in the place of one; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    position = parent.index(element)
    for number, other in enumerate(others):
        parent.insert(position + number, other)
    cut(element)


def made(tag: str, text: str = "", **attributes: str) -> html.HtmlElement:
    """Make an element with text."""
    element = html.Element(tag, attributes)
    element.text = text
    return element
