"""What search engines are told, held against what schema.org and its readers ask for."""

from typing import Any

import pytest
from spotlight.render.structured_data import structured_data

from tests.render.conftest import SiteWith

BASE = "https://learn.example.org/a/"
ROUTES = {
    "themes/listening/index.md": ("Learning page", "PT20M", ["Home", "Themes", "A title"]),
    "themes/listening/briefing.md": ("Briefing", "PT7M", ["Home", "Themes", "Listening", "A title"]),
    "themes/listening/session.md": ("Team session", "PT45M", ["Home", "Themes", "Listening", "A title"]),
    "reviews/2022-example.md": ("Review summary", "PT1M", ["Home", "Reviews", "A title"]),
    "guides/how.md": ("Guide", "PT1M", ["Home", "Guides", "A title"]),
}


def told(uri: str, site_with: SiteWith) -> list[dict[str, Any]]:
    site = site_with()
    return structured_data(site.catalogue.by_page[uri], "A title", "A summary.", site)


@pytest.mark.parametrize("uri", ROUTES)
def test_learning_says_what_it_is_and_how_long_it_takes(uri: str, site_with: SiteWith) -> None:
    kind, time, trail = ROUTES[uri]
    crumbs, resource = told(uri, site_with)
    assert (resource["@context"], resource["@type"]) == ("https://schema.org", "LearningResource")
    assert (resource["learningResourceType"], resource["timeRequired"]) == (kind, time)
    assert (resource["name"], resource["description"]) == ("A title", "A summary.")
    assert resource["dateModified"] == "2026-01-10"
    assert [item["name"] for item in crumbs["itemListElement"]] == trail
    assert [item["position"] for item in crumbs["itemListElement"]] == list(range(1, len(trail) + 1))
    assert crumbs["itemListElement"][-1]["item"] == resource["url"]
    assert all(item["item"].startswith(BASE) for item in crumbs["itemListElement"])


def test_an_event_has_its_times_with_their_offset_and_its_place(site_with: SiteWith) -> None:
    _, event = told("events/forum.md", site_with)
    assert event["@type"] == "Event"
    assert (event["startDate"], event["endDate"]) == ("2027-03-01T10:00:00+00:00", "2027-03-01T12:00:00+00:00")
    assert event["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert event["location"] == {"@type": "VirtualLocation", "url": f"{BASE}events/forum/"}


def test_an_action_plan_has_its_trail_alone_and_home_has_nothing(site_with: SiteWith) -> None:
    (crumbs,) = told("actions/plan.md", site_with)
    assert [item["name"] for item in crumbs["itemListElement"]] == ["Home", "Action plans", "A title"]
    assert told("index.md", site_with) == []
