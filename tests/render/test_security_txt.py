"""What researchers and search engines find at the site's root."""

import datetime as dt
from dataclasses import replace

import pytest
from spotlight.render.robots_txt import robots_txt
from spotlight.render.security_txt import security_txt

from tests.render.conftest import SiteWith
from tests.small_site import small_site

PARTNERSHIP = "partnerships/example/partnership.yml"


def fields(text: str) -> dict[str, str]:
    """Give the fields of a security.txt, each of which stands there once."""
    lines = text.splitlines()
    named = dict(line.split(": ", 1) for line in lines)
    assert len(named) == len(lines)
    return named


def test_it_says_whom_to_tell_until_when_and_where_it_stands(site_with: SiteWith) -> None:
    assert fields(security_txt(site_with())) == {
        "Contact": "mailto:digital@example.org",
        "Expires": "2027-11-21T00:00:00Z",
        "Preferred-Languages": "en",
        "Canonical": "https://learn.example.org/a/.well-known/security.txt",
    }


@pytest.mark.parametrize("built", [dt.date(2026, 11, 22), dt.date(2028, 2, 29), dt.date(2038, 1, 19)])
def test_it_expires_within_a_year_of_the_build(built: dt.date, site_with: SiteWith) -> None:
    site = site_with()
    expires = dt.datetime.fromisoformat(
        fields(security_txt(replace(site, rota=replace(site.rota, built=built))))["Expires"]
    )
    assert dt.timedelta(days=360) < expires.date() - built < dt.timedelta(days=365)


@pytest.mark.parametrize(
    ("before", "after", "contact"),
    [
        (
            "feedback_url",
            "security: https://www.example.org/security\nfeedback_url",
            "https://www.example.org/security",
        ),
        ("email: digital@example.org", "url: https://www.example.org/team", "https://www.example.org/team"),
        ("email: digital@example.org", "phone: 01632 960105", "tel:01632960105"),
    ],
)
def test_the_contact_is_the_partnerships(before: str, after: str, contact: str, site_with: SiteWith) -> None:
    text = small_site()[PARTNERSHIP].replace(before, after)
    assert fields(security_txt(site_with({PARTNERSHIP: text})))["Contact"] == contact


def test_a_site_without_https_names_no_place(site_with: SiteWith) -> None:
    site = replace(site_with(), url="http://intranet.example.org/")
    assert "Canonical" not in fields(security_txt(site))


def test_search_engines_may_read_all_and_find_the_list_of_pages(site_with: SiteWith) -> None:
    assert robots_txt(site_with()) == ("User-agent: *\nAllow: /\n\nSitemap: https://learn.example.org/a/sitemap.xml\n")
