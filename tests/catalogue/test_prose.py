from spotlight.catalogue.text.prose import Form, blocks, seen
from spotlight.catalogue.text.sentences import length, sentences


def found(body: str) -> list[tuple[Form, str]]:
    return [(block.form, seen(block.text)) for block in blocks(body)]


def test_paragraphs_items_cells_headings_and_quotations_are_blocks() -> None:
    body = (
        "## A *heading*\nA paragraph\nof two lines.\n\n- one\n  goes on\n- two\n\n1. three\n\n"
        "> A quotation\n> goes on.\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    assert found(body) == [
        (Form.HEADING, "A heading"),
        (Form.TEXT, "A paragraph of two lines."),
        (Form.TEXT, "one goes on"),
        (Form.TEXT, "two"),
        (Form.TEXT, "three"),
        (Form.QUOTATION, "A quotation goes on."),
        (Form.TEXT, "a"),
        (Form.TEXT, "b"),
        (Form.TEXT, "c"),
        (Form.TEXT, "d"),
    ]


def test_a_line_of_a_paragraph_that_begins_with_a_number_is_no_item() -> None:
    assert found("It began in\n2023. Then it ended.") == [(Form.TEXT, "It began in 2023. Then it ended.")]


def test_marks_addresses_notes_and_code_are_not_seen() -> None:
    body = "See [**the** page](https://a.example/b_(c) 'x'), `code` and _it_.[^a-source] Keep snake_case \\* so."
    assert found(body) == [(Form.TEXT, "See the page, and it. Keep snake_case * so.")]
    assert found("Before.\n\n~~~yaml\nkey: value\n~~~\n\nAfter.") == [(Form.TEXT, "Before."), (Form.TEXT, "After.")]


def test_each_sentence_has_the_place_at_which_it_begins() -> None:
    body = "- One.[^a] “**Two** three.” 4 is next… And so on, says s.47 of it."
    (block,) = blocks(body)
    begins = [(body[block.start + offset :].split()[0], sentence) for offset, sentence in sentences(block.text)]
    assert begins == [
        ("One.[^a]", "One."),
        ("“**Two**", "“Two three.”"),
        ("4", "4 is next…"),
        ("And", "And so on, says s.47 of it."),
    ]


def test_words_are_counted_without_dashes_that_stand_alone() -> None:
    assert length("Stop – look, listen & don't go: 24/7.") == 6
