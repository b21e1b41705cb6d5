import pytest
from spotlight.render.onward import Neighbour, onward

from tests.render.conftest import SiteWith
from tests.small_site import small_site

LISTENING = [
    Neighbour("Listening: learning page", "themes/listening/"),
    Neighbour("Listening: seven-minute briefing", "themes/listening/briefing/"),
    Neighbour("Listening: team session", "themes/listening/session/"),
]
SHARING = Neighbour("Sharing: learning page", "themes/sharing/")


@pytest.mark.parametrize(
    ("page", "before", "after"),
    [
        ("themes/listening/index.md", None, LISTENING[1]),
        ("themes/listening/briefing.md", LISTENING[0], LISTENING[2]),
        ("themes/listening/session.md", LISTENING[1], SHARING),
        (
            "themes/sharing/index.md",
            LISTENING[2],
            Neighbour("Sharing: seven-minute briefing", "themes/sharing/briefing/"),
        ),
        ("guides/how.md", None, Neighbour("The second", "guides/second/")),
        ("reviews/2022-example.md", None, None),
        ("index.md", None, None),
    ],
)
def test_the_pages_of_a_package_and_the_guides_stand_in_a_row(
    page: str, before: Neighbour | None, after: Neighbour | None, site_with: SiteWith
) -> None:
    guide = small_site()["guides/how.md"]
    second = guide.replace("title: How it works", "title: The second").replace("order: 1", "order: 2")
    catalogue = site_with({"guides/second.md": second}).catalogue
    assert onward(catalogue.by_page[page], catalogue) == (before, after)


def test_a_page_that_the_build_makes_has_no_neighbours(site_with: SiteWith) -> None:
    assert onward(None, site_with().catalogue) == (None, None)
