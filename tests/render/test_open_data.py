"""The open data describes what the site has, and gives nothing of its texts away."""

import json
import re

from jsonschema import Draft202012Validator, FormatChecker
from spotlight.render.open_data import Host, Licence, OpenData, Record, SourceRecord, open_data, open_data_schema

from tests.render.conftest import SiteWith
from tests.small_site import PROJECT, small_site

REVIEW = {
    "kind": "review",
    "slug": "2022-example",
    "title": "An example review",
    "summary": "A summary that is long enough to say something useful.",
    "url": "https://learn.example.org/a/reviews/2022-example/",
    "owner": "Workforce development group",
    "reviewed": "2026-01-10",
    "review_by": "2027-01-10",
    "words": 22,
    "themes": ["listening"],
    "audiences": [],
    "ages": ["under-1"],
    "harms": ["neglect"],
    "sectors": ["health"],
    "review_kind": "local-review",
    "publisher": "A partnership",
    "published": "2022-05",
    "link": "https://www.example.org/review",
    "starts": None,
    "ends": None,
    "place": None,
    "booking": None,
    "sources": [
        {
            "id": "first-source",
            "title": "A source",
            "publisher": "A publisher",
            "date": "2022",
            "url": "https://www.example.org/source",
        }
    ],
}


def test_a_review_has_all_that_is_known_of_it(site_with: SiteWith) -> None:
    data = json.loads(open_data(site_with()).model_dump_json())
    assert [record for record in data["records"] if record["kind"] == "review"] == [REVIEW]


def test_everything_that_the_site_has_is_listed(site_with: SiteWith) -> None:
    data = open_data(site_with())
    root = "https://learn.example.org/a/"
    assert [(record.kind, record.url.removeprefix(root)) for record in data.records] == [
        ("theme", "themes/listening/"),
        ("prompts", "prompts/#listening"),
        ("theme", "themes/sharing/"),
        ("prompts", "prompts/#sharing"),
        ("review", "reviews/2022-example/"),
        ("guide", "guides/how/"),
        ("event", "events/forum/"),
        ("plan", "actions/plan/"),
        ("page", ""),
    ]
    assert all(record.owner for record in data.records)
    event = data.records[6]
    assert (event.starts, event.place, event.reviewed) == (json_date("2027-03-01T10:00:00"), None, None)


def json_date(text: str) -> object:
    return Record.model_validate(REVIEW | {"starts": text}).starts


def test_no_text_of_a_page_is_in_it(site_with: SiteWith) -> None:
    words = "An unmistakable sentence of the body."
    review = small_site()["reviews/2022-example.md"].replace("It happened.", words)
    site = site_with({"reviews/2022-example.md": review})
    assert words in site.catalogue.reviews[0].words
    assert words not in open_data(site).model_dump_json()


def test_the_data_fit_their_published_schema(site_with: SiteWith) -> None:
    schema = json.loads((PROJECT / "schemas/open-data.json").read_text(encoding="utf-8"))
    assert schema == open_data_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    data = json.loads(open_data(site_with()).model_dump_json())
    assert [error.message for error in validator.iter_errors(data)] == []
    data["records"][0]["kind"] = "thing"
    assert len(list(validator.iter_errors(data))) == 1


def test_every_field_is_explained_to_hosts() -> None:
    guide = (PROJECT / "docs/hosts/packages.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE))
    fields = {name for model in (OpenData, Host, Licence, Record, SourceRecord) for name in model.model_fields}
    assert fields - explained == set()


def test_the_licence_is_what_the_host_says(site_with: SiteWith) -> None:
    assert open_data(site_with()).licence is None
    host = small_site()["partnerships/example/partnership.yml"]
    said = "data_licence: {title: A licence, url: https://www.example.org/licence}\n"
    licence = open_data(site_with({"partnerships/example/partnership.yml": f"{host}\n{said}"})).licence
    assert licence is not None
    assert (licence.name, licence.url) == ("A licence", "https://www.example.org/licence")
