"""Pages that are no longer there, and what their readers are told."""

from typing import Annotated, Self

from pydantic import Field, RootModel, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.fields import Day, Model, Text, Title

PAGE = r"^([a-z0-9-]+/)*[a-z0-9-]+\.md$"
"""The path of a page's file inside content/, such as `reviews/2019-example.md`."""

PagePath = Annotated[Text, StringConstraints(pattern=PAGE)]


class Withdrawal(Model):
    """One page that was taken away, for a reason, or that has moved and left no reason to explain."""

    page: PagePath = Field(description="The path that its file had, such as reviews/2019-example.md")
    title: Title = Field(description="What the page was called")
    date: Day = Field(description="The day on which it was taken away")
    reason: Text | None = Field(
        default=None, description="Why, for its readers; leave it out where the page has moved"
    )
    instead: PagePath | None = Field(default=None, description="The file of the page that readers are to go to")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.reason or self.instead):
            raise PydanticCustomError("unexplained", "needs a 'reason', or 'instead', the page to go to")
        return self

    @property
    def has_moved(self) -> bool:
        """Whether readers are sent on at once: there is nothing to explain."""
        return self.reason is None


class Withdrawals(RootModel[tuple[Withdrawal, ...]]):
    """withdrawn.yml."""

    model_config = {"frozen": True}
