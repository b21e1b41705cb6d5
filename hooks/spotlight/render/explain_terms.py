"""The glossary's words explained where a page first uses them.

The explanation is a native popover: it opens by mouse, touch and keyboard, without a script.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import html

from spotlight.catalogue.models.references import Term
from spotlight.catalogue.site_map import anchor_of

_LEFT_ALONE = frozenset(("a", "button", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th", "sup"))


def explain_terms(tree: html.HtmlElement, terms: Sequence[Term], glossary: str) -> None:
    """Make the first use of each term on a page a button that shows its meaning.

    `glossary` is the address of the glossary as seen from the page. Headings, links, code and notes are left alone.
    """
    explainer = _Explainer(*_pattern(tuple(terms)))
    explainer.visit(tree)
    tree.extend(_meaning(term, glossary) for term in explainer.used.values())


@dataclass
class _Explainer:
    """Walks a page in reading order and remembers which terms it has met."""

    pattern: re.Pattern[str]
    terms: dict[str, Term]
    used: dict[str, Term] = field(default_factory=dict)

    def visit(self, element: html.HtmlElement) -> None:
        children = list(element)
        element.text, buttons = self._split(element.text or "")
        for place, button in enumerate(buttons):
            element.insert(place, button)
        for child in children:
            if child.tag not in _LEFT_ALONE and child.get("class") != "footnote":
                self.visit(child)
            child.tail, buttons = self._split(child.tail or "")
            for place, button in enumerate(buttons, start=element.index(child) + 1):
                element.insert(place, button)

    def _split(self, text: str) -> tuple[str, list[html.HtmlElement]]:
        """Give the text before the first new term, and a button for each, with the text behind it as its tail."""
        buttons: list[html.HtmlElement] = []
        pieces, start = [], 0
        for found in self.pattern.finditer(text):
            term = self.terms[found["short"] or found["term"].lower()]
            anchor = anchor_of(term.term)
            if anchor not in self.used:
                self.used[anchor] = term
                pieces.append(text[start : found.start()])
                buttons.append(_button(anchor, found[0]))
                start = found.end()
        before, *tails = [*pieces, text[start:]]
        for button, tail in zip(buttons, tails, strict=True):
            button.tail = tail
        return before, buttons


@lru_cache
def _pattern(terms: tuple[Term, ...]) -> tuple[re.Pattern[str], dict[str, Term]]:
    """Give a pattern of all terms, plurals too, the longest first; acronyms only as written."""
    spelled = {term.term.lower(): term for term in terms}
    short = {term.short: term for term in terms if term.short}
    words = "|".join(re.escape(word) for word in sorted(spelled, key=len, reverse=True))
    acronyms = "|".join(re.escape(word) for word in sorted(short, key=len, reverse=True))
    pattern = rf"\b(?:(?P<term>(?i:{words or '(?!)'}))s?|(?P<short>{acronyms or '(?!)'}))\b"
    return re.compile(pattern), spelled | short


def _button(anchor: str, words: str) -> html.HtmlElement:
    button = html.Element("button", {"type": "button", "class": "term", "popovertarget": f"term-{anchor}"})
    button.text = words
    return button


def _meaning(term: Term, glossary: str) -> html.HtmlElement:
    anchor = anchor_of(term.term)
    box = html.Element("div", {"id": f"term-{anchor}", "class": "term-meaning", "popover": "auto"})
    name = html.Element("strong")
    name.text = f"{term.term} ({term.short})" if term.short else term.term
    name.tail = f": {term.meaning} "
    link = html.Element("a", {"href": f"{glossary}#{anchor}"})
    link.text = "In the glossary"
    box.extend([name, link])
    return box
