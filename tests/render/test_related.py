"""What goes with a page."""

import pytest
from spotlight.catalogue.catalogue import Catalogue
from spotlight.render.related import RelatedPages

from tests.render.conftest import SiteWith
from tests.small_site import small_site

REVIEW = small_site()["reviews/2022-example.md"]


def review(title: str, **changes: str) -> str:
    text = REVIEW.replace("title: An example review", f"title: {title}")
    for key, value in changes.items():
        [line] = [line for line in text.splitlines() if line.startswith(f"{key}:")]
        text = text.replace(line, f"{key}: {value}")
    return text


def related_reviews(catalogue: Catalogue, uri: str) -> list[str]:
    document = next(document for document in catalogue.documents if document.uri == uri)
    return [review.slug for review in RelatedPages(catalogue).of(document).reviews]


@pytest.fixture
def catalogue(site_with: SiteWith) -> Catalogue:
    other = {"themes": "[sharing]", "harms": "[]", "ages": "[]", "sources": "[second-source]"}
    found = "It found.[^first-source]"
    return site_with(
        {
            "sources.yml": small_site()["sources.yml"]
            + small_site()["sources.yml"].replace("first-source", "second-source"),
            "reviews/2021-alike.md": review("Alike"),
            "reviews/2020-same-theme.md": review("Same theme", harms="[]", ages="[]"),
            "reviews/2019-other.md": review("Other", **other)
            .replace(found, "It found.[^second-source]")
            .replace("themes/listening", "themes/sharing"),
        }
    ).catalogue


def test_reviews_with_most_in_common_come_first_and_a_page_is_not_related_to_itself(catalogue: Catalogue) -> None:
    assert related_reviews(catalogue, "reviews/2022-example.md") == ["2021-alike", "2020-same-theme"]


def test_a_theme_and_its_package_lead_to_its_reviews(catalogue: Catalogue) -> None:
    for page in ("index", "briefing", "session"):
        assert related_reviews(catalogue, f"themes/sharing/{page}.md")[0] == "2019-other"


def test_a_link_counts_from_either_end(site_with: SiteWith) -> None:
    link = "## First\n\n[It](../reviews/2019-other.md).\n"
    changed = site_with(
        {
            "guides/how.md": small_site()["guides/how.md"].replace("## First\n", link),
            "reviews/2019-other.md": review("Other", themes="[sharing]"),
        }
    ).catalogue
    assert related_reviews(changed, "guides/how.md")[0] == "2019-other"
    document = changed.by_page["reviews/2019-other.md"]
    assert [guide.slug for guide in RelatedPages(changed).of(document).guides] == ["how"]


def test_prompts_are_of_the_pages_themes_and_differ_from_page_to_page(catalogue: Catalogue) -> None:
    pages = RelatedPages(catalogue)
    prompts = {document.slug: pages.of(document).prompts for document in catalogue.reviews}
    assert all(prompt.id.startswith("listening") for prompt in prompts["2022-example"])
    assert all(prompt.id.startswith("sharing") for prompt in prompts["2019-other"])
    assert all(len({prompt.id for prompt in chosen}) == 2 for chosen in prompts.values())
    assert len({tuple(prompt.id for prompt in chosen) for chosen in prompts.values()}) > 1
    again = RelatedPages(catalogue)
    assert {document.slug: again.of(document).prompts for document in catalogue.reviews} == prompts
