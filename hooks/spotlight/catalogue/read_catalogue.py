"""A content folder on disk as a checked catalogue, or every problem with it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from spotlight.catalogue.action_plan import ActionPlan
from spotlight.catalogue.allowances import check_allowances, not_allowed
from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.check_doubles import check_doubles
from spotlight.catalogue.check_files import check_files
from spotlight.catalogue.check_headings import check_headings
from spotlight.catalogue.check_html import check_html
from spotlight.catalogue.check_law import check_law
from spotlight.catalogue.check_links import check_links
from spotlight.catalogue.check_references import check_references
from spotlight.catalogue.common import Page
from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.event import Event
from spotlight.catalogue.guide import Guide
from spotlight.catalogue.partnership import Partnership
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.read_documents import read_documents
from spotlight.catalogue.references import Glossary, Laws, Vocabulary
from spotlight.catalogue.report import has_errors
from spotlight.catalogue.review import Review
from spotlight.catalogue.rota_config import RotaConfig
from spotlight.catalogue.theme import Briefing, Prompts, Session, Theme

CHECKS: tuple[Callable[[Draft], Iterable[Problem]], ...] = (
    check_files,
    check_references,
    check_doubles,
    check_headings,
    check_html,
    check_links,
    check_law,
    check_allowances,
)


@dataclass(frozen=True)
class Reading:
    """What came of reading a content folder: the catalogue is None where an error stands in its way."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    files: int
    rota: Document[RotaConfig] | None = None


def read_catalogue(folder: Path, shown: str | None = None) -> Reading:
    """Read and check a content folder; every problem of the run is in the result.

    `shown` is the folder's path as problems name it, by default as it was given.
    """
    shown = (shown or folder.as_posix()).rstrip("/")
    if not folder.is_dir():
        return Reading(None, (Problem(Place(shown), "file-missing", "is not a folder"),), 0)
    draft, problems = read_documents(folder, shown)
    for check in CHECKS:
        problems += check(draft)
    problems = not_allowed(draft, problems)
    catalogue = None if has_errors(problems) else _catalogue(draft)
    rota = next(iter(draft.of(RotaConfig)), None)
    return Reading(catalogue, tuple(sorted(set(problems))), len(draft.files), rota)


def _catalogue(draft: Draft) -> Catalogue:
    briefings = {document.slug: document for document in draft.of(Briefing)}
    sessions = {document.slug: document for document in draft.of(Session)}
    prompts = {document.slug: document for document in draft.of(Prompts)}
    themes = sorted(draft.of(Theme), key=lambda document: document.meta.order)
    return Catalogue(
        packages=tuple(Package(t, briefings[t.slug], sessions[t.slug], prompts[t.slug]) for t in themes),
        reviews=tuple(sorted(draft.of(Review), key=lambda d: (d.meta.published or "", d.slug), reverse=True)),
        guides=tuple(sorted(draft.of(Guide), key=lambda document: document.meta.order)),
        events=tuple(sorted(draft.of(Event), key=lambda document: (document.meta.starts, document.slug))),
        plans=tuple(draft.of(ActionPlan)),
        pages=tuple(draft.of(Page)),
        partnerships={document.slug: document.meta for document in draft.of(Partnership)},
        rota=draft.of(RotaConfig)[0],
        vocabulary=draft.of(Vocabulary)[0].meta,
        sources=draft.sources,
        laws=draft.of(Laws)[0].meta.root,
        glossary=draft.of(Glossary)[0].meta.root,
    )
