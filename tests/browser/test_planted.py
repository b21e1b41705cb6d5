"""What somebody plants in a page does nothing there: it does not run, does not show and reaches nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, Request, Route

pytestmark = pytest.mark.xdist_group("browser")

FOREIGN = "https://elsewhere.example/"
REPORT = """document.addEventListener("securitypolicyviolation", (event) =>
  top.document.documentElement.setAttribute("data-stopped", event.effectiveDirective))"""
STOPPED = "(directive) => document.documentElement.dataset.stopped === directive"
RAN = "window.planted === true"
PAINTED = "getComputedStyle(document.getElementById('planted')).color === 'rgb(1, 2, 3)'"


@dataclass(frozen=True)
class Planted:
    """Something that does not belong into a page: the directive that stops it, and what is true once it has worked.

    Without an `effect`, it has worked when something was asked of another host. `act` is a script that sets it off.
    """

    markup: str
    directive: str
    effect: str = ""
    act: str = ""


INSIDE = {
    "an inline script": Planted("<script>window.planted = true</script>", "script-src-elem", RAN),
    "a script put in by a script": Planted(
        "<p>",
        "script-src-elem",
        RAN,
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.planted = true'}))",
    ),
    "an event handler": Planted(
        '<img src="../assets/spotlight.svg" alt="" onload="window.planted = true">', "script-src-attr", RAN
    ),
    "a handler put in by a script": Planted(
        '<p id="planted">',
        "script-src-attr",
        RAN,
        "document.getElementById('planted').innerHTML = '<img src=../assets/spotlight.svg onload=planted=true>'",
    ),
    "a javascript: link": Planted(
        '<a id="planted" href="javascript:void(window.planted = true)">Go</a>',
        "script-src-elem",
        RAN,
        "document.getElementById('planted').click()",
    ),
    "words run as a script": Planted("<p>", "script-src", RAN, "setTimeout('window.planted = true')"),
    "a page in a page": Planted(
        '<iframe srcdoc="<script>parent.planted = true</script>"></iframe>', "script-src-elem", RAN
    ),
    "an inline style": Planted('<p id="planted" style="color: rgb(1, 2, 3)">', "style-src-attr", PAINTED),
    "a style sheet in the page": Planted(
        '<p id="planted"><style>p { color: rgb(1, 2, 3) !important }</style>', "style-src-elem", PAINTED
    ),
    "another base for addresses": Planted(
        f'<base href="{FOREIGN}">', "base-uri", f"document.baseURI.startsWith('{FOREIGN}')"
    ),
}
OUTSIDE = {
    "a foreign script": Planted(f'<script src="{FOREIGN}a.js"></script>', "script-src-elem"),
    "a foreign style sheet": Planted(f'<link rel="stylesheet" href="{FOREIGN}a.css">', "style-src-elem"),
    "a foreign picture": Planted(f'<img src="{FOREIGN}a.png" alt="">', "img-src"),
    "a foreign font": Planted(
        "<p>", "font-src", act=f"void new FontFace('planted', 'url({FOREIGN}a.woff2)').load().catch(() => {{}})"
    ),
    "a foreign frame": Planted(f'<iframe src="{FOREIGN}"></iframe>', "frame-src"),
    "a foreign object": Planted(f'<object data="{FOREIGN}a.html"></object>', "object-src"),
    "a foreign film": Planted(f'<video src="{FOREIGN}a.mp4"></video>', "media-src"),
    "a foreign request": Planted("<p>", "connect-src", act=f"void fetch('{FOREIGN}').catch(() => {{}})"),
    "a word sent behind the reader's back": Planted("<p>", "connect-src", act=f"navigator.sendBeacon('{FOREIGN}')"),
    "a form to another host": Planted(
        f'<form id="planted" action="{FOREIGN}"></form>',
        "form-action",
        act="document.getElementById('planted').submit()",
    ),
}


class Reader:
    """A reader whose copy of a page has something planted in it."""

    def __init__(self, browser: Browser, *, bypass_csp: bool) -> None:
        self.context = browser.new_context(bypass_csp=bypass_csp)
        self.context.add_init_script(REPORT)
        self.context.route(f"{FOREIGN}**", self._answer)
        self.asked: list[str] = []

    def open(self, address: str, planted: Planted) -> Page:
        page = self.context.new_page()
        page.route(address, lambda route: self._plant(route, planted.markup))
        page.goto(address)
        if planted.act:
            page.evaluate(planted.act)
        return page

    def _plant(self, route: Route, markup: str) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</article>", f"{markup}</article>"))

    def _answer(self, route: Route) -> None:
        self.asked.append(route.request.url)
        route.fulfill(body="", headers={"access-control-allow-origin": "*"})


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """Give a reader whose browser keeps policies, as browsers do."""
    reader = Reader(browser, bypass_csp=False)
    yield reader
    reader.context.close()


@pytest.fixture
def careless_reader(browser: Browser) -> Iterator[Reader]:
    """Give a reader whose browser keeps no policy."""
    reader = Reader(browser, bypass_csp=True)
    yield reader
    reader.context.close()


@pytest.mark.parametrize("planted", INSIDE.values(), ids=INSIDE)
def test_what_is_planted_in_a_page_does_nothing(planted: Planted, reader: Reader, address: str) -> None:
    page = reader.open(address + "about/", planted)
    page.wait_for_function(STOPPED, arg=planted.directive)
    assert page.evaluate(planted.effect) is False


@pytest.mark.parametrize("planted", INSIDE.values(), ids=INSIDE)
def test_it_would_work_without_a_policy(planted: Planted, careless_reader: Reader, address: str) -> None:
    page = careless_reader.open(address + "about/", planted)
    page.wait_for_function(planted.effect)


@pytest.mark.parametrize("planted", OUTSIDE.values(), ids=OUTSIDE)
def test_nothing_is_fetched_from_or_sent_to_another_host(planted: Planted, reader: Reader, address: str) -> None:
    page = reader.open(address + "about/", planted)
    page.wait_for_function(STOPPED, arg=planted.directive)
    assert reader.asked == []


@pytest.mark.parametrize("planted", OUTSIDE.values(), ids=OUTSIDE)
def test_it_would_be_without_a_policy(planted: Planted, careless_reader: Reader, address: str) -> None:
    def is_foreign(request: Request) -> bool:
        return request.url.startswith(FOREIGN)

    with careless_reader.context.expect_event("request", is_foreign):
        careless_reader.open(address + "about/", planted)


def test_a_script_of_the_page_that_was_tampered_with_does_not_run(reader: Reader, address: str) -> None:
    page = reader.context.new_page()

    def tamper(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace("<script>/* One choice", "<script>window.planted=true;/* One choice")
        route.fulfill(response=answer, body=body)

    page.route(address, tamper)
    page.goto(address)
    page.wait_for_function(STOPPED, arg="script-src-elem")
    assert page.evaluate("[typeof planted, typeof spotlightSetting]") == ["undefined", "undefined"]
