"""Every kind of printed product: opened, listened to and read."""

import datetime as dt
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import outloud
import pikepdf
import pypdfium2
import pytest
from PIL import Image
from spotlight.check import check_content
from spotlight.render.press import Printed, print_all
from spotlight.render.products.every_product import every_product
from spotlight.render.site import Site
from spotlight.rota.published_rota import rota_of

from tests.small_site import PROJECT, small_site, write

ADDRESS = "https://learn.example.org/a/"
CONTENT_LINK = "https://www.example.org/source"
PRODUCTS: dict[str, tuple[str, int | None, list[str]]] = {
    "briefings/listening.pdf": (
        "Briefing: listening",
        2,
        [
            "Seven-minute briefing",
            "A summary that is long",
            "1. Part 1",
            "One short sentence",
            "7. Part 7",
            "call 999",
        ],
    ),
    "briefings/listening-large-print.pdf": (
        "Briefing: listening",
        None,
        ["Seven-minute briefing", "1. Part 1", "One short sentence", "7. Part 7", "call 999"],
    ),
    "briefings/sessions/listening.pdf": (
        "Team session: listening",
        None,
        [
            "45 minutes",
            "Timetable",
            "Welcome 5 5",
            "Talk 40 45",
            "Running the session",
            "Say hello",
            "call 999",
            "Prompts",
            "What about listening 1?",
            "What about listening 3?",
            "Action log",
            "How we shall know",
        ],
    ),
    "briefings/cards/listening.pdf": (
        "Prompt cards: listening",
        1,
        ["Prompt cards: listening", "What about listening 1?", "Listening · 1", "What about listening 3?"],
    ),
    "briefings/posters/listening.pdf": (
        "Listening",
        1,
        ["Think about it today", "Listening", "Look", "Listen", "Act", "What about listening 1?", "call 999"],
    ),
    "briefings/rota.pdf": (
        "Theme rota, September to December 2026",
        1,
        ["September 2026", "December 2026", "Tue 1", "2 Sharing", "Winter closure"],
    ),
    "briefings/all-themes.pdf": (
        "Team pack: all themes",
        None,
        [
            "Listening",
            "Sharing",
            "The rota, September to December 2026",
            "1. Part 1",
            "7. Part 7",
            "What about listening 3?",
            "1. Part 1",
            "What about sharing 1?",
            "December 2026",
            "Winter closure",
        ],
    ),
    "briefings/reviews/2022-example.pdf": (
        "An example review",
        2,
        [
            "Local review",
            "Published by A partnership, May 2022",
            "Key learning",
            "One",
            "What happened",
            "It found.1",
            "Questions for you",
            "What would help?",
            "Sources and addresses",
            "1. A publisher, A source",
            CONTENT_LINK,
        ],
    ),
    "briefings/guides/how.pdf": (
        "How it works",
        1,
        ["Guide", "First", "the publisher’s page", "Sources and addresses", CONTENT_LINK],
    ),
    "briefings/checklists/how.pdf": ("How it works", 1, ["Checklist", "Before", "Talk", "Free the time", "call 999"]),
    "briefings/actions/plan.pdf": (
        "A plan",
        1,
        [
            "1. Ask them.",
            "Answers Hear children.",
            "Due 1 May 2026",
            "Status Done",
            "2. Change the form.",
            "Status Late",
        ],
    ),
}
"""By path: the title, the most pages, and words in the order in which they are read."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    files = small_site()
    files["guides/how.md"] = files["guides/how.md"].replace(
        "order: 1\n", "order: 1\nchecklist:\n  - {title: Before, items: [Talk, Free the time]}\n"
    )
    content = write(tmp_path_factory.mktemp("products") / "content", files)
    catalogue = check_content(content).catalogue
    assert catalogue is not None
    rota = rota_of(catalogue, dt.date(2026, 11, 22))
    return Site("Spotlight", ADDRESS, content, catalogue, rota, catalogue.partnerships["example"])


@pytest.fixture(scope="module")
def folder(site: Site) -> Path:
    return site.content.parent / "site"


@pytest.fixture(scope="module")
def printed(site: Site, folder: Path) -> Printed:
    project = site.content.parent
    (project / "themes").symlink_to(PROJECT / "themes")
    return print_all(site, folder, project, lambda words: None)


def texts(path: Path) -> list[str]:
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(path)]


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        found = waiting.pop()
        if isinstance(found, pikepdf.Array):
            waiting += list(found)
        elif isinstance(found, pikepdf.Dictionary):
            if "/S" in found:
                yield found
            if "/K" in found:
                waiting.append(found.K)


def test_every_kind_of_product_is_looked_at(site: Site) -> None:
    known = {path.replace("listening", "*") for path in PRODUCTS} | {"briefings/rota/*.pdf"}
    for product in every_product(site):
        if product.path.endswith(".pdf"):
            name = product.path.replace("listening", "*").replace("sharing", "*")
            kind = "briefings/rota/*.pdf" if name.startswith("briefings/rota/") else name
            assert kind in known, f"{product.path} has no row in the table"


@pytest.mark.parametrize("path", PRODUCTS)
def test_a_product_is_tagged_and_says_what_it_is(path: str, printed: Printed, folder: Path) -> None:
    title, most, _ = PRODUCTS[path]
    with pikepdf.open(folder / path) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        meta = pdf.open_metadata()
        assert meta["dc:title"] == title
        assert meta["dc:creator"] == ["Example Partnership"]
        assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
        kinds = [str(element.S) for element in elements(pdf)]
        assert kinds.count("/H1") == 1
        assert all("/Alt" in element for element in elements(pdf) if element.S == "/Figure")
        links = [a for page in pdf.pages for a in page.get("/Annots", []) if a.Subtype == "/Link"]
        assert all("/StructParent" in link for link in links)
        assert printed.sheets[path].pages == len(pdf.pages)
    assert most is None or printed.sheets[path].pages <= most
    assert printed.sheets[path].size == (folder / path).stat().st_size


@pytest.mark.parametrize("path", PRODUCTS)
def test_a_product_reads_in_order(path: str, printed: Printed, folder: Path) -> None:
    text, place = " ".join(texts(folder / path)), 0
    for words in PRODUCTS[path][2]:
        found = text.find(words, place)
        assert found >= 0, f"{words!r} is not read after {text[max(0, place - 60) : place]!r}"
        place = found + len(words)


@pytest.mark.parametrize("path", PRODUCTS)
def test_a_screen_reader_meets_no_error(path: str, printed: Printed, folder: Path) -> None:
    result = outloud.check(str(folder / path))
    errors = [finding for finding in result.findings if finding.severity == "error"]
    assert errors == []


def test_links_work_and_their_addresses_are_written_out(printed: Printed, folder: Path) -> None:
    path = folder / "briefings/reviews/2022-example.pdf"
    with pikepdf.open(path) as pdf:
        annotations = [a for page in pdf.pages for a in page.get("/Annots", [])]
        addresses = {str(a.A.URI) for a in annotations if "/A" in a and "/URI" in a.A}
    inside = {f"{ADDRESS}themes/listening/", f"{ADDRESS}glossary/#rapid-review", f"{ADDRESS}reviews/2022-example/"}
    assert addresses == {CONTENT_LINK, *inside, "tel:01632960100"}
    text = " ".join(texts(path))
    assert all(address in text for address in (CONTENT_LINK, *inside))


def test_tables_have_headers_and_lists_are_lists(printed: Printed, folder: Path) -> None:
    with pikepdf.open(folder / "briefings/sessions/listening.pdf") as pdf:
        kinds = [str(element.S) for element in elements(pdf)]
    assert (kinds.count("/Table"), kinds.count("/TH")) == (2, 7)
    with pikepdf.open(folder / "briefings/checklists/how.pdf") as pdf:
        kinds = [str(element.S) for element in elements(pdf)]
    assert kinds.count("/LI") == 2


def test_the_team_pack_has_an_outline_with_its_pages(printed: Printed, folder: Path) -> None:
    with pikepdf.open(folder / "briefings/all-themes.pdf") as pdf, pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root[0].children]
    assert titles == ["Listening", "Sharing", "The rota, September to December 2026"]
    first, *pages = texts(folder / "briefings/all-themes.pdf")
    listed = [int(number) for number in re.findall(r"\.{3} ?(\d+)", first.replace(". .", "..").replace(". .", ".."))]
    assert [pages[number - 2].split()[0] for number in listed] == ["Listening", "Sharing", "The"]
    assert f"Page 1 of {len(pages) + 1}" in first


def test_the_large_print_edition_is_in_18_point(printed: Printed, folder: Path) -> None:
    page = pypdfium2.PdfDocument(folder / "briefings/listening-large-print.pdf")[0]
    sizes = [round(text.get_font_size()) for text in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])]
    assert min(sizes) >= 16
    assert max(set(sizes), key=sizes.count) == 18


def test_the_poster_is_a3_and_cards_are_eight_to_a_side(site: Site, printed: Printed, folder: Path) -> None:
    with pikepdf.open(folder / "briefings/posters/listening.pdf") as pdf:
        assert [round(float(edge) / 72 * 25.4) for edge in pdf.pages[0].mediabox[2:]] == [297, 420]
    many = "".join(f"- {{id: l-{n}, text: Question {n}?, for: [team], way: reflect}}\n" for n in range(1, 18))
    content = write(site.content.parent / "many", small_site() | {"themes/listening/prompts.yml": many})
    catalogue = check_content(content).catalogue
    assert catalogue is not None
    more = replace(site, catalogue=catalogue, content=content)
    print_all(more, folder.parent / "many-site", folder.parent, lambda words: None)
    sides = texts(folder.parent / "many-site/briefings/cards/listening.pdf")
    assert [side.count("Question") for side in sides] == [8, 8, 1]


def test_each_term_has_a_planner_of_one_page(printed: Printed, folder: Path) -> None:
    names = sorted(path.name for path in (folder / "briefings/rota").iterdir())
    starts = ["2026-09", "2027-01", "2027-05", "2027-09", "2028-01", "2028-05", "2028-09"]
    assert names == [f"{start}.pdf" for start in starts]
    assert {printed.sheets[f"briefings/rota/{name}"].pages for name in names} == {1}
    assert (folder / "briefings/rota/2026-09.pdf").read_bytes() == (folder / "briefings/rota.pdf").read_bytes()


def test_the_planner_says_what_the_rota_says(site: Site, printed: Printed, folder: Path) -> None:
    short = {package.slug: package.theme.meta.short_title for package in site.catalogue.packages}
    text = " ".join(texts(folder / "briefings/rota/2027-01.pdf"))
    january = [day for day in site.rota.days if f"{day.date:%Y-%m}" in ("2027-01", "2027-02", "2027-03", "2027-04")]
    for day in january:
        theme = f" {site.catalogue.by_theme[day.theme].theme.meta.order} {short[day.theme]}" if day.theme else ""
        assert f"{day.date:%a} {day.date.day}{theme}" in text
    assert text.count("Good Friday") == 1


@pytest.mark.parametrize("path", ["cards/themes/listening.png", "cards/reviews/2022-example.png"])
def test_a_social_card_is_a_small_picture_of_the_right_size(path: str, printed: Printed, folder: Path) -> None:
    written = (folder / path).read_bytes()
    picture = Image.open(io.BytesIO(written))
    assert (picture.format, picture.size, picture.mode) == ("PNG", (1200, 630), "P")
    assert len(set(picture.convert("RGB").get_flattened_data())) > 8
    assert len(written) < 60_000
