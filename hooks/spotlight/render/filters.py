"""Style rules by which a page's filters work without a script, from a folder too."""

from collections.abc import Iterable, Iterator, Mapping

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.site_map import anchor_of
from spotlight.render.shelf import KINDS, TIMES


def filter_values(catalogue: Catalogue) -> dict[str, Mapping[str, str]]:
    """Give each filter's values, as ids, with the words that readers see."""
    agencies = {agency for plan in catalogue.plans for agency in plan.meta.agencies}
    asked = {name for package in catalogue.packages for prompt in package.questions for name in prompt.audiences}
    vocabulary = catalogue.vocabulary
    return {
        "kind": KINDS,
        "theme": {package.slug: package.theme.meta.short_title for package in catalogue.packages},
        "audience": {name: words for name, words in vocabulary.audiences.items() if name in asked},
        "reader": vocabulary.audiences,
        "age": vocabulary.ages,
        "harm": vocabulary.harms,
        "time": TIMES,
        "way": vocabulary.ways,
        "agency": {anchor_of(agency): agency for agency in sorted(agencies)},
        "status": vocabulary.statuses,
    }


def filter_rules(catalogue: Catalogue) -> Iterator[str]:
    """Give a CSS rule for each value: while it is chosen, what does not have it is hidden."""
    for name, values in filter_values(catalogue).items():
        yield from _rules(name, values)


def _rules(name: str, values: Iterable[str]) -> Iterator[str]:
    for value in values:
        chosen = f'.filtered:has(input[name="{name}"][value="{value}"]:checked)'
        yield f'{chosen} [data-{name}]:not([data-{name}~="{value}"]) {{ display: none; }}'
