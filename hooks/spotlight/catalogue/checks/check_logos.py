"""A partnership's logo is a picture that every page can carry."""

from collections.abc import Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.kinds import LOGO
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.text.logo import logo_flaw


def check_logos(draft: Draft) -> Iterator[Problem]:
    """Find logos that are damaged, dangerous, too large or there twice."""
    known: set[str] = set()
    for uri, path in draft.paths.items():
        if found := LOGO.fullmatch(uri):
            if wrong := logo_flaw(path):
                yield Problem(Place(draft.shown(uri)), "logo", wrong)
            if found[1] in known:
                yield Problem(Place(draft.shown(uri)), "logo", "is the second logo of its partnership: delete one")
            known.add(found[1])
