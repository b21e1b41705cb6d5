"""Questions put to somebody at a terminal."""

from collections.abc import Mapping

import click
from pydantic import BaseModel
from spotlight.catalogue.draft import Draft

from scripts.starters.answer import wrong_with
from scripts.starters.field_of import field_of
from scripts.starters.question import Question

_MOST_LISTED = 30


def ask(question: Question, model: type[BaseModel], draft: Draft, default: object) -> object:
    """Ask until the answer fits its key, and give it; empty text, or an empty list, where it is left open."""
    about = field_of(model, question.key).description
    click.secho(f"\n{_name(question)}", bold=True, nl=False)
    click.echo(f"  {about}")
    if question.flag:
        return click.confirm(_name(question), default=False)
    choices = question.choices(draft) if question.choices else {}
    _show(choices)
    return _ask_several(question, model, choices) if question.several else _ask_one(question, model, choices, default)


def _ask_one(question: Question, model: type[BaseModel], choices: Mapping[str, str], default: object) -> object:
    while True:
        said = _prompt("", "" if default is None else str(default))
        value = question.read(_chosen(said, choices))
        if not said or not _refused(value, question, model, choices):
            return value


def _ask_several(question: Question, model: type[BaseModel], choices: Mapping[str, str]) -> object:
    """Take names on one line, with commas between them; sentences one a line, the last line empty."""
    while choices:
        names = [_chosen(name.strip(), choices) for name in _prompt("several with commas").split(",") if name.strip()]
        if not names or not _refused(names, question, model, choices):
            return names
    sentences: list[str] = []
    while said := _prompt("one a line, an empty line ends"):
        if not _refused([*sentences, said], question, model, choices):
            sentences.append(said)
    return sentences


def _prompt(how: str, default: str = "") -> str:
    """Ask for one line; Enter takes the default or leaves the question open."""
    words = f"  {how}" if how else " "
    said: str = click.prompt(words, default=default, show_default=bool(default), prompt_suffix="> ")
    return said.strip()


def _refused(value: object, question: Question, model: type[BaseModel], choices: Mapping[str, str]) -> bool:
    if wrong := wrong_with(value, question.key, model, choices):
        click.secho(f"  {wrong}", fg="red")
    return bool(wrong)


def _show(choices: Mapping[str, str]) -> None:
    if len(choices) > _MOST_LISTED:
        click.echo(f"  (there are {len(choices)}: type their names)")
        return
    for number, (name, words) in enumerate(choices.items(), start=1):
        click.echo(f"  {number:>2}  {name}  {words}")


def _chosen(said: str, choices: Mapping[str, str]) -> str:
    """Give the name that a number of the list stands for, or what was said."""
    names = list(choices)
    return names[int(said) - 1] if said.isdecimal() and said not in names and 0 < int(said) <= len(names) else said


def _name(question: Question) -> str:
    return question.key.replace(".", ", ").replace("_", " ").capitalize()
