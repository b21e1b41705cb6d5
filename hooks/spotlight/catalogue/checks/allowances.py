"""Warnings that a page overrules on the record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.common import Allowance
from spotlight.catalogue.models.kinds import PACKAGE
from spotlight.catalogue.problem import Place, Problem, Severity
from spotlight.catalogue.reading.suggest import did_you_mean
from spotlight.catalogue.rules import RULES

Documents = Iterable[Document[Any]]


@dataclass(frozen=True)
class Overruling:
    """One `allow` on the record: the page that has it, and where; its rule and reason, and what it overrules."""

    page: str
    place: Place
    rule: str
    reason: str
    problems: tuple[Problem, ...]


def check_allowances(draft: Draft) -> Iterator[Problem]:
    """Find allowances that overrule nothing: rules that do not exist, and errors, which always count."""
    warnings = [rule for rule, (severity, _) in RULES.items() if severity is Severity.WARNING]
    for document in draft.documents:
        for number, allowance in enumerate(_allow(document)):
            if allowance.rule not in warnings:
                hint = f"{did_you_mean(allowance.rule, warnings)} is no warning: it cannot be overruled"
                yield document.places.problem("allow", hint, "allow", number, "rule")


def not_allowed(documents: Documents, problems: Iterable[Problem]) -> list[Problem]:
    """Give the problems that no page overrules."""
    allowed = {
        (path, allowance.rule)
        for document in documents
        for allowance in _allow(document)
        for path in _speaks_for(document)
    }
    return [p for p in problems if RULES[p.rule].severity is Severity.ERROR or (p.place.path, p.rule) not in allowed]


def overrulings(documents: Documents, overruled: Sequence[Problem]) -> list[Overruling]:
    """Give every `allow` of some documents, in their order, with those of the overruled problems that are its own."""
    return [
        Overruling(
            document.uri,
            document.places.value("allow", number),
            allowance.rule,
            allowance.reason,
            tuple(p for p in overruled if p.rule == allowance.rule and p.place.path in _speaks_for(document)),
        )
        for document in documents
        for number, allowance in enumerate(_allow(document))
    ]


def _allow(document: Document[Any]) -> tuple[Allowance, ...]:
    allow: tuple[Allowance, ...] = getattr(document.meta, "allow", ())
    return allow


def _speaks_for(document: Document[Any]) -> list[str]:
    """Give the paths of the files that a page's `allow` is for: a package's files share that of its learning page."""
    path = document.places.path
    if document.uri.startswith("themes/"):
        folder = path.removesuffix(PACKAGE[0])
        return [folder + name for name in PACKAGE]
    return [path]
