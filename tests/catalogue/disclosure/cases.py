"""The table of cases: a file for each rule, with what must be found and what must pass."""

from pathlib import Path
from typing import NamedTuple

import yaml
from spotlight.catalogue.checks.check_disclosure import check_disclosure
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.read_documents import read_documents

from tests.small_site import small_site, write

OPEN, CLOSE = "«", "»"
"""Stand around each identifier in a case, and are taken out; with nothing between them, only the rule counts."""


class Case(NamedTuple):
    """A text, in Markdown or YAML, with the identifiers that must be found in it marked."""

    rule: str
    form: str
    marked: str

    @property
    def text(self) -> str:
        return self.marked.replace(OPEN, "").replace(CLOSE, "")

    @property
    def hidden(self) -> list[str]:
        """Give each identifier of the case."""
        return [part.split(CLOSE)[0] for part in self.marked.split(OPEN)[1:]]

    @property
    def places(self) -> list[tuple[int, int]] | None:
        """Give line and column of each identifier, or None where only the rule counts."""
        if not all(self.hidden):
            return None
        before = [part.replace(CLOSE, "") for part in self.marked.split(OPEN)]
        starts = ["".join(before[: number + 1]) for number in range(len(before) - 1)]
        return sorted((text.count("\n") + 1, len(text) - text.rfind("\n")) for text in starts)


def cases(part: str) -> list[Case]:
    """Give all cases of one part of the files, `find` or `pass`."""
    return [
        Case(path.stem, *(next(iter(item.items())) if isinstance(item, dict) else ("md", item)))
        for path in sorted(Path(__file__).parent.glob("*.yml"))
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))[part]
    ]


def host(folder: Path) -> Draft:
    """Read the small site with a host who has a postcode and a contact by name, and a review that uses names."""
    files = small_site()
    partnership = files["partnerships/example/partnership.yml"]
    files["partnerships/example/partnership.yml"] = (
        partnership.replace("phone: 01632 960100", "phone: 01632 960100, email: frontdoor@example.org").replace(
            "lado@example.org", "Jo.Bloggs@example.org"
        )
        + "postcodes: [SW1A 0AA]\n"
    )
    review = files["reviews/2022-example.md"]
    files["reviews/2022-example.md"] = review.replace("An example review", '"Daniel: a review"').replace(
        "aliases: [example case]", 'aliases: ["Amelia\'s story"]'
    )
    draft, problems = read_documents(write(folder, files), folder.as_posix())
    assert problems == []
    return draft


def problems_in(case: Case, draft: Draft, folder: Path) -> list[Problem]:
    """Check a case's text as the one file of a site with a host."""
    name = "glossary.yml" if case.form == "yaml" else "reviews/case.md"
    alone = Draft("content", frozenset((name,)), draft.documents, texts={name: case.text})
    return list(check_disclosure(alone))
