import json

import pytest
from spotlight.render.search_documents import (
    Entry,
    acronyms,
    facet_labels,
    search_documents,
)

from tests.render.conftest import SiteWith
from tests.render.many_reviews import many_reviews


def test_everything_can_be_found_with_its_facets(site_with: SiteWith) -> None:
    found = {entry["id"]: entry for entry in search_documents(site_with().catalogue).core}
    assert found["themes/listening/"]["kind"] == "theme"
    assert "Words about listening." in found["themes/listening/"]["text"]
    assert found["themes/listening/briefing/"]["theme"] == ["listening"]
    assert found["themes/listening/session/"]["kind"] == "session"
    assert found["prompts/#sharing-2"] == {
        "id": "prompts/#sharing-2",
        "kind": "prompt",
        "title": "What about sharing 2?",
        "theme": ["sharing"],
        "audience": ["practitioner"],
    }
    review = found["reviews/2022-example/"]
    assert (review["age"], review["harm"], review["year"]) == (["under-1"], ["neglect"], ["2022"])
    assert review["by"] == "A partnership, May 2022"
    assert review["aliases"] == "example case"
    assert found["glossary/#local-authority-designated-officer"]["aliases"] == "LADO"
    assert found["guides/how/"]["audience"] == ["everyone"]
    assert found["events/forum/"]["theme"] == ["sharing"]


def test_notes_are_not_part_of_the_text(site_with: SiteWith) -> None:
    texts = [entry.get("text", "") for entry in search_documents(site_with().catalogue).core]
    assert not any("A publisher" in text or "[^" in text for text in texts)


def test_acronyms_and_labels_come_from_content(site_with: SiteWith) -> None:
    catalogue = site_with().catalogue
    assert acronyms(catalogue) == {"lado": "local authority designated officer"}
    labels = facet_labels(catalogue)
    assert labels["theme"] == {"listening": "Listening", "sharing": "Sharing"}
    assert labels["year"] == {"2022": "2022"}


def size(documents: list[Entry]) -> int:
    return len(json.dumps(documents, ensure_ascii=False, separators=(",", ":")).encode())


def test_the_newest_reviews_are_searched_in_full_and_the_rest_in_short(site_with: SiteWith) -> None:
    catalogue = site_with(many_reviews({"2024": 6, "2001": 4})).catalogue
    room = size(search_documents(catalogue, 0).core) + 2500
    documents = search_documents(catalogue, room)
    newest = [entry for entry in documents.core if entry["kind"] == "review"]
    older = [entry for archive in documents.archives for entry in archive]
    assert 3 <= len(newest) <= 8
    assert size(documents.core) <= room
    assert [entry["id"] for entry in (*newest, *older)] == [f"reviews/{r.slug}/" for r in catalogue.reviews]
    assert "It happened." in newest[0]["text"]
    assert older[0]["text"] == "One Two Three"
    assert all(
        (entry["theme"], entry["age"], entry["harm"]) == (["listening"], ["under-1"], ["neglect"]) for entry in older
    )


@pytest.mark.parametrize(("room", "text"), [(200, "One Two"), (196, "One"), (190, None)])
def test_older_reviews_say_as_much_as_there_is_room_for(room: int, text: str | None, site_with: SiteWith) -> None:
    catalogue = site_with(many_reviews({"2024": 9})).catalogue
    empty = size([entry | {"text": ""} for entry in search_documents(catalogue, 0).archives[0]])
    (archive,) = search_documents(catalogue, 0, empty + 10 * (room - 196) + 40).archives
    assert {entry.get("text") for entry in archive} == {text}
    assert len(archive) == 10


def test_archives_hold_so_many_reviews_each(site_with: SiteWith, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spotlight.render.search_documents.ARCHIVE_SIZE", 4)
    documents = search_documents(site_with(many_reviews({"2001": 8})).catalogue, 0)
    assert [len(archive) for archive in documents.archives] == [4, 4, 1]
