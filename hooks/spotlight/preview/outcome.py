"""What the last build of a preview came to."""

from dataclasses import dataclass

from spotlight.catalogue.problem import Problem, Severity
from spotlight.catalogue.report import severity_of


@dataclass(frozen=True)
class Outcome:
    """The problems of the content, what else stopped the build, and what could not be printed.

    `failure` and `unprinted` are text of one or more lines, empty where nothing went wrong. `has_site` says whether
    there is a site to show, this build's or an earlier one's.
    """

    problems: tuple[Problem, ...] = ()
    failure: str = ""
    unprinted: str = ""
    has_site: bool = False

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [problem for problem in self.problems if severity_of(problem) is Severity.ERROR]

    @property
    def warnings(self) -> list[Problem]:
        """The problems that stop no build."""
        return [problem for problem in self.problems if severity_of(problem) is Severity.WARNING]

    @property
    def stopped(self) -> bool:
        """Whether the content as it is now could not be built."""
        return bool(self.errors or self.failure)
