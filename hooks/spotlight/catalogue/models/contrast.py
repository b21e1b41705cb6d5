"""How far a colour stands out from another, and the nearest one that does."""

from colorsys import hls_to_rgb, rgb_to_hls

READABLE = 4.5
"""The least contrast of text, from WCAG 2.2, success criterion 1.4.3."""

WHITE = "#ffffff"

_STEPS = 255
"""A step of lightness is one that a screen can show."""


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours `#rrggbb`, from 1 to 21, by WCAG 2.2's definition."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def darkened(colour: str, against: str, least: float = READABLE) -> str:
    """Give the lightest colour of the same hue, no lighter than it is, that stands out from a light one.

    Both colours are `#rrggbb`; `least` is the contrast ratio, which black must reach.
    """
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    shades = (colour, *(_colour(hue, step / _STEPS, saturation) for step in range(int(lightness * _STEPS), -1, -1)))
    return next(shade for shade in shades if contrast(shade, against) >= least)


def _luminance(colour: str) -> float:
    """Give the relative luminance of WCAG 2.2, from 0 to 1."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _colour(hue: float, lightness: float, saturation: float) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in hls_to_rgb(hue, lightness, saturation))
