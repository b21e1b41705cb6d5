"""The name of a new file, which becomes its address."""

import re
import unicodedata
from pathlib import Path

from spotlight.catalogue.models.fields import SLUG
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.site_map import is_reserved

from scripts.starters.starters import Starter

_YEAR_FIRST = re.compile(r"(19|20)\d\d-[a-z0-9]")


def wrong_with_slug(slug: str, starter: Starter, content: Path, year: str | None) -> str | None:
    """Say why a name cannot be used, with one that can, or give None.

    `year` begins the names of reviews: None stands for a review without a date, whose name may begin with anything.
    """
    if not SLUG.fullmatch(slug):
        reason = f"'{slug}' cannot be an address: it takes lower-case letters, digits and single hyphens"
    elif year and starter.kind is Kinds.REVIEW and not _YEAR_FIRST.match(slug):
        reason = "reviews are named <year>-<name> (a review without a date takes --published none)"
    elif taken := _taken(slug, starter, content):
        reason = f"{taken}, and nothing is overwritten"
    else:
        return None
    return f"{reason}. Try '{suggested_slug(slug, starter, content, year)}'"


def _taken(slug: str, starter: Starter, content: Path) -> str | None:
    """Say what has one of the addresses already, a file or a page that the build makes."""
    for path in starter.paths(slug).values():
        if (content / path).exists():
            return f"{content.as_posix()}/{path} is there already"
        if is_reserved(path):
            return f"the build makes the page {path}"
    return None


def suggested_slug(slug: str, starter: Starter, content: Path, year: str | None) -> str:
    """Give a free name made of what was asked for; a review's begins with its year, where that is known."""
    plain = unicodedata.normalize("NFKD", slug.lower()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-") or "new"
    if year and starter.kind is Kinds.REVIEW and not _YEAR_FIRST.match(words):
        words = f"{year}-{words}"
    number = 2
    tried = words
    while _taken(tried, starter, content):
        tried, number = f"{words}-{number}", number + 1
    return tried
