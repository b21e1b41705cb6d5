"""Letters on a partnership's colour can be read, whichever colour it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spotlight.catalogue.models.contrast import READABLE, WHITE, contrast, darkened
from spotlight.render.host_colours import SOFT, host_colours

from tests.small_site import PROJECT

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
TOKENS = (PROJECT / "themes/site/assets/css/tokens.css").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#0000ff", 2.15),
    ],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@given(COLOURS)
def test_the_nearest_colour_that_can_be_read_is_no_darker_than_it_must_be(colour: str) -> None:
    nearest = darkened(colour, WHITE)
    assert contrast(nearest, WHITE) >= READABLE
    if contrast(colour, WHITE) >= READABLE:
        assert nearest == colour
    else:
        assert contrast(nearest, WHITE) < READABLE + 0.35


@given(COLOURS)
def test_letters_on_the_head_can_be_read_by_day_and_by_night(colour: str) -> None:
    for scheme in host_colours(colour).values():
        for shade in scheme:
            assert contrast(SOFT, shade) >= READABLE
            assert contrast(WHITE, shade) >= READABLE


def test_a_dark_colour_is_the_head_as_it_is() -> None:
    assert host_colours("#1d4f6e")["default"].deep == "#1d4f6e"


def test_the_letters_are_those_of_the_look() -> None:
    assert re.findall(r"--on-deep-soft: (\S+);", TOKENS) == [SOFT]
