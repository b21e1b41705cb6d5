"""A change of what a partnership has of its own is a change of the pages that it is on."""

from dataclasses import replace
from pathlib import Path

import pytest
from spotlight.check import check_content
from spotlight.preview.affected import affected
from spotlight.render.build_date import build_date
from spotlight.render.site import Site
from spotlight.rota.published_rota import rota_of

from tests.small_site import small_site, write

OWN = "partnerships/example/"
HOW = small_site()["guides/how.md"]
PARAGRAPH = "---\npage: guides/how.md\nat: end\n---\n\nOurs.\n"


def site_of(content: Path) -> Site:
    catalogue = check_content(content, partnership="example").catalogue
    assert catalogue is not None
    rota = rota_of(catalogue, build_date("Europe/London"))
    partnership = catalogue.partnerships["example"]
    return Site("Spotlight", "https://a.example.org/", content, catalogue, rota, partnership, "example")


def test_a_changed_paragraph_affects_the_text_of_its_page_alone(tmp_path: Path) -> None:
    before = site_of(write(tmp_path, small_site() | {f"{OWN}paragraphs/a.md": PARAGRAPH}))
    found = affected(before, site_of(write(tmp_path, {f"{OWN}paragraphs/a.md": PARAGRAPH.replace("Ours", "Theirs")})))
    assert found is not None
    assert (found.texts, found.lists) == (frozenset({"guides/how.md"}), False)


@pytest.mark.parametrize(
    "added",
    [
        {f"{OWN}pages/guides/how.md": HOW},
        {f"{OWN}rota.yml": small_site()["rota.yml"].replace("rolling", "weekly")},
        {f"{OWN}logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'},
    ],
    ids=["a page", "a rota", "a logo"],
)
def test_a_new_file_of_its_own_may_affect_every_page(added: dict[str, str], tmp_path: Path) -> None:
    before = site_of(write(tmp_path, small_site()))
    assert affected(before, site_of(write(tmp_path, added))) is None


def test_an_own_page_that_is_written_anew_affects_itself(tmp_path: Path) -> None:
    before = site_of(write(tmp_path, small_site() | {f"{OWN}pages/guides/how.md": HOW}))
    after = site_of(write(tmp_path, {f"{OWN}pages/guides/how.md": HOW.replace("Read [", "Go to [")}))
    found = affected(before, after)
    assert found is not None
    assert found.texts == {"guides/how.md"}
    assert affected(after, replace(after)) is not None
