from spotlight.render.search_documents import (
    ARCHIVE_SIZE,
    CORE_REVIEWS,
    acronyms,
    archives,
    core_documents,
    facet_labels,
)

from tests.render.conftest import SiteWith
from tests.small_site import small_site


def test_everything_can_be_found_with_its_facets(site_with: SiteWith) -> None:
    found = {entry["id"]: entry for entry in core_documents(site_with().catalogue)}
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
    texts = [entry.get("text", "") for entry in core_documents(site_with().catalogue)]
    assert not any("A publisher" in text or "[^" in text for text in texts)


def test_acronyms_and_labels_come_from_content(site_with: SiteWith) -> None:
    catalogue = site_with().catalogue
    assert acronyms(catalogue) == {"lado": "local authority designated officer"}
    labels = facet_labels(catalogue)
    assert labels["theme"] == {"listening": "Listening", "sharing": "Sharing"}
    assert labels["year"] == {"2022": "2022"}


def test_older_reviews_are_found_in_short(site_with: SiteWith) -> None:
    review = small_site()["reviews/2022-example.md"]
    more = CORE_REVIEWS + ARCHIVE_SIZE
    changes: dict[str, str | bytes] = {
        f"reviews/2001-{n:04}.md": review.replace("2022-05", "2001-02").replace("An example review", f"Review {n}")
        for n in range(more)
    }
    catalogue = site_with(changes).catalogue
    core = [entry for entry in core_documents(catalogue) if entry["kind"] == "review"]
    older = archives(catalogue)
    assert len(core) == CORE_REVIEWS
    assert [len(part) for part in older] == [ARCHIVE_SIZE, 1]
    assert older[0][0]["text"] == "One Two Three What would you do? What would help?"
    assert core[0]["id"] == "reviews/2022-example/"
