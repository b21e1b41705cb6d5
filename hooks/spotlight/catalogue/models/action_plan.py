"""A composite action plan: every agency's actions after a review, in one place."""

from pydantic import Field

from spotlight.catalogue.models.common import Reviewed
from spotlight.catalogue.models.fields import Day, Key, Model, Text


class Action(Model):
    """What one agency does about one recommendation; `status` is in the vocabulary."""

    recommendation: Text = Field(description="What the review asks for")
    agency: Text = Field(description="Who acts")
    action: Text = Field(description="What they do")
    due: Day = Field(description="The day by which it is done")
    status: Key = Field(description="How far it has come: a name under statuses in vocabulary.yml")
    evidence: Text = Field(description="What shows that it was done")
    impact: Text = Field(description="What it changed, or is meant to change, for children")


class ActionPlan(Reviewed):
    """One plan, in its own file."""

    actions: tuple[Action, ...] = Field(min_length=1, description="What each agency does about each recommendation")

    @property
    def agencies(self) -> list[str]:
        """The agencies that have something to do, in alphabetical order."""
        return sorted({action.agency for action in self.actions})
