"""No page leads to an address at which nothing is any more."""

import re
from collections.abc import Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.references import Laws
from spotlight.catalogue.problem import Place, Problem

_LISTS = ("sources.yml", "law.yml")
_END = r"(?=/?(?:#[^\s\"'<>)\]}]*)?(?:[\s\"'<>)\]},]|[.;:!?](?:\s|$)|$))"


def check_gone(draft: Draft) -> Iterator[Problem]:
    """Find addresses that sources.yml or law.yml mark as gone, in links, in front matter and in YAML."""
    gone = _gone(draft)
    if not gone:
        return
    addresses = "|".join(re.escape(address) for address in sorted(gone, key=len, reverse=True))
    pattern = re.compile(rf"(?P<address>{addresses}){_END}")
    for uri, text in draft.texts.items():
        for found in pattern.finditer(text) if uri not in _LISTS else ():
            line = text.count("\n", 0, found.start()) + 1
            place = Place(draft.shown(uri), line, found.start() - text.rfind("\n", 0, found.start()))
            said = f"nothing is at this address any more, as {gone[found['address']]} says: link to where it is now"
            yield Problem(place, "link-gone", said)


def _gone(draft: Draft) -> dict[str, str]:
    """Give the addresses that are gone, without a slash at their end, each with the file and the id that say so."""
    sources = {source.url: f"sources.yml ('{key}')" for key, source in draft.sources.items() if source.gone}
    laws = draft.one(Laws)
    for key, law in laws.root.items() if laws else ():
        sources |= dict.fromkeys(law.gone, f"law.yml ('{key}')")
    return {address.rstrip("/"): said for address, said in sources.items()}
