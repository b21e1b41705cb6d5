"""Lists of reviews that stay short however many there are: few on one page, many on a page for each year.

A page that lists everything grows with the library until no phone can open it. A reader knows the year of a review,
or its theme, or a word of it: so there are lists by year, for all reviews and for each theme, beside the search.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.review import Review
from spotlight.render.generated_pages import GENERATED
from spotlight.render.list_page import ListPage, in_parts, path_of_part, titled, uri_of
from spotlight.render.step import Step

LONGEST = 50
"""The most reviews that one page lists."""

FEW = 18
"""The most that a theme's page shows all of."""

NEWEST = 12
"""How many stand for a longer list: as cards, whole rows of two, three and four."""

UNDATED = "without-date"
"""The name, in addresses, of what has no date of publication."""

Reviews = tuple[Document[Review], ...]
_INDEX = GENERATED["reviews/index.md"]
_HOME = Step("Home", "")


@dataclass(frozen=True)
class Year:
    """A year of publication: what readers see, the path of its page, and how many reviews it has."""

    name: str
    path: str
    reviews: int


@dataclass(frozen=True)
class Group:
    """Reviews under one heading; a heading without words is not shown."""

    anchor: str
    heading: str
    reviews: Reviews


@dataclass(frozen=True, kw_only=True)
class ReviewPage(ListPage):
    """A page of reviews. A list that is parted has `years`, and each page of a year has its own name as `year`."""

    groups: tuple[Group, ...]
    years: tuple[Year, ...] = ()
    year: str = ""


@dataclass(frozen=True)
class ReviewList:
    """Reviews that belong together, newest first, on the pages at and below `path`."""

    path: str
    title: str
    summary: str
    above: tuple[Step, ...]
    reviews: Reviews

    @cached_property
    def by_year(self) -> Mapping[int | None, Reviews]:
        """The reviews of each year of publication, the newest first, those without a date at the end."""
        years = groupby(self.reviews, key=lambda review: review.meta.year)
        return {year: tuple(reviews) for year, reviews in years}

    @property
    def newest(self) -> Reviews:
        """What stands for the list on another page: all of few reviews."""
        return self.reviews[:NEWEST] if self.has_pages else self.reviews

    @property
    def has_pages(self) -> bool:
        """Whether there are more than a theme's page shows, so that it needs pages of its own."""
        return len(self.reviews) > FEW

    @property
    def is_parted(self) -> bool:
        """Whether each year has a page of its own."""
        return len(self.reviews) > LONGEST

    def path_of_year(self, year: int | None) -> str:
        """Give where the reviews of a year are."""
        name = str(year or UNDATED)
        return f"{self.path}{name}/" if self.is_parted else f"{self.path}#year-{name}"

    def pages(self) -> Iterator[ReviewPage]:
        """Give the pages: the first, then those of each year."""
        if not self.is_parted:
            groups = [Group(f"year-{year or UNDATED}", _named(year), own) for year, own in self.by_year.items()]
            yield self._first(tuple(groups))
            return
        years = tuple(Year(_named(year), self.path_of_year(year), len(own)) for year, own in self.by_year.items())
        yield self._first((Group("newest", f"The newest {NEWEST}", self.newest),), years)
        for year, own in self.by_year.items():
            yield from self._pages_of_year(year, own, years)

    def _first(self, groups: tuple[Group, ...], years: tuple[Year, ...] = ()) -> ReviewPage:
        return ReviewPage(
            uri=uri_of(self.path),
            start=self.path,
            title=self.title,
            summary=self.summary,
            template=_INDEX.template,
            above=self.above,
            groups=groups,
            years=years,
        )

    def _pages_of_year(self, year: int | None, reviews: Reviews, years: tuple[Year, ...]) -> Iterator[ReviewPage]:
        start, parts = self.path_of_year(year), in_parts(reviews, LONGEST)
        title = f"{self.title}: {year}" if year else f"{self.title} without a date"
        for number, part in enumerate(parts, start=1):
            yield ReviewPage(
                uri=uri_of(path_of_part(start, number)),
                start=start,
                title=titled(title, number, len(parts)),
                summary=self.summary,
                template=_INDEX.template,
                above=(*self.above, Step(self.title, self.path)),
                number=number,
                last=len(parts),
                groups=(Group("", "", part),),
                years=years,
                year=_named(year),
            )


class ReviewLists:
    """The lists of all reviews of a catalogue and of those on each theme."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.everything = ReviewList("reviews/", _INDEX.title, _INDEX.summary, (_HOME,), catalogue.reviews)
        self.of_theme: Mapping[str, ReviewList] = {
            package.slug: _of_theme(package, catalogue.reviews_of(package.slug)) for package in catalogue.packages
        }
        long = (own for own in self.of_theme.values() if own.has_pages)
        self.pages: Mapping[str, ReviewPage] = {
            page.uri: page for each in (self.everything, *long) for page in each.pages()
        }

    def path_of(self, theme: str, year: int | None) -> str:
        """Give where the reviews of a year on a theme are: in the theme's list, or on its page, which has few."""
        own = self.of_theme[theme]
        return own.path_of_year(year) if own.has_pages else f"themes/{theme}/#reviews"


def _of_theme(package: Package, reviews: Sequence[Document[Review]]) -> ReviewList:
    theme, path = package.theme.meta, f"themes/{package.slug}/"
    return ReviewList(
        f"{path}reviews/",
        f"Reviews on {theme.short_title.lower()}",
        f"What published reviews teach about {theme.title.lower()}, newest first.",
        (_HOME, Step("Themes", "themes/"), Step(theme.short_title, path)),
        tuple(reviews),
    )


def _named(year: int | None) -> str:
    return str(year) if year else "No date given"
