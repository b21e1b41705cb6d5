"""MkDocs' pages kept from one build to the next, so that only those are made again that have changed."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from spotlight.preview.affected import Affected


class KeptPages:
    """The pages of the last good build, and those of the build at work.

    MkDocs' own `dirty` builds ask each file whether it is modified, before its text is read and before its page is
    made: here is the answer. What a page says, its text, is kept from the last build where it is not.
    """

    def __init__(self) -> None:
        self._kept: dict[str, Page] = {}
        self._at_work: dict[str, Page] = {}
        self._affected: Affected | None = None
        self._makes_pages = False
        self._environment: Environment | None = None

    def restore(self, files: Files, config: MkDocsConfig, affected: Affected | None) -> None:
        """Give the pages of a build whose texts have not changed those of the last one."""
        self._affected, self._makes_pages, self._at_work = affected, False, {}
        for file in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
            uri = file.src_uri
            page = self._at_work[uri] = file.page or Page(None, file, config)
            kept = self._kept.get(uri)
            if affected and kept and uri not in affected.texts:
                page.markdown, page.meta, page.content, page.toc = kept.markdown, kept.meta, kept.content, kept.toc
            file.is_modified = partial(self._is_modified, file)  # type: ignore[method-assign]

    def templates(self, env: Environment) -> Environment:
        """Say that texts are read and pages are made next; give the templates of the last build where they hold."""
        self._makes_pages = True
        if self._affected is None or self._environment is None:
            self._environment = env
        return self._environment

    def keep(self) -> None:
        """Keep the pages of the build that has come to its end."""
        self._kept = self._at_work

    def _is_modified(self, file: File) -> bool:
        uri, affected = file.src_uri, self._affected
        if affected is None or uri not in self._kept:
            return True
        return uri in (affected.pages if self._makes_pages else affected.texts)
