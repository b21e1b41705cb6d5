import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import feedparser
import pytest
from lxml import html
from spotlight.catalogue.catalogue import Catalogue
from spotlight.check import check_content
from spotlight.rota.feed_entries import feed_entries
from spotlight.rota.feeds import Publisher, atom_feed, json_feed
from spotlight.rota.published_rota import rota_of

from tests.small_site import small_catalogue, small_site, write

URL = "https://spotlight.example.org/"
PUBLISHER = Publisher("Spotlight & co", "Learning from <reviews>", "Example Partnership", URL)
JUNE = dt.date(2026, 6, 20)
LEARNING = "This is for learning, not for reporting. If a child is in danger now, call 999."
REVIEW = small_site()["reviews/2022-example.md"]


def catalogue_of(folder: Path, files: dict[str, str]) -> Catalogue:
    reading = check_content(write(folder / "content", small_site() | files))
    assert reading.catalogue is not None, reading.problems
    return reading.catalogue


def atom(catalogue: Catalogue, built: dt.date = JUNE) -> Any:
    feed = feedparser.parse(atom_feed(rota_of(catalogue, built), catalogue, PUBLISHER), sanitize_html=False)
    assert not feed.bozo, feed
    return feed


def items(catalogue: Catalogue, built: dt.date = JUNE) -> list[dict[str, Any]]:
    """Give the items of the JSON feed, as a program reads them."""
    feed = json.loads(json.dumps(json_feed(rota_of(catalogue, built), catalogue, PUBLISHER)))
    found: list[dict[str, Any]] = feed["items"]
    return found


def item_at(catalogue: Catalogue, url: str) -> dict[str, Any]:
    return next(item for item in items(catalogue) if item["url"] == f"{URL}{url}")


def shown(content: str) -> list[str]:
    """Give what the paragraphs and list items of some HTML show."""
    return [str(element.text_content()) for element in html.fragment_fromstring(content, "div").iter("p", "li")]


def with_prompt(folder: Path, text: str) -> Catalogue:
    prompts = f"- {{id: l-1, text: '{text}', for: [practitioner], way: reflect}}\n"
    return catalogue_of(folder, {"themes/listening/prompts.yml": prompts})


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return small_catalogue(tmp_path_factory.mktemp("site"))


def test_the_atom_feed_says_whose_it_is(catalogue: Catalogue) -> None:
    feed = atom(catalogue).feed
    assert (feed.title, feed.subtitle, feed.author) == (
        "Spotlight & co",
        "Learning from <reviews>",
        "Example Partnership",
    )
    assert {link.rel: link.href for link in feed.links} == {"alternate": URL, "self": f"{URL}feed.xml"}
    assert feed.language == "en-GB"
    assert feed.id.startswith("urn:uuid:")
    assert feed.updated == "2026-06-19T00:00:00+01:00"


def test_the_json_feed_has_what_version_1_1_asks_for(catalogue: Catalogue) -> None:
    feed = json_feed(rota_of(catalogue, JUNE), catalogue, PUBLISHER)
    found = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Spotlight & co",
        "home_page_url": URL,
        "feed_url": f"{URL}feed.json",
        "description": "Learning from <reviews>",
        "authors": [{"name": "Example Partnership"}],
        "language": "en-GB",
    }
    for item in found:
        assert all(isinstance(item[key], str) for key in ("id", "url", "title", "content_html", "summary"))
        assert dt.datetime.fromisoformat(item["date_modified"]).tzinfo
        assert isinstance(item["tags"], list)


def test_both_feeds_hold_the_same(catalogue: Catalogue) -> None:
    entries = atom(catalogue).entries
    assert [
        (entry.id, entry.link, entry.title, entry.content[0].value, entry.updated, entry.get("published"))
        for entry in entries
    ] == [
        (
            item["id"],
            item["url"],
            item["title"],
            item["content_html"],
            item["date_modified"],
            item.get("date_published"),
        )
        for item in items(catalogue)
    ]
    assert [[tag.term for tag in entry.get("tags", [])] for entry in entries] == [
        item["tags"] for item in items(catalogue)
    ]


