"""The names that content may use, and the keys that take them."""

from collections.abc import Mapping

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.references import Law, Laws, Source, Vocabulary
from spotlight.catalogue.models.theme import Theme
from spotlight.catalogue.problem import Severity
from spotlight.catalogue.rules import RULES

Names = Mapping[str, Mapping[str, str]]
"""Lists of names by what they name, each name with the words that people see."""

NAMED: Mapping[tuple[str, str], str] = {
    **{(model, "sources"): "sources" for model in ("Theme", "Review", "Guide", "Page")},
    **{(model, "source"): "sources" for model in ("Law", "Term")},
    **{(model, "themes"): "themes" for model in ("Review", "Event", "Campaign")},
    ("RotaConfig", "order"): "themes",
    ("Override", "theme"): "themes",
    ("Law", "superseded_by"): "laws",
    ("Allowance", "rule"): "warnings",
    ("Review", "kind"): "review_kinds",
    ("Review", "ages"): "ages",
    ("Review", "harms"): "harms",
    ("Review", "sectors"): "sectors",
    ("Guide", "audience"): "audiences",
    ("Resource", "kind"): "resource_kinds",
    ("Prompt", "for"): "audiences",
    ("Prompt", "way"): "ways",
    ("Action", "status"): "statuses",
}
"""What the keys of models name, by the model's name and the key."""


def names_of(draft: Draft) -> Names:
    """Give the names that content has as far as it could be read, in the order in which readers meet them."""
    laws = draft.one(Laws)
    return _names(draft.one(Vocabulary), _themes(draft), draft.sources, laws.root if laws else {})


def names_in(catalogue: Catalogue) -> Names:
    """Give the names that checked content has, in the order in which readers meet them."""
    themes = {package.slug: package.theme.meta.short_title for package in catalogue.packages}
    return _names(catalogue.vocabulary, themes, catalogue.sources, catalogue.laws)


def _names(
    vocabulary: Vocabulary | None, themes: Mapping[str, str], sources: Mapping[str, Source], laws: Mapping[str, Law]
) -> Names:
    return {
        **(vocabulary.model_dump() if vocabulary else {}),
        "themes": themes,
        "sources": {key: source.title for key, source in sources.items()},
        "laws": {key: f"{law.title}, {law.edition}" for key, law in laws.items()},
        "warnings": {name: rule.why for name, rule in RULES.items() if rule.severity is Severity.WARNING},
    }


def _themes(draft: Draft) -> dict[str, str]:
    """Give the themes that have a package, each with its short title where that could be read."""
    read = sorted(draft.of(Theme), key=lambda theme: theme.meta.order)
    titles = {theme.slug: theme.meta.short_title for theme in read}
    return titles | {slug: slug for slug in sorted(draft.named(Kinds.THEME) - titles.keys())}
