from spotlight.catalogue.document import Document
from spotlight.catalogue.places import Places
from spotlight.catalogue.readability import readability


def page(body: str) -> Document[None]:
    return Document("x.md", "x", None, Places("x.md"), body)


def test_sentences_are_told_apart_and_the_longest_come_first() -> None:
    body = (
        "One two three. “Four five?” Six seven eight nine ten!\n\n- An item\n- Another [^a-source]\n\n## A heading\n"
    )
    found = readability(page(body))
    assert found.longest == ("Six seven eight nine ten!", "One two three.", "“Four five?”")
    assert found.words == 13


def test_short_words_read_more_easily_than_long_ones() -> None:
    easy = readability(page("The child was not brought to see us. We asked why."))
    hard = readability(
        page("Multidisciplinary organisational interdependencies necessitate comprehensive deliberation.")
    )
    assert easy.ease > 80 > 10 > hard.ease


def test_a_page_without_words_has_none() -> None:
    assert readability(page("## Only a heading")).words == 0
