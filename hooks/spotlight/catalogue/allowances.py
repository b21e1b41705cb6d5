"""Warnings that a page overrules on the record."""

from collections.abc import Iterable, Iterator

from spotlight.catalogue.common import Reviewed
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem, Severity
from spotlight.catalogue.rules import RULES
from spotlight.catalogue.suggest import did_you_mean


def check_allowances(draft: Draft) -> Iterator[Problem]:
    """Find allowances that overrule nothing: rules that do not exist, and errors, which always count."""
    warnings = [rule for rule, (severity, _) in RULES.items() if severity is Severity.WARNING]
    for document in draft.documents:
        for number, allowance in enumerate(getattr(document.meta, "allow", ())):
            if allowance.rule not in warnings:
                hint = f"{did_you_mean(allowance.rule, warnings)} is no warning: it cannot be overruled"
                yield document.places.problem("allow", hint, "allow", number, "rule")


def not_allowed(draft: Draft, problems: Iterable[Problem]) -> list[Problem]:
    """Give the problems that no page overrules."""
    allowed = {
        (document.places.path, allowance.rule)
        for document in draft.documents
        if isinstance(document.meta, Reviewed)
        for allowance in document.meta.allow
    }
    return [p for p in problems if RULES[p.rule].severity is Severity.ERROR or (p.place.path, p.rule) not in allowed]
