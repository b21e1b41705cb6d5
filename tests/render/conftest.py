import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from spotlight.catalogue.document import Document
from spotlight.catalogue.reading.places import Places
from spotlight.catalogue.text.markdown import to_html, with_citations
from spotlight.check import check_content
from spotlight.render.print_markdown import PrintedText, printed
from spotlight.render.site import Site
from spotlight.rota.published_rota import rota_of

from tests.small_site import small_site, write

SiteWith = Callable[..., Site]


@pytest.fixture
def site_with(tmp_path: Path) -> SiteWith:
    """Give a function that makes a site of the small content with some files changed."""

    def make(changes: dict[str, str | bytes] | None = None) -> Site:
        content = write(tmp_path / "content", small_site() | (changes or {}))
        catalogue = check_content(content).catalogue
        assert catalogue is not None
        rota = rota_of(catalogue, dt.date(2026, 11, 22))
        return Site(
            "Spotlight", "https://learn.example.org/a/", content, catalogue, rota, catalogue.partnerships["example"]
        )

    return make


def printed_markdown(body: str, site: Site) -> PrintedText:
    """Give a text ready to print as the guide `how` of a site."""
    html = to_html(with_citations(body, site.catalogue.sources))
    return printed(Document("guides/how.md", "how", None, Places("content/guides/how.md"), body, html=html), site)
