"""What one published review teaches."""

from pydantic import Field

from spotlight.catalogue.models.common import Sourced
from spotlight.catalogue.models.fields import Https, Key, PartialDate, Text

REVIEW_HEADINGS = ("What happened", "What the review found", "What this means for practice")


class Review(Sourced):
    """The front matter of a review summary; kind, ages, harms and sectors are in the vocabulary.

    `published` is null where the publisher gives no date.
    """

    kind: Key = Field(description="What kind of review it is: a name under review_kinds in vocabulary.yml")
    publisher: Text = Field(description="Who published the review")
    published: PartialDate | None = Field(
        description="When: a year, a month or a day, such as 2022, 2022-05 or 2022-05-26; null where no date is given"
    )
    link: Https = Field(description="Where the review, or a summary of it, can be read; begins with https://")
    themes: tuple[Key, ...] = Field(
        min_length=1,
        description="The themes that it teaches something about: names of folders in content/themes, one or more",
    )
    ages: tuple[Key, ...] = Field(description="The ages of the children: names under ages in vocabulary.yml")
    harms: tuple[Key, ...] = Field(description="The harms: names under harms in vocabulary.yml")
    sectors: tuple[Key, ...] = Field(
        description="The sectors that can learn from it: names under sectors in vocabulary.yml"
    )
    key_learning: tuple[Text, ...] = Field(
        min_length=3, max_length=7, description="Three to seven sentences: what to do, not who failed"
    )
    prompts: tuple[Text, ...] = Field(
        min_length=2, description="Two or more open questions for supervision or a team meeting"
    )

    @property
    def year(self) -> int | None:
        """The year of publication, where it is known."""
        return int(self.published[:4]) if self.published else None
