"""What one published review teaches."""

from pydantic import Field

from spotlight.catalogue.common import Sourced
from spotlight.catalogue.fields import Https, Key, PartialDate, Text

REVIEW_HEADINGS = ("What happened", "What the review found", "What this means for practice")


class Review(Sourced):
    """The front matter of a review summary; kind, ages, harms and sectors are in the vocabulary.

    `published` is null where the publisher gives no date.
    """

    kind: Key
    publisher: Text
    published: PartialDate | None
    link: Https
    themes: tuple[Key, ...] = Field(min_length=1)
    ages: tuple[Key, ...]
    harms: tuple[Key, ...]
    sectors: tuple[Key, ...]
    key_learning: tuple[Text, ...] = Field(min_length=3, max_length=7)
    prompts: tuple[Text, ...] = Field(min_length=2)

    @property
    def year(self) -> int | None:
        """The year of publication, where it is known."""
        return int(self.published[:4]) if self.published else None
