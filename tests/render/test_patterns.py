from spotlight.render.patterns import pattern_of

from tests.render.conftest import SiteWith
from tests.render.many_reviews import many_reviews
from tests.small_site import small_site


def test_reviews_are_counted_by_year_and_theme(site_with: SiteWith) -> None:
    review = small_site()["reviews/2022-example.md"]
    both = review.replace("themes: [listening]", "themes: [sharing, listening]").replace("An example review", "Both")
    changes: dict[str, str | bytes] = {
        "reviews/2022-other.md": both,
        "reviews/2019-early.md": both.replace("published: 2022-05", "published: 2019").replace("Both", "Early"),
        "reviews/undated.md": review.replace("published: 2022-05", "published: null").replace(
            "An example review", "No date"
        ),
    }
    pattern = pattern_of(site_with(changes).catalogue)
    assert pattern.themes == ("listening", "sharing")
    assert pattern.years == (2019, 2022)
    assert pattern.reviews == {2019: 1, 2022: 2}
    assert pattern.counts == {
        (2019, "listening"): 1,
        (2019, "sharing"): 1,
        (2022, "listening"): 2,
        (2022, "sharing"): 1,
    }
    assert pattern.total("listening") == 3


def test_a_dot_has_an_area_for_its_reviews_and_the_largest_fills_its_place(site_with: SiteWith) -> None:
    few = pattern_of(site_with().catalogue)
    assert [few.radius(count) for count in (1, 5)] == [10.7, 24]
    many = pattern_of(site_with(many_reviews({"2024": 16, "2023": 4})).catalogue)
    assert [many.radius(count) for count in (16, 4, 1)] == [24, 12, 9]
