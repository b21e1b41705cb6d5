"""`_headers` read as Netlify and Cloudflare Pages document that they read it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spotlight.publish.servers import rules as servers_rules
from spotlight.publish.servers.content_types import content_type
from spotlight.publish.servers.headers_file import LONGEST_LINE, MOST_RULES, TooLongError, headers_file
from spotlight.publish.servers.rules import CACHING, FINGERPRINTED, OPEN_DATA, PAGES, PAPERS, POLICY
from spotlight.publish.servers.survey import survey

from tests.small_site import write

pytestmark = pytest.mark.xdist_group("servers")

HEAD = '<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}"></head>'
PAGE = HEAD.format("default-src 'none'; script-src 'self'")


OF_PAGES = {POLICY, "Cross-Origin-Opener-Policy"}
"""What a picture or a script beside a page may have too: it does nothing there."""

Rule = tuple[re.Pattern[str], list[tuple[str, str]]]
"""A pattern of addresses, and the headers there."""


def as_cloudflare(pattern: str) -> str:
    """Give a pattern as an expression: a star is anything."""
    return re.escape(pattern).replace(r"\*", ".*")


def as_netlify(pattern: str) -> str:
    """Give a pattern as netlify-headers-parser 7.1 does: the slash before a star, and the last, may be missing."""
    return re.escape(pattern.rstrip("/")).replace(r"/\*", "/?.*") + "/?"


def rules_of(text: str, as_expression: Callable[[str], str] = as_cloudflare) -> list[Rule]:
    """Read a file."""
    rules: list[Rule] = []
    for line in text.splitlines():
        assert len(line) <= LONGEST_LINE
        if line.startswith("/"):
            assert "*" not in line[:-1], "Netlify takes a star at the end alone"
            rules.append((re.compile(as_expression(line)), []))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
        else:
            assert not line or line.startswith("#"), line
    assert len(rules) <= MOST_RULES
    return rules


def headers_at(address: str, rules: list[Rule]) -> dict[str, str]:
    """Give what is sent with an address: the headers of all rules that fit it, none of them twice."""
    headers = [header for pattern, lines in rules if pattern.fullmatch(address) for header in lines]
    assert len(dict(headers)) == len(headers), f"{address} gets a header twice"
    return dict(headers)


def expected(path: str, table: tuple[servers_rules.Rule, ...]) -> dict[str, str]:
    """Give what the table says, but that both hosts by themselves have browsers ask whether a file has changed."""
    headers = servers_rules.headers_for(path, table)
    if not FINGERPRINTED.holds(path):
        del headers[CACHING]
    return headers | ({"Content-Type": content_type(path)} if OPEN_DATA.holds(path) else {})


def addresses(path: str) -> set[str]:
    return {path, re.sub(r"(^|/)index\.html$", r"\1", path)}


@pytest.mark.parametrize("folder", ["/", "/a/b/"])
def test_every_file_of_the_site_has_the_headers_of_the_table(folder: str, built_site: Path) -> None:
    rules, table = rules_of(headers_file(built_site, folder)), survey(built_site).table
    paths = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()]
    notes = [path for path in paths if path.startswith("assets/") and not FINGERPRINTED.holds(path)]
    assert len(paths) > len(notes) + 100
    for path in sorted({*paths} - {*notes}):
        for address in addresses(path):
            headers = headers_at(folder + address, rules)
            wanted = expected(path, table)
            if not (PAGES.holds(path) or PAPERS.holds(path)):
                headers = {name: value for name, value in headers.items() if name in wanted or name not in OF_PAGES}
            assert (address, headers) == (address, wanted)


def test_netlify_sends_no_header_twice_though_its_patterns_fit_more(built_site: Path) -> None:
    rules, table = rules_of(headers_file(built_site), as_netlify), survey(built_site).table
    paths = [path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if path.is_file()]
    for path in paths:
        for address in addresses(path):
            headers = headers_at(f"/{address}", rules)
            if path.endswith(".html"):
                assert (path, headers) == (path, expected(path, table))


def test_what_the_build_wrote_is_for_the_root_of_what_is_published(built_site: Path) -> None:
    assert (built_site / "_headers").read_text() == headers_file(built_site, "/")


def test_a_site_with_more_folders_than_rules_keeps_the_rules_that_matter(tmp_path: Path) -> None:
    many = (f"reviews/{number}" for number in range(200))
    pages = {f"{name}/index.html": PAGE for name in ("embed/today", "admin", "themes", *many)}
    rules = rules_of(headers_file(write(tmp_path, pages | {"rota.ics": "BEGIN", "reviews/a.pdf": "%PDF"})))
    assert len(rules) == MOST_RULES
    assert headers_at("/embed/today/", rules)["Content-Security-Policy"].endswith("frame-ancestors *")
    assert headers_at("/admin/", rules)["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers_at("/themes/", rules)["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    assert "Content-Security-Policy" not in headers_at("/reviews/a.pdf", rules)
    assert headers_at("/rota.ics", rules)["Access-Control-Allow-Origin"] == "*"


def test_a_policy_that_is_longer_than_hosts_read_is_refused(tmp_path: Path) -> None:
    hashes = " ".join(f"'sha256-{number:044}'" for number in range(40))
    write(tmp_path, {"index.html": HEAD.format(f"script-src 'self' {hashes}")})
    with pytest.raises(TooLongError, match="too many different inline scripts"):
        headers_file(tmp_path)
