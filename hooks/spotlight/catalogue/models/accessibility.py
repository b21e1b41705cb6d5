"""What a host states about the accessibility of its copy of the site."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.contact import Contact
from spotlight.catalogue.models.fields import Day, Model, Text

CRITERION = r"^[1-4]\.[1-5]\.[0-9]{1,2} [A-Z]"
"""A success criterion of WCAG 2.2 by number and name, such as `1.4.3 Contrast (Minimum)`."""

Criterion = Annotated[Text, StringConstraints(pattern=CRITERION)]


class Barrier(Model):
    """Something on the site that shuts somebody out."""

    what: Text = Field(description="What does not work, and for whom")
    criterion: Criterion = Field(description="The success criterion of WCAG 2.2, such as 1.4.3 Contrast (Minimum)")
    why: Literal["non-compliance", "disproportionate-burden", "exempt"] = Field(
        description="Why it is so: not mended yet, too great a burden to mend, or outside the regulations"
    )
    reason: Text = Field(description="The reason, in a sentence or two")
    instead: Text | None = Field(default=None, description="What people can use instead")
    mended_by: Day | None = Field(default=None, description="The day by which it is to be mended")


class Audit(Model):
    """A look at the whole site by somebody who knows how."""

    by: Text = Field(description="Who made it")
    date: Day = Field(description="The day it ended")
    found: Literal["fully", "partially", "not"] = Field(description="How far the site keeps to WCAG 2.2 AA")


class Accessibility(Model):
    """The parts of the accessibility statement that only the host can know.

    They are what regulation 8 of SI 2018/952 and the government's model statement ask for.
    """

    contact: Contact = Field(description="Whom to ask for another format, or tell about a barrier")
    reply_days: int = Field(ge=1, le=60, description="Within how many working days you answer")
    prepared: Day = Field(description="The day on which you prepared the statement")
    reviewed: Day = Field(description="The day on which you last reviewed it: at least once a year")
    audit: Audit | None = Field(default=None, description="The last audit, if there has been one")
    barriers: tuple[Barrier, ...] = Field(default=(), description="What is not accessible, and why")

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        if self.reviewed < self.prepared:
            raise PydanticCustomError("review_dates", "must not be before 'prepared'", {"location": ("reviewed",)})
        open_barriers = [barrier for barrier in self.barriers if barrier.why != "exempt"]
        if self.audit and self.audit.found == "fully" and open_barriers:
            raise PydanticCustomError(
                "audit", "cannot be 'fully' while a barrier stands below", {"location": ("audit", "found")}
            )
        if self.audit and self.audit.found != "fully" and not open_barriers:
            raise PydanticCustomError(
                "audit", "needs what the audit found, under 'barriers'", {"location": ("audit", "found")}
            )
        return self
