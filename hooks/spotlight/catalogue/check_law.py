"""No page relies on an edition of the law or of guidance that another has replaced."""

import re
from collections.abc import Iterator

from spotlight.catalogue.body_places import BodyPlaces
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.references import Law, Laws


def check_law(draft: Draft) -> Iterator[Problem]:
    """Find the phrases that law.yml watches for: they show that a superseded edition is cited."""
    read = draft.one(Laws)
    laws = read.root if read else {}
    watched = {phrase: law for law in laws.values() if law.superseded_by for phrase in law.watch}
    if not watched:
        return
    phrases = "|".join(re.escape(phrase) for phrase in sorted(watched, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{phrases})(?!\w)")
    for document in draft.with_text():
        places = BodyPlaces(document)
        for found in pattern.finditer(document.body):
            yield Problem(places.at(found.start()), "law-superseded", _message(found[0], watched[found[0]], laws))


def _message(phrase: str, law: Law, laws: dict[str, Law]) -> str:
    newer = laws.get(law.superseded_by or "")
    instead = f"the {newer.edition} edition has replaced it" if newer else "another edition has replaced it"
    return f"'{phrase}' is superseded: {instead}. If the page means it as history, say so under 'allow'"
