"""The kinds of page that a site has, told by their addresses."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

HOME = "home"


def kind_of(path: str) -> str:
    """Give the kind of the page at a path below the site's address.

    A page in a section is one of many, so its name counts as any: "themes/example/briefing/" is "themes/*/briefing/".
    """
    first, *rest = path.split("/")
    if len(rest) < 2:
        return path or HOME
    return "/".join([first, "*", *rest[1:]])


def by_kind(paths: Iterable[str]) -> Mapping[str, list[str]]:
    """Give the pages of each kind, both in the order of the paths."""
    kinds = defaultdict(list)
    for path in paths:
        kinds[kind_of(path)].append(path)
    return dict(kinds)
