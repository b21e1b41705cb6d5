"""The one Markdown dialect, for screen and for paper."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import html
from markdown import Markdown
from markdown.extensions import Extension

from spotlight.catalogue.models.references import Source


class NoRawHtml(Extension):
    """Shows HTML in content as the characters that it is, so that a page is safe by construction."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Take the two parts that pass HTML through out of the parser."""
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")


EXTENSIONS: tuple[str | Extension, ...] = (
    "tables",
    "fenced_code",
    "footnotes",
    "sane_lists",
    "smarty",
    "toc",
    NoRawHtml(),
)
EXTENSION_SETTINGS: dict[str, dict[str, Any]] = {
    "tables": {"use_align_attribute": True},
    "footnotes": {"BACKLINK_TITLE": "Back to where note {} stands"},
}

_CITATION = re.compile(r"\[\^([^\]\s]+)\](?!:)")


def citations(body: str) -> list[str]:
    """Give the ids that a text cites with `[^id]`, in order, each once."""
    return list(dict.fromkeys(_CITATION.findall(body)))


def with_citations(body: str, sources: Mapping[str, Source]) -> str:
    """Add to a Markdown text a footnote for every source that it cites."""
    notes = [f"[^{key}]: {_cited(sources[key])}" for key in citations(body) if key in sources]
    return body + "\n\n" + "\n".join(notes) if notes else body


def to_html(body: str) -> str:
    """Turn Markdown into HTML; links stay as they are written."""
    return Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSION_SETTINGS).convert(body)


def to_tree(body: str) -> html.HtmlElement:
    """Turn Markdown into a tree: a `div` that holds the page."""
    return tree_of(to_html(body))


def tree_of(page: str) -> html.HtmlElement:
    """Give the HTML of Markdown as a tree: a `div` that holds the page."""
    return html.fragment_fromstring(page, create_parent="div")


def without_notes(tree: html.HtmlElement) -> html.HtmlElement:
    """Take the marks of citations, and the notes that they lead to, out of a tree."""
    for element in tree.xpath("//sup[a[@class='footnote-ref']] | //div[@class='footnote']"):
        element.drop_tree()
    return tree


def plain_text(elements: Iterable[html.HtmlElement]) -> str:
    """Give the words of elements, with white space folded."""
    return " ".join(" ".join(" ".join(element.itertext()).split()) for element in elements)


def _cited(source: Source) -> str:
    date = f", {source.date[:4]}" if source.date else ""
    title = source.title.replace("[", r"\[").replace("]", r"\]")
    if source.gone:
        return f"{source.publisher}, {title}{date}. It is no longer online."
    return f"{source.publisher}, [{title}](<{source.url}>){date}."
