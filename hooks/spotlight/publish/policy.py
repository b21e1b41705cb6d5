"""What a page may load and do, in the words of Content Security Policy Level 3 (https://www.w3.org/TR/CSP3/).

All is forbidden but what stands here: no script can reach another host, and no source needs an `unsafe-` word.
"""

from base64 import b64encode
from collections.abc import Collection, Iterable, Mapping
from hashlib import sha256

Policy = Mapping[str, tuple[str, ...]]
"""Directives in the order in which they are written, each with its sources."""

SELF = ("'self'",)  # from a folder too: Chromium takes it as any file, and Firefox lets a file load files

EVERY_PAGE: Policy = {
    "default-src": ("'none'",),
    "script-src": SELF,
    "style-src": SELF,
    "img-src": (*SELF, "data:"),  # Material's stylesheet holds its icons; as files, masks do not load from a folder
    "font-src": SELF,
    "connect-src": SELF,  # no script of ours fetches; Lighthouse and the like read robots.txt through the page
    "base-uri": ("'none'",),
    "form-action": ("'none'",),
}

PAGES_WITH: Mapping[str, Policy] = {
    "form": {"form-action": SELF},
    "iframe": {"frame-src": SELF},
}
"""What pages that hold an element may do besides."""


def policy_for(scripts: Iterable[str], elements: Collection[str]) -> Policy:
    """Give the policy of a page by the texts of its inline scripts and the names of its elements."""
    policy = dict(EVERY_PAGE)
    for element, wider in PAGES_WITH.items():
        if element in elements:
            policy |= wider
    hashes = dict.fromkeys(_hash(script) for script in scripts)
    return policy | {"script-src": (*policy["script-src"], *hashes)}


def policy_text(policy: Policy) -> str:
    """Give a policy as it is written in a page or a header."""
    return "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())


def _hash(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