def test_the_latest_ten_theme_days_are_there_up_to_the_day_of_the_build(catalogue: Catalogue) -> None:
    days = [item for item in items(catalogue) if item["title"].startswith("Theme for ")]
    assert [item["title"] for item in days[:2]] == [
        "Theme for Friday 19 June 2026: Listening",
        "Theme for Thursday 18 June 2026: Sharing",
    ]
    assert len(days) == 10
    assert len([item for item in items(catalogue, dt.date(2026, 6, 2)) if item["title"].startswith("Theme")]) == 10
    assert items(catalogue, dt.date(2026, 6, 19))[0]["id"] == days[0]["id"]
    assert items(catalogue, dt.date(2026, 6, 18))[0]["id"] == days[1]["id"]
    assert len([item for item in items(catalogue, dt.date(2026, 1, 7)) if item["title"].startswith("Theme")]) == 3


def test_entries_are_newest_first_and_the_thirty_latest_pages_are_kept(tmp_path: Path) -> None:
    reviewed = {f"2022-{number}": f"2026-02-{number:02}" for number in range(1, 29)} | {"2021-1": "2026-01-09"}
    reviews = {
        f"reviews/{slug}.md": REVIEW.replace("An example", f"The {slug}").replace("2026-01-10", date)
        for slug, date in reviewed.items()
    }
    found = items(catalogue_of(tmp_path, reviews))
    assert [item["date_modified"] for item in found] == sorted((item["date_modified"] for item in found), reverse=True)
    pages = [item["url"] for item in found if not item["title"].startswith("Theme for ")]
    assert pages[:2] == [f"{URL}reviews/2022-28/", f"{URL}reviews/2022-27/"]
    assert pages[28:] == [f"{URL}reviews/2022-example/", f"{URL}guides/how/"]


def test_ids_are_different_and_stay_when_the_content_changes(tmp_path: Path, catalogue: Catalogue) -> None:
    before = items(catalogue)
    changed = REVIEW.replace("An example review", "Another title").replace(
        "reviewed: 2026-01-10", "reviewed: 2026-03-01"
    )
    after = items(catalogue_of(tmp_path, {"reviews/2022-example.md": changed}))
    assert {item["id"] for item in before} == {item["id"] for item in after}
    assert len({item["id"] for item in before}) == len(before)
    assert {item["title"] for item in before} != {item["title"] for item in after}


def test_every_address_is_whole(catalogue: Catalogue) -> None:
    addresses = [link.href for entry in atom(catalogue).entries for link in entry.links]
    for entry in items(catalogue):
        addresses += [entry["url"], *html.fragment_fromstring(entry["content_html"], "div").xpath("//@href")]
    assert len(addresses) > 60
    assert all(address.startswith(URL) for address in addresses)


def test_a_day_begins_at_midnight_by_the_clocks_of_its_date(catalogue: Catalogue) -> None:
    spring = {item["date_published"] for item in items(catalogue, dt.date(2026, 3, 31)) if "date_published" in item}
    assert {"2026-03-27T00:00:00+00:00", "2026-03-30T00:00:00+01:00"} <= spring
    autumn = {item["date_published"] for item in items(catalogue, dt.date(2026, 10, 27)) if "date_published" in item}
    assert {"2026-10-23T00:00:00+01:00", "2026-10-26T00:00:00+00:00"} <= autumn


def test_a_day_asks_its_prompt_and_leads_to_its_theme(catalogue: Catalogue) -> None:
    days = {item["title"]: item for item in items(catalogue)}
    day = days["Theme for Monday 8 June 2026: Sharing"]
    assert shown(day["content_html"]) == [
        "What about sharing 3?",
        "Part of Learning week",
        "Learning page",
        "Seven-minute briefing",
        "Briefing to print (PDF)",
        "Team session",
        LEARNING,
    ]
    assert html.fragment_fromstring(day["content_html"], "div").xpath("//@href") == [
        f"{URL}themes/sharing/",
        f"{URL}themes/sharing/briefing/",
        f"{URL}briefings/sharing.pdf",
        f"{URL}themes/sharing/session/",
    ]
    assert (day["url"], day["summary"], day["tags"]) == (
        f"{URL}themes/sharing/",
        "What about sharing 3?",
        ["Sharing"],
    )


