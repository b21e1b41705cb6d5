"""Sources in lists: each is found on its page, whoever names it."""

import pytest
from lxml import html
from spotlight.catalogue.models.references import Source
from spotlight.render.source_lists import LONGEST, SourceLists


def lists_of(number: int) -> SourceLists:
    """Give the lists of so many sources, each of a publisher of its own."""
    about = {"title": "A source", "date": None, "url": "https://www.example.org/source", "checked": None}
    publishers = {f"source-{n}": f"publisher {n:04}" for n in reversed(range(number))}
    return SourceLists({key: Source.model_validate(about | {"publisher": name}) for key, name in publishers.items()})


@pytest.mark.parametrize("number", [0, 1, LONGEST])
def test_few_sources_are_one_page(number: int) -> None:
    (page,) = lists_of(number).pages.values()
    assert (page.uri, page.title, page.last, len(page.sources)) == ("sources.md", "Sources and law", 1, number)


def test_many_sources_go_over_pages_by_publisher() -> None:
    lists = lists_of(2 * LONGEST + 1)
    assert list(lists.pages) == ["sources.md", "sources/2.md", "sources/3.md"]
    assert [len(page.sources) for page in lists.pages.values()] == [LONGEST, LONGEST, 1]
    assert lists.pages["sources.md"].sources[0][0] == "source-0"
    assert lists.path_of("source-0") == "sources/#source-0"
    assert lists.path_of(f"source-{LONGEST}") == f"sources/2/#source-{LONGEST}"
    assert lists.path_of("guidance-new") == "sources/#guidance-new"
    last = lists.pages["sources/3.md"]
    assert (last.title, last.previous, last.next) == ("Sources and law, page 3 of 3", "sources/2/", "")
    assert [step.path for step in last.above] == ["", "sources/"]


@pytest.mark.parametrize(
    ("href", "leads_to"),
    [
        (f"../../sources/#source-{LONGEST}", f"../../sources/2/#source-{LONGEST}"),
        ("../../sources/#source-0", "../../sources/#source-0"),
        ("../../sources/#guidance-new", "../../sources/#guidance-new"),
        ("../../sources/", "../../sources/"),
        (f"../../glossary/#source-{LONGEST}", f"../../glossary/#source-{LONGEST}"),
        (f"https://www.example.org/sources/#source-{LONGEST}", f"https://www.example.org/sources/#source-{LONGEST}"),
    ],
)
def test_a_link_that_content_writes_leads_to_the_sources_own_page(href: str, leads_to: str) -> None:
    tree = html.fragment_fromstring(f'<p><a href="{href}">how</a></p>', create_parent="div")
    lists_of(LONGEST + 1).lead_to_pages(tree, "reviews/2022-example/")
    assert tree.xpath("//a/@href") == [leads_to]
