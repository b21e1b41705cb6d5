"""How much content ships, and what every part of it must have."""

import re
from collections import Counter

import pytest
from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.document import Document
from spotlight.catalogue.text.markdown import citations
from spotlight.check import check_content

from scripts.overview.gather import unused_sources
from tests.small_site import PROJECT


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    found = check_content(PROJECT / "content").catalogue
    assert found is not None
    return found


def word_count(document: Document[object]) -> int:
    return len(re.findall(r"\S*\w\S*", document.words))


def test_five_themes_with_long_pages_resources_and_reviews(catalogue: Catalogue) -> None:
    assert len(catalogue.packages) >= 5
    for package in catalogue.packages:
        assert 900 <= word_count(package.theme) <= 1450, package.slug
        assert len(package.theme.meta.resources) >= 6, package.slug
        assert len(set(re.findall(r"reviews/[\w-]+\.md", package.theme.body))) >= 3, package.slug
        assert len(catalogue.reviews_of(package.slug)) >= 3, package.slug


def test_briefings_and_sessions_have_their_length(catalogue: Catalogue) -> None:
    for package in catalogue.packages:
        assert 500 <= word_count(package.briefing) <= 800, package.slug
        assert 45 <= package.session.meta.minutes <= 60, package.slug


def test_prompts_are_enough_and_spread_over_people_and_ways(catalogue: Catalogue) -> None:
    for package in catalogue.packages:
        assert len(package.questions) >= 24, package.slug
        ways = Counter(prompt.way for prompt in package.questions)
        people = Counter(name for prompt in package.questions for name in prompt.audiences)
        assert min(ways[way] for way in catalogue.vocabulary.ways) >= 3, package.slug
        assert min(people[name] for name in ("practitioner", "manager", "team")) >= 6, package.slug


def test_reviews_are_enough_and_as_long_as_they_should_be(catalogue: Catalogue) -> None:
    assert len(catalogue.reviews) >= 16
    good = [review for review in catalogue.reviews if review.meta.kind in ("appreciative-inquiry", "case-study")]
    assert len(good) >= 3
    for review in catalogue.reviews:
        assert 350 <= word_count(review) <= 720, review.slug


def test_guides_terms_events_and_plans_are_enough(catalogue: Catalogue) -> None:
    assert {guide.slug for guide in catalogue.guides} >= {
        "how-reviews-work",
        "rapid-reviews",
        "practitioner-learning-events",
        "if-you-are-invited",
        "for-line-managers",
        "support-for-practitioners",
        "after-a-review",
        "using-learning",
        "audits-and-inspections",
        "learning-and-development",
        "regional-and-national-learning",
    }
    assert len(catalogue.glossary) >= 60
    assert len(catalogue.events) >= 4
    assert all(event.meta.title.startswith("Example") for event in catalogue.events)
    assert all(plan.meta.title.startswith("Example") for plan in catalogue.plans)


def test_the_seven_ways_are_the_sections_of_their_guide(catalogue: Catalogue) -> None:
    guide = next(guide for guide in catalogue.guides if guide.slug == "using-learning")
    headings = [heading.casefold() for heading in re.findall(r"^## (.+)$", guide.body, re.MULTILINE)]
    assert len(catalogue.vocabulary.ways) == 7
    for words in catalogue.vocabulary.ways.values():
        assert any(words.casefold() in heading for heading in headings), words


def test_every_theme_review_and_guide_cites_a_source_and_every_source_is_used(catalogue: Catalogue) -> None:
    themes = [package.theme for package in catalogue.packages]
    for document in (*themes, *catalogue.reviews, *catalogue.guides):
        assert citations(document.body), document.uri
    assert unused_sources(catalogue) == []