def test_a_review_gives_its_note_and_its_key_learning(tmp_path: Path) -> None:
    note = "content_note: This page tells of neglect.\nkey_learning: "
    catalogue = catalogue_of(tmp_path, {"reviews/2022-example.md": REVIEW.replace("key_learning: ", note)})
    review = item_at(catalogue, "reviews/2022-example/")
    assert shown(review["content_html"]) == [
        "Before you read: This page tells of neglect.",
        "A summary that is long enough to say something useful.",
        "Key learning:",
        "One",
        "Two",
        "Three",
        "What the review teaches",
        "Summary to print (PDF)",
        LEARNING,
    ]
    assert (review["title"], review["tags"]) == ("An example review", ["Listening"])
    assert review["date_modified"] == "2026-01-10T00:00:00+00:00"


def test_a_guide_is_there_with_its_paper(catalogue: Catalogue) -> None:
    guide = item_at(catalogue, "guides/how/")
    assert shown(guide["content_html"])[1:] == ["The guide", "Guide to print (PDF)", LEARNING]
    assert f"{URL}briefings/guides/how.pdf" in guide["content_html"]


@pytest.mark.parametrize(
    ("published", "told"),
    [
        pytest.param("2022-05-26", "2022-05-26T00:00:00+01:00", id="a day"),
        pytest.param("2022-05", None, id="a month"),
        pytest.param("2022", None, id="a year"),
        pytest.param("null", None, id="no date"),
    ],
)
def test_only_a_day_is_a_date_of_publication(tmp_path: Path, published: str, told: str | None) -> None:
    files = {"reviews/2022-example.md": REVIEW.replace("published: 2022-05", f"published: {published}")}
    assert item_at(catalogue_of(tmp_path, files), "reviews/2022-example/").get("date_published") == told


def test_what_looks_like_markup_stays_text(tmp_path: Path) -> None:
    text = 'Is 1 < 2 & 3? <script>alert("x")</script> <b>Why</b>'
    catalogue = with_prompt(tmp_path, text)
    told = item_at(catalogue, "themes/listening/")
    assert told["summary"] == text
    assert shown(told["content_html"])[0] == text
    assert not list(html.fragment_fromstring(told["content_html"], "div").iter("script", "b"))
    entry = next(entry for entry in atom(catalogue).entries if entry.link == f"{URL}themes/listening/")
    assert html.fragment_fromstring(entry.summary, "div").text_content() == text
    assert not list(html.fragment_fromstring(entry.summary, "div").iter("script", "b"))


def test_a_title_keeps_its_ampersand_and_angle_brackets(tmp_path: Path) -> None:
    files = {"reviews/2022-example.md": REVIEW.replace("An example review", "'Fish & chips < 3 & <b>more</b>'")}
    catalogue = catalogue_of(tmp_path, files)
    title = "Fish & chips < 3 & <b>more</b>"
    assert item_at(catalogue, "reviews/2022-example/")["title"] == title
    assert title in {entry.title for entry in atom(catalogue).entries}


def test_the_same_content_and_date_give_the_same_feeds(tmp_path: Path) -> None:
    one, other = (small_catalogue(tmp_path / name) for name in ("one", "other"))
    assert atom_feed(rota_of(one, JUNE), one, PUBLISHER) == atom_feed(rota_of(other, JUNE), other, PUBLISHER)
    assert items(one) == items(other)


def test_a_feed_with_nothing_in_it_has_the_date_of_the_build(catalogue: Catalogue) -> None:
    empty = replace(catalogue, reviews=(), guides=())
    early = dt.date(2025, 7, 1)
    assert feed_entries(rota_of(empty, early), empty, URL) == []
    assert atom(empty, early).feed.updated == "2025-07-01T00:00:00+01:00"
