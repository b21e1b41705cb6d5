"""The sources in lists that stay short, in the order of their publishers."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import html

from spotlight.catalogue.models.references import Source
from spotlight.render.generated_pages import GENERATED
from spotlight.render.list_page import ListPage, in_parts, path_of_part, titled, uri_of
from spotlight.render.step import Step

LONGEST = 400
"""The most sources that one page lists, a line or two each."""

_PATH = "sources/"


@dataclass(frozen=True, kw_only=True)
class SourcePage(ListPage):
    """A page of sources with their ids. The first has law and guidance too."""

    sources: tuple[tuple[str, Source], ...]


class SourceLists:
    """The pages of all sources, and on which of them each source is."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        ordered = sorted(sources.items(), key=lambda item: item[1].publisher.lower())
        parts = in_parts(ordered, LONGEST) or [()]
        pages = [_page(number, part, len(parts)) for number, part in enumerate(parts, start=1)]
        self.pages: Mapping[str, SourcePage] = {page.uri: page for page in pages}
        self._places = {key: path_of_part(_PATH, page.number) for page in pages for key, _ in page.sources}

    def path_of(self, key: str) -> str:
        """Give where a source, or an edition of the law, is listed: a path from the site's root with an anchor."""
        return f"{self._places.get(key, _PATH)}#{key}"

    def lead_to_pages(self, tree: html.HtmlElement, url: str) -> None:
        """Lead each link to a source, as content writes it, to the page that the source is on.

        `url` is the path of the page whose tree it is; the links are relative to it, as they stay.
        """
        for link in tree.iter("a"):
            href = urlsplit(link.get("href", ""))
            is_source = href.fragment in self._places and not href.scheme
            if is_source and urljoin(f"/{url}", href.path) == f"/{_PATH}":
                part = self._places[href.fragment].removeprefix(_PATH)
                link.set("href", f"{href.path}{part}#{href.fragment}")


def _page(number: int, sources: tuple[tuple[str, Source], ...], last: int) -> SourcePage:
    first = GENERATED["sources.md"]
    return SourcePage(
        uri=uri_of(path_of_part(_PATH, number)),
        start=_PATH,
        title=titled(first.title, number, last),
        summary=first.summary,
        template=first.template,
        above=(Step("Home", ""), *([Step(first.title, _PATH)] if number > 1 else [])),
        number=number,
        last=last,
        sources=sources,
    )
