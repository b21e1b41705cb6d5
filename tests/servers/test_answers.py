"""What nginx, Apache and Caddy answer with the files that a build makes for them."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from spotlight.publish.servers.content_types import TEXT_TYPES, content_type
from spotlight.publish.servers.rules import headers_for
from spotlight.publish.servers.survey import survey

from scripts.benchmarks.page_kinds import by_kind
from tests.servers.asking import ask
from tests.servers.real_servers import Server

pytestmark = pytest.mark.xdist_group("servers")

SETTINGS = {".htaccess", "web.config", "_headers"}
SHORT = 1_500
"""Files of fewer bytes may be left uncompressed."""


def samples(site: Path) -> list[str]:
    """Give a page of each kind and a file of each other kind, and all that stands at the site's root."""
    paths = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*")) if path.is_file()]
    pages = [kind[0] for kind in by_kind(path for path in paths if path.endswith(".html")).values()]
    others = {path.rpartition(".")[2]: path for path in paths if not path.endswith(".html")}
    folders = {path.rpartition("/")[0]: path for path in paths if path.startswith("assets/")}
    top = [path for path in paths if "/" not in path]
    return sorted({*pages, *others.values(), *folders.values(), *top, ".well-known/security.txt"} - SETTINGS)


def as_asked(path: str) -> str:
    return path.removesuffix("index.html")


def test_every_kind_of_file_is_sent_whole_with_its_type_and_headers(server: Server) -> None:
    table = survey(server.site).table
    names = {name.lower() for rule in table for name in rule.headers}
    said = {}
    for path in samples(server.site):
        answer = ask(server.address + as_asked(path))
        said[path] = (
            answer.status,
            answer.whole == (server.site / path).read_bytes(),
            answer.headers.get("content-type"),
            {name: value for name, value in answer.headers.items() if name in names},
        )
    assert said == {
        path: (
            200,
            True,
            content_type(path),
            {name.lower(): value for name, value in headers_for(path, table).items()},
        )
        for path in said
    }
    assert {"index.html", "rota.ics", "feed.xml", "catalogue.json", "embed/today/index.html"} <= said.keys()
    assert {path.rpartition(".")[2] for path in said} >= {"css", "js", "woff2", "pdf", "ics", "json", "svg", "txt"}


def test_text_is_compressed_and_asked_for_again_only_when_it_has_changed(server: Server) -> None:
    for path in samples(server.site):
        is_text = path.rpartition(".")[2] in TEXT_TYPES
        first = ask(server.address + as_asked(path))
        if not is_text or (server.site / path).stat().st_size > SHORT:
            assert (path, first.headers.get("content-encoding")) == (path, "gzip" if is_text else None)
        again = ask(server.address + as_asked(path), If_None_Match=first.headers["etag"])
        assert (path, again.status, again.body) == (path, 304, b"")
    plain = ask(server.address, Accept_Encoding="identity")
    assert plain.body == (server.site / "index.html").read_bytes()
    assert ask(server.address, Accept_Encoding="identity", If_None_Match=plain.headers["etag"]).status == 304


@pytest.mark.parametrize(
    "path",
    ["nothing", "nothing/", "themes/nothing/else/here/", "nothing.pdf", "assets/css/nothing.css", "rota.json/more"],
)
def test_where_nothing_is_the_page_for_lost_readers_comes_with_its_headers(path: str, server: Server) -> None:
    answer = ask(server.address + path)
    assert answer.status == 404
    assert answer.whole == (server.site / "404.html").read_bytes()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    expected = headers_for("404.html", survey(server.site).table)
    assert {name: answer.headers.get(name.lower()) for name in expected} == expected


def test_no_folder_is_listed(server: Server) -> None:
    folders = [folder for folder in server.site.rglob("*") if folder.is_dir() and not (folder / "index.html").exists()]
    assert len(folders) > 5
    for folder in folders:
        answer = ask(f"{server.address}{folder.relative_to(server.site).as_posix()}/")
        assert (folder.name, answer.status) == (folder.name, 404)
        assert answer.whole == (server.site / "404.html").read_bytes()


def test_settings_are_not_served(server: Server) -> None:
    assert (server.site / ".htaccess").is_file()
    assert ask(f"{server.address}.htaccess").status in (403, 404)


def test_an_address_without_its_slash_leads_to_the_page(server: Server) -> None:
    answer = ask(f"{server.address}themes")
    assert answer.status in (301, 308)
    assert urljoin(server.address, answer.headers["location"]) == f"{server.address}themes/"
