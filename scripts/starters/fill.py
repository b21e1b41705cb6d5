"""New files from their templates: what is known is filled in, and what is not becomes a gap."""

import datetime as dt
import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from spotlight.catalogue.checks.check_gaps import gap
from spotlight.catalogue.draft import Draft

from scripts.starters.answer import least_of
from scripts.starters.field_of import field_of
from scripts.starters.question import Answers, Question
from scripts.starters.starters import Starter
from scripts.starters.surroundings import names, today

_TEMPLATES = Path(__file__).parent / "templates"


def fill(starter: Starter, slug: str, answers: Answers, draft: Draft) -> dict[str, str]:
    """Give the texts of new files, by their paths inside content/."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["yaml"] = as_yaml
    questions = {question.key: question for question in starter.questions}
    context: Answers = {
        **dict.fromkeys(questions),
        **answers,
        "slug": slug,
        "gap": gap,
        "key": partial(_key, starter, questions, answers),
        "value": partial(_value, questions, answers),
        "about": lambda key: f"# {field_of(starter.kind.value.model, key).description}",
        "today": today(draft, answers),
        "titles": names("themes")(draft),
        "ways": names("ways")(draft),
        "audiences": names("audiences")(draft),
    }
    return {path: environment.get_template(file).render(context) for file, path in starter.paths(slug).items()}


def as_yaml(value: object) -> str:
    """Give a value as YAML on one line; text that needs quotation marks has double ones, which leave ' alone."""
    if isinstance(value, list):
        return f"[{', '.join(map(as_yaml, value))}]"
    if isinstance(value, dt.datetime):
        return value.isoformat()
    written = yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=float("inf"))
    plain = written.strip().removeprefix("[").removesuffix("]")
    return json.dumps(value, ensure_ascii=False) if plain.startswith(("'", '"')) else plain


def _value(questions: Mapping[str, Question], answers: Answers, key: str) -> str:
    """Give the value of a key inside other keys, or its gap."""
    return as_yaml(answers.get(key, gap(questions[key].hint)))


def _key(starter: Starter, questions: Mapping[str, Question], answers: Answers, key: str) -> str:
    """Give a key of front matter: a comment that says what it is, and its value or its gap."""
    question, field = questions[key], field_of(starter.kind.value.model, key)
    comment = f"# {field.description}\n{key}:"
    if question.optional and key not in answers:
        return f"# {field.description}\n# {key}:"
    if not question.several:
        return f"{comment} {as_yaml(answers.get(key, gap(question.hint)))}"
    known: list[str] = answers.get(key, [])
    items = known + [gap(question.hint)] * (least_of(field) - len(known))
    if question.choices or question.optional:
        return f"{comment} {as_yaml(items)}"
    return comment + "".join(f"\n  - {as_yaml(item)}" for item in items)
