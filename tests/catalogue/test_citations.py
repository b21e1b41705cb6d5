import datetime as dt

from spotlight.catalogue.models.references import Source
from spotlight.catalogue.text.markdown import with_citations


def source(gone: dt.date | None) -> Source:
    address = "https://www.example.org/a"
    return Source(
        title="A [new] report", publisher="A publisher", date="2022-05", url=address, checked=None, gone=gone
    )


def test_a_note_is_made_from_the_source() -> None:
    said = with_citations("It is so.[^a]", {"a": source(None)})
    assert said.endswith("[^a]: A publisher, [A \\[new\\] report](<https://www.example.org/a>), 2022.")


def test_a_note_leads_to_no_address_that_is_gone() -> None:
    said = with_citations("It is so.[^a]", {"a": source(dt.date(2026, 10, 1))})
    assert said.endswith("[^a]: A publisher, A \\[new\\] report, 2022. It is no longer online.")
