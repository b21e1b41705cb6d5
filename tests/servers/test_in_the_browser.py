"""The site in a real browser under the headers that servers send: nothing is hindered, and frames are as allowed."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from scripts.benchmarks.page_kinds import by_kind
from tests.browser.conftest import serve
from tests.servers.real_servers import SERVERS, Server

pytestmark = pytest.mark.xdist_group("servers")

BELOW = [(kind, "/a/b/") for kind in SERVERS]
ON_EACH = pytest.mark.parametrize("server", BELOW, indirect=True, ids=SERVERS)
ON_ONE = pytest.mark.parametrize("server", BELOW[:1], indirect=True, ids=[*SERVERS][:1])
DRAWN = "new Promise(requestAnimationFrame)"


def pages(site: Path) -> list[str]:
    found = (path.relative_to(site).as_posix() for path in sorted(site.rglob("index.html")))
    kinds = by_kind(path.removesuffix("index.html") for path in found).values()
    return [kind[0] for kind in kinds]


@ON_ONE
def test_no_kind_of_page_is_hindered_by_the_header(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    complaints: list[str] = []
    context.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    page = context.new_page()
    for path in pages(server.site):
        answer = page.goto(server.address + path)
        assert answer is not None
        assert "frame-ancestors" in answer.headers["content-security-policy"]
        page.evaluate(DRAWN)
    assert page.url != server.address
    context.close()
    assert complaints == []


@ON_EACH
def test_another_site_may_frame_todays_theme_and_nothing_else(
    server: Server, browser: Browser, tmp_path: Path
) -> None:
    frames = {"today": "embed/today/", "home": "", "snippet": "embed/", "editor": "admin/", "lost": "embed/today/no"}
    tags = "".join(f'<iframe name="{name}" src="{server.address}{path}"></iframe>' for name, path in frames.items())
    (tmp_path / "index.html").write_text(f'<!doctype html><link rel="icon" href="data:,">{tags}')
    context = browser.new_context()
    page = context.new_page()
    with serve(tmp_path) as intranet:
        page.goto(intranet.replace("127.0.0.1", "localhost"))
        shown = {frame.name for frame in page.frames if frame.url.startswith(server.address)}
        page.frame_locator("iframe[name=today]").get_by_role("heading", level=1).wait_for()
    context.close()
    assert shown == {"today"}


@ON_ONE
def test_the_site_may_frame_its_own_pages(server: Server, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{server.address}embed/")
    page.frame_locator("iframe").get_by_role("heading", level=1).wait_for()
    context.close()
