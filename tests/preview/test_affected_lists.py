"""Of many pages that list reviews, only those are made again that show another review, or one that has changed."""

import datetime as dt
from pathlib import Path

import pytest
from spotlight.catalogue.reading.memory import Memory
from spotlight.check import check_content
from spotlight.preview.affected import affected
from spotlight.render.review_lists import LONGEST
from spotlight.render.site import Site
from spotlight.rota.published_rota import rota_of

from tests.render.many_reviews import many_reviews
from tests.small_site import small_site, write

OLD, NEW = "reviews/2021-001.md", "reviews/2021-009.md"


class Content:
    """A content folder with many reviews, read again and again as the preview reads it."""

    def __init__(self, folder: Path) -> None:
        self.files = {**small_site(), **many_reviews({"2024": 2 * LONGEST, "2021": 2})}
        self._folder, self._memory = write(folder, self.files), Memory()

    def site(self, changes: dict[str, str | bytes] | None = None) -> Site:
        """Change some files, and give the site."""
        write(self._folder, changes or {})
        catalogue = check_content(self._folder, self._memory).catalogue
        assert catalogue is not None
        rota = rota_of(catalogue, dt.date(2026, 11, 22))
        return Site(
            "Spotlight", "https://a.example.org/", self._folder, catalogue, rota, catalogue.partnerships["example"]
        )


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content(tmp_path / "content")


def lists_affected(before: Site, after: Site) -> set[str]:
    found = affected(before, after)
    assert found is not None
    assert found.texts <= found.pages
    return {uri for uri in found.texts if uri in after.list_pages}


def test_a_new_title_changes_the_pages_that_show_it(content: Content) -> None:
    before = content.site()
    text = str(content.files[OLD]).replace("title: Review 2021-001", "title: Renamed")
    assert lists_affected(before, content.site({OLD: text})) == {
        "reviews/2021.md",
        "themes/listening/reviews/2021.md",
    }


def test_a_new_text_changes_none(content: Content) -> None:
    before = content.site()
    text = str(content.files[OLD]).replace("It happened.", "It came about.")
    assert lists_affected(before, content.site({OLD: text})) == set()


def test_a_new_review_changes_its_year_and_the_numbers_of_reviews_on_all_others(content: Content) -> None:
    before = content.site()
    text = str(content.files[OLD]).replace("title: Review 2021-001", "title: New")
    after = content.site({NEW: text})
    assert lists_affected(before, after) == {uri for uri in after.list_pages if "reviews" in uri}
