"""A copy of the site that is opened from a folder by double-click: all of it works, and nothing leaves the folder."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, BrowserContext, Page, expect
from spotlight.publish.manifest import read_manifest
from spotlight.publish.page_contents import read_page

from scripts.packaging.built_site import read_built_site
from scripts.packaging.package_files import offline_package
from scripts.packaging.zip_file import write_zip
from scripts.verifying.compare import compare
from scripts.verifying.folder import Folder
from tests.browser.conftest import NOW
from tests.browser.site_pages import one_of_each_kind
from tests.small_site import PROJECT

pytestmark = pytest.mark.xdist_group("browser")

_LINK = re.compile(r'\b(href|src|action)="[^"]*"')
_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "iframe": "src", "form": "action"}


GONE_ON = "net::ERR_ABORTED"
"""A request that ended because the reader went on to another page."""


@pytest.fixture(scope="module")
def drive(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack an offline copy of the shipped site where a colleague may have put it, and give the folder."""
    folder = tmp_path_factory.mktemp("drive") / "Für alle #1 (50 % done)"
    site = read_built_site(site_folder, "make site")
    write_zip(folder / "copy.zip", offline_package(site, PROJECT), site.built)
    with zipfile.ZipFile(folder / "copy.zip") as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def context(browser: Browser, drive: Path) -> Iterator[BrowserContext]:
    """Give a fresh reader; at the end nothing may have gone wrong, or been asked of anything outside the folder."""
    context = browser.new_context()
    complaints: list[str] = []
    context.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda r: complaints.append(r.url) if not r.url.startswith(inside(drive)) else None)
    context.on("requestfailed", lambda r: complaints.append(f"{r.failure} {r.url}") if r.failure != GONE_ON else None)
    yield context
    context.close()
    assert complaints == []


def inside(drive: Path) -> str:
    return f"{drive.as_uri()}/"


def at(drive: Path, path: str) -> str:
    return (drive / "site" / path).as_uri()


def test_the_copy_is_what_its_own_manifest_says(drive: Path) -> None:
    copy = Folder(drive)
    found = compare(read_manifest(copy.manifest()), copy)
    assert found.is_whole
    assert found.files > 200


def test_every_link_of_every_page_leads_to_a_file(drive: Path) -> None:
    lost, followed = [], 0
    for path in (drive / "site").rglob("*.html"):
        tree = html.parse(str(path), html.HTMLParser(encoding="utf-8"))
        links = [link for tag, name in _LINKS.items() for link in tree.xpath(f"//{tag}/@{name}")]
        for link in links:
            parts = urlsplit(urljoin(path.as_uri(), str(link)))
            if parts.scheme == "file":
                followed += 1
                if not Path(unquote(parts.path)).is_file():
                    lost.append((path.relative_to(drive).as_posix(), link))
    assert lost == []
    assert followed > 5000


def test_pages_are_the_same_but_for_their_links(drive: Path, site_folder: Path) -> None:
    for path in (drive / "site").rglob("*.html"):
        before = (site_folder / path.relative_to(drive / "site")).read_text(encoding="utf-8")
        after = path.read_text(encoding="utf-8")
        assert read_page(after).scripts == read_page(before).scripts
        assert _LINK.sub("", after) == _LINK.sub("", before)


def test_each_kind_of_page_opens_without_a_complaint(context: BrowserContext, drive: Path, site_folder: Path) -> None:
    page = context.new_page()
    for path in one_of_each_kind(site_folder):
        if not path.startswith("admin/"):
            page.goto(at(drive, f"{path}index.html"))
            expect(page.locator("h1").first).to_be_visible()
            assert page.evaluate("[...document.images].every((image) => image.naturalWidth)")


def test_the_file_to_open_leads_to_the_site(context: BrowserContext, drive: Path) -> None:
    page = context.new_page()
    page.goto((drive / "Open Spotlight.html").as_uri())
    page.wait_for_url(at(drive, "index.html"))
    page.get_by_role("link", name="Reviews", exact=True).first.click()
    page.wait_for_url(at(drive, "reviews/index.html"))


def test_the_search_forgives_a_misspelling_and_leads_to_what_it_finds(context: BrowserContext, drive: Path) -> None:
    page = context.new_page()
    page.goto(at(drive, "guides/rapid-reviews/index.html"))
    page.keyboard.press("/")
    page.keyboard.type("proffesional curiousity")
    result = (
        page.get_by_role("dialog").get_by_role("listitem").get_by_role("link", name="Professional curiosity").first
    )
    result.click()
    expect(page.locator("h1")).to_contain_text("rofessional curiosity")
    page.keyboard.press("/")
    page.keyboard.type("chronology")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{at(drive, 'search/index.html')}?q=chronology")
    page.locator("[data-search-page] [data-search-results] a").first.click()
    expect(page.locator("h1")).to_be_visible()


def test_today_is_shown_and_leads_on(context: BrowserContext, drive: Path) -> None:
    page = on_the_day(context)
    for path in ("today/index.html", "embed/today/index.html"):
        page.goto(at(drive, path))
        expect(page.locator("[data-today-card]")).to_contain_text("Tuesday 24 November 2026")
        for name in ("learn", "brief", "print"):
            for link in page.locator(f"[data-today-{name}]").all():
                assert Path(unquote(urlsplit(str(link.evaluate("link => link.href"))).path)).is_file()
    page.goto(at(drive, "embed/index.html"))
    page.locator("iframe").scroll_into_view_if_needed()
    expect(page.frame_locator("iframe").locator("[data-today-card]")).to_contain_text("24 November 2026")


def on_the_day(context: BrowserContext) -> Page:
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    return page


def test_filters_leave_what_fits_and_stand_in_the_address(context: BrowserContext, drive: Path) -> None:
    page = context.new_page()
    page.goto(at(drive, "browse/index.html"))
    page.get_by_label("Review", exact=True).check()
    expect(page.locator("[data-item]:visible")).to_have_count(page.locator("[data-kind=review]").count())
    page.reload()
    expect(page.get_by_label("Review", exact=True)).to_be_checked()


def test_what_a_reader_writes_is_kept_and_leads_back(context: BrowserContext, drive: Path) -> None:
    page = on_the_day(context)
    page.goto(at(drive, "reviews/2022-child-q/index.html"))
    page.get_by_role("button", name="Mark as read").click()
    page.get_by_role("link", name="See it in My learning").click()
    entry = page.locator("[data-keep-list] .keep-entry")
    page.reload()
    entry.get_by_role("link", name="Child Q").click()
    page.wait_for_url(at(drive, "reviews/2022-child-q/index.html"))
