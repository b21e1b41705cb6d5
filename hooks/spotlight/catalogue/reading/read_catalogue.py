"""A content folder on disk as a checked catalogue, or every problem with it."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar, cast

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.checks.allowances import check_allowances, not_allowed
from spotlight.catalogue.checks.check_blame import check_blame
from spotlight.catalogue.checks.check_disclosure import check_disclosure
from spotlight.catalogue.checks.check_doubles import check_doubles
from spotlight.catalogue.checks.check_files import check_files
from spotlight.catalogue.checks.check_gaps import but_for_gaps, check_gaps
from spotlight.catalogue.checks.check_gone import check_gone
from spotlight.catalogue.checks.check_headings import check_headings
from spotlight.catalogue.checks.check_html import check_html
from spotlight.catalogue.checks.check_law import check_law
from spotlight.catalogue.checks.check_link_text import check_link_text
from spotlight.catalogue.checks.check_links import check_links
from spotlight.catalogue.checks.check_logos import check_logos
from spotlight.catalogue.checks.check_overdue import check_overdue
from spotlight.catalogue.checks.check_reading_ease import check_reading_ease
from spotlight.catalogue.checks.check_references import check_references
from spotlight.catalogue.checks.check_sentences import check_sentences
from spotlight.catalogue.checks.check_withdrawn import check_withdrawn
from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.action_plan import ActionPlan
from spotlight.catalogue.models.common import Page
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.kinds import LOGO
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.references import Glossary, Laws, Sources, Vocabulary
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.catalogue.models.theme import Briefing, Prompts, Session, Theme
from spotlight.catalogue.models.withdrawal import Withdrawals
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.kept_results import Key
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.reading.overlay import is_of_another
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.catalogue.report import has_errors
from spotlight.digest import digest_of

ALONE: tuple[Callable[[Draft], Iterable[Problem]], ...] = (
    check_gaps,
    check_headings,
    check_html,
    check_law,
    check_gone,
    check_sentences,
    check_reading_ease,
    check_link_text,
    check_blame,
)
"""Checks that look at each file by itself, beside those of which there is one, such as law.yml."""

T = TypeVar("T")

CHECKS: tuple[Callable[[Draft], Iterable[Problem]], ...] = (
    check_files,
    check_references,
    check_doubles,
    check_links,
    check_withdrawn,
    check_logos,
    check_allowances,
)
"""Checks that look at files together."""


@dataclass(frozen=True)
class Reading:
    """What came of reading a content folder: the catalogue is None where an error stands in its way.

    `overruled` are the warnings that pages overrule; `today` is the day on which it was read, in the rota's time zone,
    or None where there is no rota. `texts` are the files of text that were looked at, by their paths in problems.
    """

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]
    files: int
    rota: Document[RotaConfig] | None = None
    overruled: tuple[Problem, ...] = ()
    today: dt.date | None = None
    texts: Mapping[str, Path] = field(default_factory=dict)


def read_catalogue(
    folder: Path,
    shown: str | None = None,
    memory: Memory | None = None,
    date_in: Callable[[str], dt.date] | None = None,
    partnership: str | None = None,
) -> Reading:
    """Read and check a content folder; every problem of the run is in the result.

    `shown` is the folder's path as problems name it, by default as it was given. A memory that is given again makes
    the next run faster, with the same result. `date_in` gives today in a time zone; without it, no page is overdue.
    With a partnership, the content is read as that one has it, and what is wrong with others' files is passed over.
    """
    shown = (shown or folder.as_posix()).rstrip("/")
    if not folder.is_dir():
        return Reading(None, (Problem(Place(shown), "file-missing", "is not a folder"),), 0)
    draft, problems = read_documents(folder, shown, memory, partnership)
    draft.make_html()
    for check in CHECKS:
        problems += check(draft)
    problems += [*_one_by_one(draft), *check_disclosure(draft)]
    rota = next(iter(draft.of(RotaConfig)), None)
    today = date_in(rota.meta.timezone) if rota and date_in else None
    if today:
        problems += check_overdue(draft, today)
    problems = [p for p in problems if not is_of_another(p.place.path.removeprefix(f"{shown}/"), partnership)]
    found = sorted(set(but_for_gaps(problems)))
    standing = not_allowed(draft.documents, found)
    overruled = sorted(set(found).difference(standing))
    catalogue = None if has_errors(standing) else _catalogue(draft)
    texts = {draft.shown(uri): path for uri, path in draft.paths.items() if uri.endswith((".md", ".yml"))}
    return Reading(catalogue, tuple(standing), len(draft.files), rota, tuple(overruled), today, texts)


def _one_by_one(draft: Draft) -> Iterator[Problem]:
    """Look at each file by itself; what the memory knows is not looked at again."""
    documents = {document.uri: document for document in draft.documents}
    beside = tuple(document for document in draft.documents if isinstance(document.meta, Laws | Sources))
    said = digest_of(draft.texts[document.uri] for document in beside)
    works: dict[Key, Callable[[], tuple[Problem, ...]]] = {}
    for uri, text in draft.texts.items():
        one = replace(
            draft,
            documents=(documents[uri],) if uri in documents else (),
            texts={uri: text},
            beside=beside,
        )
        key = ("check", draft.shown(uri), uri, text, _in_parts(documents.get(uri)), said)
        works[key] = partial(_check_one, one)
    yield from chain.from_iterable(draft.memory.remember_all(works).values())


def _in_parts(document: Document[Any] | None) -> str:
    """Give what of a document its file does not say: whether it could be read, and what others have put into it."""
    return repr((document.body, document.parts) if document and document.parts else document is not None)


def _check_one(draft: Draft) -> tuple[Problem, ...]:
    return tuple(problem for check in ALONE for problem in check(draft))


def _catalogue(draft: Draft) -> Catalogue:
    briefings = {document.slug: document for document in _with_html(draft, Briefing)}
    sessions = {document.slug: document for document in _with_html(draft, Session)}
    prompts = {document.slug: document for document in draft.of(Prompts)}
    themes = sorted(_with_html(draft, Theme), key=lambda document: document.meta.order)
    return Catalogue(
        packages=tuple(Package(t, briefings[t.slug], sessions[t.slug], prompts[t.slug]) for t in themes),
        reviews=tuple(sorted(_with_html(draft, Review), key=lambda d: (d.meta.published or "", d.slug), reverse=True)),
        guides=tuple(sorted(_with_html(draft, Guide), key=lambda document: document.meta.order)),
        events=tuple(sorted(_with_html(draft, Event), key=lambda document: (document.meta.starts, document.slug))),
        plans=tuple(draft.of(ActionPlan)),
        pages=tuple(_with_html(draft, Page)),
        logos={found[1]: uri for uri in sorted(draft.files) if (found := LOGO.fullmatch(uri))},
        own=draft.own,
        partnerships={document.slug: document.meta for document in draft.of(Partnership)},
        rota=draft.of(RotaConfig)[0],
        vocabulary=draft.of(Vocabulary)[0].meta,
        sources=draft.sources,
        laws=draft.of(Laws)[0].meta.root,
        glossary=draft.of(Glossary)[0].meta.root,
        withdrawn=tuple(withdrawal for document in draft.of(Withdrawals) for withdrawal in document.meta.root),
    )


def _with_html(draft: Draft, model: type[T]) -> list[Document[T]]:
    return [replace(document, html=draft.html(cast("Document[Meta]", document))) for document in draft.of(model)]
