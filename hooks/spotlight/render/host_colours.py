"""A partnership's colour as the colours of the site's head and foot, light and dark."""

from collections.abc import Mapping
from typing import NamedTuple

from spotlight.catalogue.models.contrast import darkened

SOFT = "#c6d6db"
"""The paler of the two colours of letters on the head: `--on-deep-soft` in tokens.css."""

_AT_NIGHT = 9.0
"""How far the head stands out from those letters where pages are dark: as far as the look's own does, or nearly."""

_GLOW = 0.18
"""How much white is in the light that falls on the home page."""


class HostColours(NamedTuple):
    """The colour of the head, and of the light on the home page, as `#rrggbb`."""

    deep: str
    beam: str


def host_colours(colour: str) -> Mapping[str, HostColours]:
    """Give the colours for each scheme, `default` and `slate`, from a partnership's colour `#rrggbb`.

    Letters on all of them stand out by 4.5 to 1 or more (WCAG 2.2, success criterion 1.4.3): a colour that is too
    light for that is darkened.
    """
    deep = darkened(colour, SOFT)
    night = darkened(deep, SOFT, _AT_NIGHT)
    return {"default": HostColours(deep, _beam(deep)), "slate": HostColours(night, night)}


def _beam(deep: str) -> str:
    """Give a lighter shade, as light as letters on it allow."""
    channels = (int(deep[start : start + 2], 16) for start in (1, 3, 5))
    lighter = "#" + "".join(f"{round(channel + (255 - channel) * _GLOW):02x}" for channel in channels)
    return darkened(lighter, SOFT)
