"""`spotlight new`: a new theme, review, guide, event or partnership that is right but for marked gaps."""

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import click
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.check import check_content

from scripts.content_option import content_option
from scripts.starters.answer import wrong_with
from scripts.starters.ask import ask
from scripts.starters.field_of import field_of
from scripts.starters.fill import fill
from scripts.starters.question import Answers, Question
from scripts.starters.slug import wrong_with_slug
from scripts.starters.starters import STARTERS, Starter

_OPEN: tuple[object, ...] = ("", [], False)
"""The answers that leave a question open; None is an answer: there is no date."""


@click.group()
def new() -> None:
    """Make a new file that is right but for marked gaps.

    At a terminal it asks for what the options leave out; Enter leaves a question open. In a script it asks nothing.
    What is left open becomes a gap, [FILL IN: …], which is a problem until it is filled in.
    """


def _command(name: str, starter: Starter) -> click.Command:
    @click.argument("slug")
    @content_option
    def make(slug: str, content: Path, **given: Any) -> None:
        named = {question.key: given[question.parameter] for question in starter.questions}
        _make(starter, slug, content, {key: value for key, value in named.items() if value not in (None, ())})

    for question in reversed(starter.questions):
        make = _option(starter, question)(make)
    return click.command(name, help=starter.about)(make)


def _option(starter: Starter, question: Question) -> Any:
    again = " (may be given more than once)" if question.several else ""
    return click.option(
        question.flag_name,
        question.parameter,
        help=f"{field_of(starter.kind.value.model, question.key).description}{again}",
        multiple=question.several,
        is_flag=question.flag,
        default=None,
    )


for _name, _starter in STARTERS.items():
    new.add_command(_command(_name, _starter))


def _make(starter: Starter, slug: str, content: Path, given: Answers) -> None:
    if wrong := wrong_with_slug(slug, starter, content, _year(str(given.get("published", "")))):
        raise click.BadParameter(wrong, param_hint="SLUG")
    draft, _ = read_documents(content, content.as_posix())
    texts = fill(starter, slug, _answers(starter, draft, given), draft)
    paths = [_write(content / uri, text) for uri, text in texts.items()]
    _report(paths, list(check_content(content).problems))
    click.echo(f"\n{starter.next_step.format(slug=slug, content=content.as_posix())}" if starter.next_step else "")
    click.echo(
        "Next: fill in the gaps, run 'spotlight check' until it is content, and look at the result with 'make serve'."
    )


def _year(published: str) -> str | None:
    """Give the year that a review's name begins with, by its date or this year; None if it has no date."""
    if published == "none":
        return None
    return published[:4] if published[:4].isdecimal() else str(dt.datetime.now(dt.UTC).year)


def _answers(starter: Starter, draft: Draft, given: Answers) -> Answers:
    """Give what is known: from the options, then from the person at the terminal, then the defaults."""
    answers: Answers = {}
    model = starter.kind.value.model
    for question in starter.questions:
        if answers.get(question.unless):
            continue
        default = question.default(draft, answers) if question.default else None
        if question.key in given:
            answer = _given(question, starter, draft, given[question.key])
        else:
            answer = ask(question, model, draft, default) if sys.stdin.isatty() else default or ""
        if answer not in _OPEN:
            answers[question.key] = answer
    return answers


def _given(question: Question, starter: Starter, draft: Draft, value: Any) -> object:
    read = list(value) if question.several else value if question.flag else question.read(value)
    choices = question.choices(draft) if question.choices else None
    if wrong := wrong_with(read, question.key, starter.kind.value.model, choices):
        raise click.BadParameter(wrong, param_hint=question.flag_name)
    return read


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return path


def _report(paths: list[Path], problems: list[Problem]) -> None:
    """Say what was made and what is open in it; problems name files as seen from the current folder."""
    for path in paths:
        click.echo(f"Made {path.as_posix()}")
        for problem in problems:
            if Path(problem.place.path).resolve() == path.resolve():
                click.echo(f"  {problem.place.line}:{problem.place.column}  {problem.message}")
