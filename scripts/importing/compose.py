"""A page of content from an imported document: front matter with gaps, and its text."""

import re

from spotlight.catalogue.checks.check_gaps import gap
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.front_matter import split_front_matter

from scripts.importing.headings import Outline
from scripts.importing.sections import sections_of, under_required
from scripts.importing.to_markdown import in_gap, to_markdown
from scripts.starters.answer import wrong_with
from scripts.starters.fill import fill
from scripts.starters.question import Answers
from scripts.starters.starters import Starter

_SECTION = re.compile(r"^## (?P<heading>.+)\n+(?P<text>(?:(?!^## ).*\n?)*)", re.MULTILINE)


def compose(starter: Starter, slug: str, outline: Outline, draft: Draft) -> str:
    """Give the text of a new page: what the document says, and a gap for each thing that it does not."""
    (new,) = fill(starter, slug, _answers(starter, outline.title, draft), draft).values()
    parts = split_front_matter(new, slug)
    if isinstance(parts, Problem):
        raise ValueError(parts.message)
    front = new.removesuffix(parts.body)
    return f"{front}\n{_body(starter, outline, parts.body)}\n"


def _answers(starter: Starter, title: str | None, draft: Draft) -> Answers:
    answers: Answers = {}
    if title:
        fits = not wrong_with(title, "title", starter.kind.value.model)
        answers["title"] = title if fits else gap(f"a title of up to 100 characters, shorter than: {in_gap(title)}")
    for question in starter.questions:
        if question.default and (value := question.default(draft, answers)) is not None:
            answers.setdefault(question.key, value)
    return answers


def _body(starter: Starter, outline: Outline, empty_body: str) -> str:
    required = starter.kind.value.headings
    if not required:
        return to_markdown(outline.blocks)
    gaps = {found["heading"]: found["text"].strip("\n") for found in _SECTION.finditer(empty_body)}
    placed = under_required(sections_of(outline.blocks), required)
    return "\n\n".join(f"## {heading}\n\n{to_markdown(placed[heading]) or gaps[heading]}" for heading in required)
