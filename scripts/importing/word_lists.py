"""The lists of a page that Word saved: paragraphs that look like items, made into lists."""

import re
from itertools import groupby

from lxml import html

from scripts.importing.tree import made, replace

_CLASS = re.compile(r"MsoListParagraph|MsoListBullet|MsoListNumber")
_LEVEL = re.compile(r"mso-list:\s*\S+\s+level(\d)")
_MARKER = re.compile(
    r"[\s\xa0]*(?:(?P<bullet>[·•§▪o–\-\uf0b7\uf0a7])|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)])[\s\xa0]+"
)
_DEEPEST = 9


def word_lists(root: html.HtmlElement) -> None:
    """Make lists of the paragraphs that Word marks as items; what stands in front of each is taken away."""
    items = [p for p in root.iter("p") if _CLASS.match(p.get("class", "")) or _LEVEL.search(p.get("style", ""))]
    together = groupby(items, key=lambda p: _first_of_run(p, frozenset(items)))
    for _, run in [(first, list(run)) for first, run in together]:
        _make(run)


def _first_of_run(item: html.HtmlElement, items: frozenset[html.HtmlElement]) -> html.HtmlElement:
    while (before := item.getprevious()) is not None and before in items and not (before.tail or "").strip():
        item = before
    return item


def _make(run: list[html.HtmlElement]) -> None:
    top = made("div")
    open_lists: list[html.HtmlElement] = []
    for item in run:
        level = int(found[1]) if (found := _LEVEL.search(item.get("style", ""))) else 1
        tag = _take_marker(item)
        del open_lists[max(1, min(level, _DEEPEST)) :]
        if not open_lists or (len(open_lists) < level and len(open_lists[-1])):
            parent = open_lists[-1][-1] if open_lists else top
            open_lists.append(html.Element(tag))
            parent.append(open_lists[-1])
        entry = html.Element("li")
        open_lists[-1].append(entry)
        entry.extend([made("p", item.text or "")])
        entry[0].extend(list(item))
    lists = list(top)
    replace(run[0], *lists)
    for item in run[1:]:
        item.drop_tree()


def _take_marker(item: html.HtmlElement) -> str:
    """Take the bullet or the number away from an item, and give the list that it belongs to."""
    found = _MARKER.match("".join(item.itertext()))
    if not found:
        return "ul"
    left = found.end()
    for element in item.iter():
        if left and element.text:
            element.text, left = element.text[left:], max(0, left - len(element.text))
        # the text behind an element stands after all that is in it, and markers hold nothing but elements
        if left and element is not item and element.tail and not len(element):
            element.tail, left = element.tail[left:], max(0, left - len(element.tail))
    return "ul" if found["bullet"] else "ol"
