"""All that pages and briefings are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.models.partnership import Partnership
from spotlight.render.list_page import ListPage
from spotlight.render.logo import Logo, logo_from
from spotlight.render.related import RelatedPages
from spotlight.render.review_lists import ReviewLists
from spotlight.render.search_documents import SearchDocuments, search_documents
from spotlight.render.source_lists import SourceLists
from spotlight.rota.published_rota import Rota


@dataclass(frozen=True)
class Site:
    """One site for one partnership.

    `url` is where it will be, with a slash at the end; `content` is the folder that the catalogue was read from, and
    `slug` the name of the partnership's folder in it.
    """

    name: str
    url: str
    content: Path
    catalogue: Catalogue
    rota: Rota
    partnership: Partnership
    slug: str = ""

    def file(self, uri: str) -> Path:
        """Give where a file is that content names by its path in content/: it may be the partnership's own."""
        return self.content / self.catalogue.own.get(uri, uri)

    @cached_property
    def logo(self) -> Logo | None:
        """The partnership's logo, if it has one."""
        uri = self.catalogue.logos.get(self.slug)
        return logo_from(self.content / uri) if uri else None

    @cached_property
    def related(self) -> RelatedPages:
        """What its pages have in common."""
        return RelatedPages(self.catalogue)

    @cached_property
    def review_lists(self) -> ReviewLists:
        """Its lists of reviews."""
        return ReviewLists(self.catalogue)

    @cached_property
    def source_lists(self) -> SourceLists:
        """Its lists of sources."""
        return SourceLists(self.catalogue.sources)

    @cached_property
    def search_documents(self) -> SearchDocuments:
        """What can be found on it."""
        return search_documents(self.catalogue)

    @cached_property
    def list_pages(self) -> Mapping[str, ListPage]:
        """The pages of all lists that may go over many, by the paths that they would have in content/."""
        return {**self.review_lists.pages, **self.source_lists.pages}
