"""`_headers`, which Netlify and Cloudflare Pages read at the root of what is published.

Both add up the rules that fit an address: of a header that two rules name, both values are sent. So no two rules here
that fit one address name the same header. A `*` stands at the end alone, where both take it for anything
(https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/).
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from spotlight.publish.servers.content_types import content_type
from spotlight.publish.servers.rules import ADMIN, CACHING, EVERYTHING, FINGERPRINTED, FRAMED, OPEN_DATA, PAGES, PAPERS
from spotlight.publish.servers.survey import Survey, survey

NAME = "_headers"

MOST_RULES = 100
LONGEST_LINE = 2_000
"""What Cloudflare Pages reads of one file, and of one line."""

_ABOUT = """\
# The same headers as in .htaccess and web.config, for Netlify and Cloudflare Pages: made by the build.
# They count where this file is at the root of what you publish.
#
# If every address of your domain is reached by https alone, and always will be, add this line to the first rule:
#   Strict-Transport-Security: max-age=31536000
"""
_INDEX = "index.html"

Block = tuple[str, Mapping[str, str]]
"""One rule: a pattern of addresses and the headers there."""


class TooLongError(Exception):
    """A line is longer than Cloudflare Pages reads."""


def headers_file(folder: Path, path: str = "/") -> str:
    """Give `_headers` for a finished folder that stands at a path of the host, with a slash at both its ends.

    Rules beyond those that Cloudflare Pages reads are left out: the last are for pages, which have a policy of their
    own in them. Raises TooLongError for a line that Cloudflare would leave out.
    """
    blocks = list(_blocks(survey(folder)))[:MOST_RULES]
    lines = [_ABOUT]
    for pattern, headers in blocks:
        lines += [path + pattern, *(f"  {name}: {value}" for name, value in headers.items()), ""]
    if longest := max(lines, key=len)[LONGEST_LINE:]:
        raise TooLongError(
            f"A line of {NAME} is {len(longest)} characters longer than the {LONGEST_LINE} that hosts read: "
            "pages hold too many different inline scripts"
        )
    return "\n".join(lines)


def _blocks(site: Survey) -> Iterator[Block]:
    # Both hosts have browsers ask whether a file has changed: another word of ours would be sent beside that one.
    yield "*", {name: value for name, value in site.headers(EVERYTHING).items() if name != CACHING}
    for place in (FINGERPRINTED, FRAMED, ADMIN):
        for folder in site.folders(place):
            yield f"{folder}*", site.headers(PAGES) | site.headers(place) if place == FRAMED else site.headers(place)
    for file in site.files(OPEN_DATA):
        yield file, site.headers(OPEN_DATA) | {"Content-Type": content_type(file)}
    for pattern in _page_patterns(site):
        yield pattern, site.headers(PAGES)


def _page_patterns(site: Survey) -> Iterator[str]:
    """Give patterns for all pages but the framed one and the editor.

    First whole folders, in which a picture may have a page's headers; then the pages of folders in which other rules
    hold, or files to print stand, page by page.
    """
    pages = [path for path in site.paths if PAGES.holds(path) and not (FRAMED.holds(path) or ADMIN.holds(path))]
    others = [path for path in site.paths if FRAMED.holds(path) or ADMIN.holds(path) or PAPERS.holds(path)]
    apart = {_top(path) for path in others} | {""}
    yield from (f"{top}*" for top in sorted({_top(path) for path in pages} - apart))
    for page in (page for page in pages if _top(page) in apart):
        yield from dict.fromkeys((page.removesuffix(_INDEX), page))


def _top(path: str) -> str:
    """Give the outermost folder of a path with a slash at its end, or nothing for a file at the root."""
    top, slash, _ = path.partition("/")
    return top + slash if slash else ""
