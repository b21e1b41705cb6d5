"""What every page of the site tells search engines, held against what schema.org defines and Google asks for.

https://schema.org/LearningResource, https://schema.org/Event and https://schema.org/BreadcrumbList;
https://developers.google.com/search/docs/appearance/structured-data/event and …/breadcrumb.
"""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from tests.browser.site_pages import every_page

pytestmark = pytest.mark.xdist_group("browser")

Data = dict[str, Any]

THING = {"@type", "name", "url", "description"}
KNOWN: Mapping[str, set[str]] = {
    "Thing": THING,
    "LearningResource": THING
    | {
        "about",
        "dateModified",
        "inLanguage",
        "isAccessibleForFree",
        "learningResourceType",
        "publisher",
        "timeRequired",
    },
    "Event": THING
    | {"endDate", "eventAttendanceMode", "eventStatus", "inLanguage", "location", "organizer", "startDate"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": {"@type", "position", "name", "item"},
    "Organization": THING,
    "Place": THING | {"address"},
    "VirtualLocation": THING,
}
"""Of each type the properties that schema.org defines, as far as this site has a use for them."""
REQUIRED: Mapping[str, set[str]] = {
    "LearningResource": {"name", "description", "url", "learningResourceType", "timeRequired", "publisher"},
    "Event": {"name", "startDate", "location"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "Organization": {"name"},
    "Place": {"name", "address"},
    "VirtualLocation": {"url"},
}
DURATION = re.compile(r"PT[1-9]\d*M")


@pytest.fixture(scope="module")
def told(site_folder: Path) -> dict[str, list[Data]]:
    """Give all that pages tell, by page."""
    trees = {path: html.parse(str(site_folder / path / "index.html")) for path in every_page(site_folder)}
    return {
        path: [json.loads(script) for script in tree.xpath("//script[@type='application/ld+json']/text()")]
        for path, tree in trees.items()
    }


def things(data: Data) -> list[Data]:
    """Give a thing and all things in it."""
    values = [value for each in data.values() for value in (each if isinstance(each, list) else [each])]
    return [data, *(thing for value in values if isinstance(value, dict) for thing in things(value))]


def every_thing(told: dict[str, list[Data]], kind: str = "") -> list[tuple[str, Data]]:
    found = [(path, thing) for path, datas in told.items() for data in datas for thing in things(data)]
    return [(path, thing) for path, thing in found if thing["@type"] == kind or not kind]


def test_everything_has_a_known_type_with_its_properties(told: dict[str, list[Data]]) -> None:
    for path, datas in told.items():
        assert all(data["@context"] == "https://schema.org" for data in datas), path
    for path, thing in every_thing(told):
        kind = thing["@type"]
        assert thing.keys() - {"@context"} <= KNOWN[kind], path
        assert REQUIRED.get(kind, set()) <= thing.keys(), path
        assert all(value not in ("", None, []) for value in thing.values()), path
    kinds = Counter(thing["@type"] for _, thing in every_thing(told))
    assert kinds["LearningResource"] > 40
    assert kinds["Event"] > 0


def test_dates_durations_and_addresses_are_what_they_should_be(told: dict[str, list[Data]], site_folder: Path) -> None:
    for path, event in every_thing(told, "Event"):
        starts, ends = (dt.datetime.fromisoformat(event[name]) for name in ("startDate", "endDate"))
        assert starts.tzinfo, path
        assert starts < ends, path
        assert event["eventStatus"] == "https://schema.org/EventScheduled"
        assert event["eventAttendanceMode"].startswith("https://schema.org/")
    for path, resource in every_thing(told, "LearningResource"):
        assert DURATION.fullmatch(resource["timeRequired"]), path
        assert dt.date.fromisoformat(resource["dateModified"]), path
        assert urlsplit(resource["url"]).path.strip("/") == path.strip("/")
    for path, thing in every_thing(told):
        assert str(thing.get("url", "https://")).startswith("https://"), path


def test_breadcrumbs_lead_from_home_to_the_page_over_pages_that_exist(
    told: dict[str, list[Data]], site_folder: Path
) -> None:
    lists = every_thing(told, "BreadcrumbList")
    assert len(lists) > 50
    for path, crumbs in lists:
        items = crumbs["itemListElement"]
        assert len(items) >= 2, path
        assert [item["position"] for item in items] == list(range(1, len(items) + 1)), path
        paths = [urlsplit(item["item"]).path.strip("/") for item in items]
        assert (paths[0], paths[-1]) == ("", path.strip("/"))
        assert all((site_folder / each / "index.html").is_file() for each in paths), path
