"""What web servers are to say beside the site's files: one table, which each server's template writes in its syntax.

Of two rules that fit one path and name one header, the later holds.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Some of the site's files: in words, and as a regular expression that is looked for in `/` and a file's path.

    It does not name the folder that the site is in, so that the same rules hold under any address.
    """

    words: str
    pattern: str

    def holds(self, path: str) -> bool:
        """Say whether a path below the site's root, such as `themes/index.html`, is one of them."""
        return bool(re.search(self.pattern, f"/{path}"))


@dataclass(frozen=True)
class Rule:
    """The headers of some files, and why they are sent."""

    place: Place
    headers: Mapping[str, str]
    why: str


EVERYTHING = Place("Every file", "/")
FINGERPRINTED = Place(
    "Styles, scripts and typefaces, whose names hold their fingerprints",
    r"/assets/(css|js|fonts|vendor)/([^/]+/)*[^/]+\.[0-9a-f]{10}\.(css|js|woff2)$",
)
OPEN_DATA = Place(
    "Calendars, feeds and data for other programs",
    r"/((rota|events|feed|catalogue|manifest)[^/]*\.(ics|json)|feed\.xml|rota\.js)$",
)
PAGES = Place("Pages", r"\.html$")
FRAMED = Place("Today's theme, made for frames on other sites", r"/embed/today/index\.html$")
ADMIN = Place("The visual editor", "/admin/")
PAPERS = Place("Files to print", r"\.pdf$")
"""No rule is for them. They have no page's policy: readers of PDF in some browsers would keep to it."""

POLICY = "Content-Security-Policy"
CACHING = "Cache-Control"
A_YEAR = 31_536_000
"""Seconds."""


def rules(policy: str) -> tuple[Rule, ...]:
    """Give the table, with the policy that lets every page run.

    `X-Frame-Options` is not in it: `frame-ancestors` says the same, browsers put it before that header, and it alone
    can make an exception. `Strict-Transport-Security` is the host's decision, so templates have it as a comment.
    """
    return (
        Rule(
            EVERYTHING,
            {
                "X-Content-Type-Options": "nosniff",
                "Referrer-Policy": "same-origin",
                "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=()",
                CACHING: "no-cache",
            },
            "No file is taken for another kind; other sites are not told where a reader came from; "
            "nothing asks for a camera or a place; browsers ask whether a file has changed before they show it again",
        ),
        Rule(
            FINGERPRINTED,
            {CACHING: f"public, max-age={A_YEAR}, immutable"},
            "They are fetched once: a change of theirs is a new name",
        ),
        Rule(
            OPEN_DATA,
            {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"},
            "Pages of other sites may read them",
        ),
        Rule(
            PAGES,
            {POLICY: f"{policy}; frame-ancestors 'self'", "Cross-Origin-Opener-Policy": "same-origin"},
            "Nothing of another host is loaded or run, and no other site shows them in a frame",
        ),
        Rule(FRAMED, {POLICY: f"{policy}; frame-ancestors *"}, "Every site may show it in a frame"),
        Rule(
            ADMIN,
            {POLICY: "frame-ancestors 'none'", "Cross-Origin-Opener-Policy": "same-origin-allow-popups"},
            "Its page has a policy of its own; no site shows it in a frame; signing in to a forge may open a window",
        ),
    )


def headers_for(path: str, table: tuple[Rule, ...]) -> dict[str, str]:
    """Give the headers of one file by its path below the site's root."""
    headers: dict[str, str] = {}
    for rule in table:
        if rule.place.holds(path):
            headers |= rule.headers
    return headers
