"""The accessibility statement says of a host what the host says of itself."""

import datetime as dt
import re

from spotlight.catalogue.models.accessibility import Accessibility
from spotlight.catalogue.models.partnership import Partnership
from spotlight.render.statement import statement

from tests.render.conftest import SiteWith

HEADINGS = [
    "## Feedback and contact information",
    "## Reporting accessibility problems with this website",
    "## Enforcement procedure",
    "## Technical information about this website's accessibility",
    "### Compliance status",
    "### Content that is not accessible",
    "## Preparation of this accessibility statement",
]
BARRIER = {
    "what": "The map has no text.",
    "criterion": "1.1.1 Non-text Content",
    "why": "non-compliance",
    "reason": "We are writing it.",
    "instead": "the list of places",
    "mended_by": dt.date(2027, 5, 1),
}
BURDEN = BARRIER | {"what": "Old films have no captions.", "why": "disproportionate-burden", "instead": None}


def words_of(site_with: SiteWith, **own: object) -> str:
    partnership = site_with().partnership
    changed = Accessibility.model_validate(partnership.accessibility.model_dump() | own)
    return statement(Partnership.model_construct(**dict(partnership) | {"accessibility": changed}))


def test_it_has_the_parts_of_the_sample_statement_in_their_order(site_with: SiteWith) -> None:
    words = words_of(site_with)
    assert re.findall(r"^##+ .*$", words, flags=re.MULTILINE) == HEADINGS
    assert "Example Partnership is committed to making its website accessible, in accordance with" in words
    assert "[digital@example.org](mailto:digital@example.org)" in words
    assert "telephone" not in words
    assert "within 10 working days" in words
    assert "prepared on 9 January 2026. It was last reviewed on 10 January 2026." in words


def test_without_an_audit_it_claims_none(site_with: SiteWith) -> None:
    words = words_of(site_with)
    assert "Nobody has audited this website" in words
    assert "we take it to be partially compliant" in words
    assert "No outside organisation has tested this website" in words


def test_an_audit_and_what_it_found_are_said(site_with: SiteWith) -> None:
    audit = {"by": "An auditor", "date": dt.date(2027, 2, 1), "found": "partially"}
    words = words_of(site_with, audit=audit, barriers=[BARRIER, BURDEN])
    assert "This website is partially compliant with" in words
    assert "due to the non-compliances and exemptions listed below" in words
    assert "last tested as a whole on 1 February 2027. The test was carried out by An auditor." in words
    mended, burden = words.index("**Non-compliance with"), words.index("**Disproportionate burden**")
    assert mended < words.index("The map has no text.") < burden < words.index("Old films have no captions.")
    assert "fails WCAG 2.2 success criterion 1.1.1 Non-text Content. We are writing it." in words
    assert "You can use instead: the list of places. We plan to mend it by 1 May 2027." in words
    assert "We do not claim" not in words
    assert "Content that is not within the scope" not in words


def test_an_audit_that_found_nothing_is_said(site_with: SiteWith) -> None:
    words = words_of(site_with, audit={"by": "An auditor", "date": dt.date(2027, 2, 1), "found": "fully"})
    assert "This website is fully compliant with" in words
    assert "The audit found nothing that fails the standard." in words
