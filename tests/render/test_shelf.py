"""Everything as one list, and how long it takes to read."""

import pytest
from spotlight.render.reading_time import reading_minutes
from spotlight.render.review_lists import LONGEST
from spotlight.render.shelf import Item, guide_minutes, shelf

from tests.render.conftest import SiteWith
from tests.render.guide import guide
from tests.render.many_reviews import many_reviews
from tests.small_site import small_site


def test_the_shelf_holds_everything_once(site_with: SiteWith) -> None:
    items = shelf(site_with().catalogue)
    kinds = [item.kind for item in items]
    counted = {kind: kinds.count(kind) for kind in dict.fromkeys(kinds)}
    assert counted == {"theme": 2, "briefing": 2, "session": 2, "review": 1, "guide": 1, "event": 1, "prompt": 6}
    assert len({item.url for item in items}) == len(items)
    review = next(item for item in items if item.kind == "review")
    assert (review.themes, review.ages, review.harms) == (("listening",), ("under-1",), ("neglect",))
    session = next(item for item in items if item.kind == "session")
    assert (session.url, session.minutes, session.time) == ("themes/listening/session/", 45, "longer")


@pytest.mark.parametrize(
    ("minutes", "time"),
    [(None, ""), (1, "up-to-2"), (2, "up-to-2"), (3, "up-to-7"), (7, "up-to-7"), (20, "up-to-20"), (21, "longer")],
)
def test_times_are_sorted_into_four(minutes: int | None, time: str) -> None:
    assert Item("guide", "A title", "x/", minutes=minutes).time == time


@pytest.mark.parametrize(("words", "minutes"), [(1, 1), (198, 1), (199, 2), (798, 4)])
def test_two_hundred_words_take_a_minute(words: int, minutes: int, site_with: SiteWith) -> None:
    text = "## Two words\n\n" + "word " * words
    document = site_with(guide(text)).catalogue.guides[0]
    assert reading_minutes(document) == minutes


def test_a_guides_checklist_takes_time_too(site_with: SiteWith) -> None:
    item = "word " * 300
    text = small_site()["guides/how.md"].replace(
        "order: 1\n", f"order: 1\nchecklist:\n  - {{title: Before, items: [{item}]}}\n"
    )
    assert guide_minutes(site_with({"guides/how.md": text}).catalogue.guides[0]) == 2


def test_of_many_reviews_the_shelf_holds_the_newest(site_with: SiteWith) -> None:
    catalogue = site_with(many_reviews({"2024": LONGEST, "2021": 1})).catalogue
    reviews = [item.url for item in shelf(catalogue) if item.kind == "review"]
    assert reviews == [f"reviews/{review.slug}/" for review in catalogue.reviews[:LONGEST]]
