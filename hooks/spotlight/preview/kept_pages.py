"""Pages kept from one build to the next, so that only those are made again that have changed."""

from collections.abc import Mapping
from typing import Any, Protocol

from jinja2 import Environment

from spotlight.preview.affected import Affected


class Page(Protocol):
    """What is kept of a page of MkDocs: its text, in the forms that it takes."""

    markdown: str | None
    meta: Any
    content: str | None
    toc: Any


class KeptPages:
    """The pages of the last good build, and those of the build at work.

    MkDocs' own `dirty` builds ask each file whether it is modified, before its text is read and before its page is
    made: here is the answer. What a page says, its text, is kept from the last build where it is not.
    """

    def __init__(self) -> None:
        self._kept: Mapping[str, Page] = {}
        self._at_work: Mapping[str, Page] = {}
        self._affected: Affected | None = None
        self._makes_pages = False
        self._environment: Environment | None = None

    def restore(self, pages: Mapping[str, Page], affected: Affected | None) -> None:
        """Give the pages of a build, by their files' paths, the texts of the last one where these have not changed."""
        self._affected, self._makes_pages, self._at_work = affected, False, pages
        for uri, page in pages.items():
            kept = self._kept.get(uri)
            if affected and kept and uri not in affected.texts:
                page.markdown, page.meta, page.content, page.toc = kept.markdown, kept.meta, kept.content, kept.toc

    def templates(self, env: Environment) -> Environment:
        """Say that texts are read and pages are made next; give the templates of the last build where they hold."""
        self._makes_pages = True
        if self._affected is None or self._environment is None:
            self._environment = env
        return self._environment

    def keep(self) -> None:
        """Keep the pages of the build that has come to its end."""
        self._kept = self._at_work

    def is_modified(self, uri: str) -> bool:
        """Say whether the text or, later in the build, the page of a file is to be made again."""
        affected = self._affected
        if affected is None or uri not in self._kept:
            return True
        return uri in (affected.pages if self._makes_pages else affected.texts)
