"""Lists of reviews: whole while they are few, by year and in pages when they are many."""

from collections import Counter

import pytest
from spotlight.render.addresses import path_of
from spotlight.render.review_lists import FEW, LONGEST, NEWEST, ReviewLists, ReviewPage
from spotlight.render.site import Site

from tests.render.conftest import SiteWith
from tests.render.many_reviews import many_reviews

NUMBERS = {"2024": 2 * LONGEST + 1, "2023": LONGEST, "2021": 3, "null": 2}


@pytest.fixture
def many(site_with: SiteWith) -> Site:
    return site_with(many_reviews(NUMBERS))


def shown(page: ReviewPage) -> list[str]:
    return [review.slug for group in page.groups for review in group.reviews]


def test_few_reviews_are_one_list_by_year(site_with: SiteWith) -> None:
    site = site_with(many_reviews({"2024": 2, "null": 1}))
    (page,) = site.review_lists.pages.values()
    assert (page.uri, page.title, page.last, page.years) == ("reviews/index.md", "Reviews", 1, ())
    assert [(group.anchor, group.heading, len(group.reviews)) for group in page.groups] == [
        ("year-2024", "2024", 2),
        ("year-2022", "2022", 1),
        ("year-without-date", "No date given", 1),
    ]


def test_a_theme_with_more_reviews_than_its_page_shows_has_a_list(site_with: SiteWith) -> None:
    few, more = (site_with(many_reviews({"2024": number})) for number in (FEW - 1, FEW))
    assert list(few.review_lists.pages) == ["reviews/index.md"]
    assert [len(site.review_lists.of_theme["listening"].newest) for site in (few, more)] == [FEW, NEWEST]
    assert few.review_lists.path_of("listening", 2024) == "themes/listening/#reviews"
    assert list(more.review_lists.pages) == ["reviews/index.md", "themes/listening/reviews.md"]
    page = more.review_lists.pages["themes/listening/reviews.md"]
    assert page.title == "Reviews on listening"
    assert [step.path for step in page.above] == ["", "themes/", "themes/listening/"]
    assert len(shown(page)) == FEW + 1
    assert more.review_lists.path_of("listening", 2024) == "themes/listening/reviews/#year-2024"


def test_many_reviews_are_parted_by_year_and_each_is_on_one_page_of_a_year(many: Site) -> None:
    pages = many.review_lists.pages
    of_years = [page for uri, page in pages.items() if uri.startswith(("reviews/2", "reviews/without-date"))]
    counted = Counter(slug for page in of_years for slug in shown(page))
    assert counted == Counter(review.slug for review in many.catalogue.reviews)
    assert max(len(shown(page)) for page in pages.values()) == LONGEST
    first = pages["reviews/index.md"]
    assert [(year.name, year.path, year.reviews) for year in first.years] == [
        ("2024", "reviews/2024/", 2 * LONGEST + 1),
        ("2023", "reviews/2023/", LONGEST),
        ("2022", "reviews/2022/", 1),
        ("2021", "reviews/2021/", 3),
        ("No date given", "reviews/without-date/", 2),
    ]
    assert shown(first) == [review.slug for review in many.catalogue.reviews[:NEWEST]]


def test_the_pages_of_a_year_lead_to_each_other(many: Site) -> None:
    pages = [many.review_lists.pages[f"reviews/{name}.md"] for name in ("2024", "2024/2", "2024/3")]
    assert [page.title for page in pages] == [
        "Reviews: 2024",
        "Reviews: 2024, page 2 of 3",
        "Reviews: 2024, page 3 of 3",
    ]
    assert [page.previous for page in pages] == ["", "reviews/2024/", "reviews/2024/2/"]
    assert [page.next for page in pages] == ["reviews/2024/2/", "reviews/2024/3/", ""]
    assert [(page.number, page.last, page.year) for page in pages] == [(n, 3, "2024") for n in (1, 2, 3)]
    assert [step.path for step in pages[1].above] == ["", "reviews/"]
    assert many.review_lists.pages["reviews/without-date.md"].title == "Reviews without a date"


def test_paths_are_those_of_pages(many: Site) -> None:
    lists: ReviewLists = many.review_lists
    known = {path_of(uri) for uri in lists.pages}
    named = {path for page in lists.pages.values() for path in (page.previous, page.next) if path}
    named |= {year.path for page in lists.pages.values() for year in page.years}
    named |= {lists.path_of("listening", year) for year in (2024, 2023, 2021, None)}
    named |= {step.path for page in lists.pages.values() for step in page.above} - {"", "themes/", "themes/listening/"}
    assert named <= known
    assert lists.path_of("sharing", 2024) == "themes/sharing/#reviews"
