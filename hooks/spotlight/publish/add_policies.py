"""A Content-Security-Policy in every page of a finished folder, made from what the page really holds."""

import re
from collections import defaultdict
from pathlib import Path

from spotlight.publish.page_contents import read_page
from spotlight.publish.policy import policy_for, policy_text

# First in the page's head, for a policy says nothing of what stands before it.
_PLACE = re.compile(
    r'(<head\b[^>]*>\s*<meta charset=[^>]*>)(?:<meta http-equiv="Content-Security-Policy"[^>]*>)?', re.IGNORECASE
)


class PolicyError(Exception):
    """Pages hold what a policy without an `unsafe-` word would stop, or have no place for a policy."""


def add_policies(folder: Path) -> None:
    """Write each page's policy into the page, right after its character set; the rest of the page stays as it is.

    A policy that stands there already is made anew, so that a second run changes nothing. Raises PolicyError, which
    names everything that the policies would stop and the pages that hold it: such a page would be shipped broken.
    """
    faults: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*.html")):
        for fault in _add_policy(path):
            faults[fault].append(path.relative_to(folder).as_posix())
    if faults:
        found = "\n  ".join(_in_words(fault, pages) for fault, pages in faults.items())
        raise PolicyError(f"Pages hold what a strict Content-Security-Policy stops:\n  {found}")


def _add_policy(path: Path) -> tuple[str, ...]:
    """Write one page's policy into it, and give what would be stopped there."""
    page = path.read_bytes().decode()
    contents = read_page(page)
    policy = policy_text(policy_for(contents.scripts, contents.elements))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    protected, places = _PLACE.subn(rf"\1{meta}", page, count=1)
    if not places:
        return (*contents.stopped, "no <meta charset> first in its <head>")
    if protected != page:
        path.write_bytes(protected.encode())
    return contents.stopped


def _in_words(fault: str, pages: list[str]) -> str:
    more = f", and so do {len(pages) - 1} more" if len(pages) > 1 else ""
    return f"{pages[0]} holds {fault}{more}"
