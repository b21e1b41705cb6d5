"""The guide for editors as part of the site, where it is switched on."""

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

from tests.real_mkdocs import build
from tests.small_site import PROJECT, small_project

GUIDE = PROJECT / "docs" / "editors"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = small_project(tmp_path)
    (project / "docs").symlink_to(PROJECT / "docs")
    return project


def test_the_site_has_every_page_of_the_guide_and_each_link_leads_somewhere(project: Path) -> None:
    configuration = project / "mkdocs.yml"
    configuration.write_text(configuration.read_text().replace("extra:\n", "extra:\n  editors: true\n"))
    status, said = build(project, "--strict")
    assert status == 0, said
    site = project / "site"
    names = [path.relative_to(GUIDE).with_suffix("").as_posix() for path in GUIDE.rglob("*.md")]
    assert len(names) > 60
    pages = [site / "editors" / name.removesuffix("index") / "index.html" for name in names]
    assert [page for page in pages if not page.is_file()] == []
    lost = []
    for page in pages:
        tree = html.parse(str(page))
        assert tree.xpath("//h1")[0].text_content().strip()
        assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
        for link in tree.xpath("//article//a/@href"):
            parts = urlsplit(urljoin(page.as_uri(), link))
            target = Path(parts.path) / "index.html" if parts.path.endswith("/") else Path(parts.path)
            if parts.scheme == "file" and not target.is_file():
                lost.append(f"{page.relative_to(site)}: {link}")
    assert lost == []
    assert "/editors/" not in (site / "sitemap.xml").read_text()
