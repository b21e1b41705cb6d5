"""Laws that hold for every number and every way of writing it."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from spotlight.catalogue.disclosure.nhs_number import find_nhs_numbers, is_nhs_number
from spotlight.catalogue.disclosure.passage import Origin, Passage
from spotlight.catalogue.disclosure.plain_text import passages_of
from spotlight.catalogue.disclosure.upn import find_upns
from stdnum.gb import upn

WEIGHTS = range(10, 1, -1)
NO_NUMBER = 10
SEPARATORS = [
    " ",
    "-",
    "\u2013",
    "\u2011",
    "\u00a0",
    "\u2009",
    "\u202f",
    "\n",
    "&nbsp;",
    " - ",
    ".",
    "/",
    "** **",
    "_",
]
HIDDEN = ["", "\u200b", "\u00ad", "\u2060", "**"]


def check_digit(nine: str) -> int:
    """Give the check digit by the words of the NHS Data Dictionary: weights ten to two, modulus 11."""
    rest = 11 - sum(weight * int(digit) for weight, digit in zip(WEIGHTS, nine, strict=True)) % 11
    return 0 if rest == 11 else rest


nines = st.integers(0, 999_999).map(lambda number: f"999{number:06d}")
numbers = nines.filter(lambda nine: check_digit(nine) != NO_NUMBER).map(lambda nine: f"{nine}{check_digit(nine)}")
numbers = numbers.filter(lambda number: len(set(number)) > 1)


def found(text: str) -> Iterator[int]:
    passage = next(passages_of(text, Origin.MARKDOWN))
    return (passage.in_file(offset) for offset in find_nhs_numbers(passage))


@given(numbers, st.sampled_from(SEPARATORS), st.sampled_from(SEPARATORS), st.sampled_from(HIDDEN))
def test_a_number_in_groups_is_found_however_it_is_written(number: str, first: str, second: str, hidden: str) -> None:
    text = f"Her NHS number is {number[0]}{hidden}{number[1:3]}{first}{number[3:6]}{second}{number[6:]} now."
    assert list(found(text)) == [text.index(number[0])]


@given(numbers, st.integers(0, 9), st.integers(1, 9))
def test_a_number_with_one_digit_changed_is_none(number: str, place: int, step: int) -> None:
    digit = str((int(number[place]) + step) % 10)
    assert is_nhs_number(number)
    assert not is_nhs_number(number[:place] + digit + number[place + 1 :])


@given(st.integers(0, 10**9 - 1).map(lambda number: f"{number:09d}"), st.integers(0, 9))
def test_the_check_digit_is_that_of_the_data_dictionary(nine: str, last: int) -> None:
    right = check_digit(nine) != NO_NUMBER and check_digit(nine) == last
    assert is_nhs_number(f"{nine}{last}") == (right and len({*nine, str(last)}) > 1)


@given(numbers)
def test_a_number_that_a_booking_claims_passes(number: str) -> None:
    assert list(found(f"Booking reference {number}, or meeting ID {number[:3]} {number[3:6]} {number[6:]}.")) == []


@given(st.integers(0, 99_999_999).map(lambda number: f"9990{number:08d}"))
def test_a_upn_is_found_with_its_own_letter_alone(digits: str) -> None:
    own = upn.calc_check_digit(digits)
    letters = [letter for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if _finds(f"UPN {letter}{digits}")]
    assert letters == [own]


def _finds(text: str) -> bool:
    return next(find_upns(Passage(text, Origin.MARKDOWN)), None) is not None


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=200))
def test_every_character_of_the_plain_text_knows_its_place(text: str) -> None:
    for origin in (Origin.MARKDOWN, Origin.YAML):
        for passage in passages_of(text, origin):
            places = [passage.in_file(offset) for offset in range(len(passage.text))]
            assert places == sorted(places)
            assert all(0 <= place < len(text) for place in places)
            assert len(passage.folded) == len(passage.text)


@given(st.text(alphabet="abcAB 019.,;()'\"\n-#|>*_`~&[]!:/\\<", max_size=120))
def test_what_is_left_unchanged_stands_where_it_says(text: str) -> None:
    passage = next(passages_of(text, Origin.MARKDOWN))
    for offset, letter in enumerate(passage.text):
        if letter.isalnum() and letter.isascii():
            assert letter in text[passage.in_file(offset) :]
