"""A site is where its partnership says, and no real one at the address of an example."""

import pytest
from spotlight.catalogue.models.partnership import Partnership
from spotlight.render.site_address import AddressError, site_address

EXAMPLE = "https://spotlight.example.org/"


def partnership(url: str, site_url: str | None = None) -> Partnership:
    return Partnership.model_construct(name="Ours", url=url, site_url=site_url)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("url", "own", "configured", "address"),
    [
        ("https://www.ours.example.org", None, EXAMPLE, EXAMPLE),
        ("https://www.example.com", "https://example.com/a/b", EXAMPLE, "https://example.com/a/b/"),
        ("https://ours.gov.uk", "https://learning.ours.gov.uk/", EXAMPLE, "https://learning.ours.gov.uk/"),
        ("https://ours.gov.uk", None, "https://example.org.ours.gov.uk", "https://example.org.ours.gov.uk/"),
    ],
)
def test_the_address_is_the_partnerships_own_or_that_of_the_configuration(
    url: str, own: str | None, configured: str, address: str
) -> None:
    assert site_address(partnership(url, own), configured) == address


@pytest.mark.parametrize(
    ("url", "own", "configured", "words"),
    [
        ("https://ours.gov.uk", None, EXAMPLE, "Ours has the address of an example, https://spotlight.example.org/"),
        ("https://example.org.uk", "https://a.example.net", None, "write where the site will be"),
        ("https://ours.gov.uk", None, None, "site_url in mkdocs.yml is empty"),
        ("https://ours.gov.uk", None, "", "site_url in mkdocs.yml is empty"),
    ],
)
def test_no_address_and_an_examples_address_are_refused(
    url: str, own: str | None, configured: str | None, words: str
) -> None:
    with pytest.raises(AddressError, match=words):
        site_address(partnership(url, own), configured)
