"""A text of one partnership's own that is put into a shared page."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.common import Allowance
from spotlight.catalogue.models.fields import Key, Model, Text
from spotlight.catalogue.models.withdrawal import PagePath


class Paragraph(Model):
    """Where a text goes: under a heading, in the place of what stands there, or at the end of a page."""

    page: PagePath = Field(description="The file of the page in content/, such as guides/how-reviews-work.md")
    under: Text | None = Field(
        default=None, description="A heading of the page: the text is added at the end of what stands under it"
    )
    instead_of: Text | None = Field(
        default=None, description="A heading of the page: the text replaces what stands under it"
    )
    at: Literal["end"] | None = Field(default=None, description="end: the text is added at the end of the page")
    sources: tuple[Key, ...] = Field(
        default=(), description="The ids in sources.yml of what the text rests on; they join those of the page"
    )
    allow: tuple[Allowance, ...] = Field(
        default=(), description="Warnings that are right here: each with its rule and the reason"
    )

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if sum(place is not None for place in (self.under, self.instead_of, self.at)) != 1:
            raise PydanticCustomError("place", "needs exactly one of 'under', 'instead_of' and 'at'")
        return self
