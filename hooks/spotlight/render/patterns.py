"""Which themes come back in which reviews and years: the same numbers for the picture and for the table."""

import math
from dataclasses import dataclass

from spotlight.catalogue.catalogue import Catalogue

_SMALLEST = 9
_LARGEST = 24
_FULL = 5
"""Radii of dots, in the units of the picture, and the fewest reviews whose dot fills its place."""


@dataclass(frozen=True)
class Pattern:
    """The themes by their slugs, and for each year of publication how many reviews name each of them."""

    themes: tuple[str, ...]
    years: tuple[int, ...]
    counts: dict[tuple[int, str], int]
    reviews: dict[int, int]

    def total(self, theme: str) -> int:
        """Give how many reviews name a theme."""
        return sum(self.counts[year, theme] for year in self.years)

    def radius(self, count: int) -> float:
        """Give the radius of the dot of so many reviews, whose area grows with them; the largest fills its place."""
        most = max(_FULL, *self.counts.values())
        return max(_SMALLEST, round(_LARGEST * math.sqrt(count / most), 1))


def pattern_of(catalogue: Catalogue) -> Pattern:
    """Count the reviews of a catalogue by year, earliest first, and by theme, in the themes' order."""
    themes = tuple(package.slug for package in catalogue.packages)
    years = tuple(sorted({review.meta.year for review in catalogue.reviews if review.meta.year}))
    of_year = {year: [review for review in catalogue.reviews if review.meta.year == year] for year in years}
    counts = {
        (year, theme): sum(theme in review.meta.themes for review in of_year[year])
        for year in years
        for theme in themes
    }
    return Pattern(themes, years, counts, {year: len(reviews) for year, reviews in of_year.items()})
