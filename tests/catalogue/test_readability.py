from spotlight.catalogue.text.readability import looks_easier_than, readability

EASY = "The child was not brought to see us. We asked why."
HARD = "Multidisciplinary organisational interdependencies necessitate comprehensive deliberation."


def test_sentences_are_told_apart_and_the_longest_come_first() -> None:
    body = (
        "One two three. “Four five?” Six seven eight nine ten!\n\n- An item\n- Another [^a-source]\n\n## A heading\n"
    )
    found = readability(body)
    assert found.longest == ("Six seven eight nine ten!", "One two three.", "“Four five?”")
    assert found.words == 13


def test_short_words_read_more_easily_than_long_ones() -> None:
    assert readability(EASY).ease > 80 > 10 > readability(HARD).ease


def test_a_page_that_is_easy_enough_need_not_be_measured() -> None:
    assert looks_easier_than(50, EASY)
    assert not looks_easier_than(50, HARD)


def test_a_page_without_words_has_none() -> None:
    assert readability("## Only a heading").words == 0
