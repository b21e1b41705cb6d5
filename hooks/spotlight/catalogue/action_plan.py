"""A composite action plan: every agency's actions after a review, in one place."""

from pydantic import Field

from spotlight.catalogue.common import Reviewed
from spotlight.catalogue.fields import Day, Key, Model, Text


class Action(Model):
    """What one agency does about one recommendation; `status` is in the vocabulary."""

    recommendation: Text
    agency: Text
    action: Text
    due: Day
    status: Key
    evidence: Text
    impact: Text


class ActionPlan(Reviewed):
    """One plan, in its own file."""

    actions: tuple[Action, ...] = Field(min_length=1)

    @property
    def agencies(self) -> list[str]:
        """The agencies that have something to do, in alphabetical order."""
        return sorted({action.agency for action in self.actions})
