"""YAML values as content models, with every fault at its place and in plain words."""

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from spotlight.catalogue.models.accessibility import CRITERION
from spotlight.catalogue.models.fields import COLOUR, EMAIL, PHONE
from spotlight.catalogue.models.withdrawal import PAGE
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.places import Location
from spotlight.catalogue.reading.suggest import did_you_mean
from spotlight.catalogue.reading.yaml_document import YamlDocument

M = TypeVar("M", bound=BaseModel)

_RULES = {
    "colour_contrast": "colour-contrast",
    "session_minutes": "session-minutes",
    "review_dates": "review-dates",
    "ends_before_start": "ends-before-start",
    "missing": "key-missing",
    "extra_forbidden": "key-unknown",
}

_PATTERNS = {
    COLOUR: 'must be a colour such as "#1d5c96", in quotation marks',
    PHONE: "must be a telephone number: digits and spaces alone",
    EMAIL: "must be an e-mail address such as name@example.org",
    PAGE: "must be the path of a page's file in content/, such as reviews/2019-example.md",
    CRITERION: "must be a success criterion of WCAG 2.2 by number and name, such as 1.4.3 Contrast (Minimum)",
}

_MESSAGES: dict[str, Callable[[dict[str, Any]], str]] = {
    "string_type": lambda c: "must be text: put quotation marks around it",
    "string_too_short": lambda c: f"must have at least {_count(c['min_length'], 'character')}",
    "string_too_long": lambda c: f"must have at most {_count(c['max_length'], 'character')}",
    "string_pattern_mismatch": lambda c: _pattern(c["pattern"]),
    "tuple_type": lambda c: "must be a list: one '- ' line for each, or [a, b]",
    "too_short": lambda c: f"needs at least {c['min_length']}, has {c['actual_length']}",
    "too_long": lambda c: f"takes at most {c['max_length']}, has {c['actual_length'] or 'more'}",
    "dict_type": lambda c: "must be a set of 'key: value' lines",
    "model_type": lambda c: "must be a set of 'key: value' lines",
    "literal_error": lambda c: f"must be {c['expected']}",
    "enum": lambda c: f"must be {c['expected']}",
    "date_type": lambda c: "must be a date such as 2026-11-20",
    "int_type": lambda c: "must be a whole number",
    "int_parsing": lambda c: "must be a whole number",
    "greater_than_equal": lambda c: f"must be {c['ge']} or more",
    "less_than_equal": lambda c: f"must be {c['le']} or less",
    "bool_parsing": lambda c: "must be true or false",
    "bool_type": lambda c: "must be true or false",
    "timezone_naive": lambda c: "must be a local time, without a time zone",
}


def validate(document: YamlDocument, model: type[M]) -> tuple[M | None, list[Problem]]:
    """Make a model of what a YAML document holds, or give every problem with it."""
    if document.problems:
        return None, list(document.problems)
    try:
        return model.model_validate(document.value), []
    except ValidationError as error:
        return None, [_problem(document, model, details) for details in error.errors(include_url=False)]


def _problem(document: YamlDocument, model: type[BaseModel], details: ErrorDetails) -> Problem:
    kind, context = details["type"], details.get("ctx", {})
    location: Location = tuple(part for part in details["loc"] if part != "[key]")
    location += tuple(context.get("location", ()))
    rule = _RULES.get(kind, "value")
    if rule == "key-unknown":
        known = _keys_at(model, location[:-1])
        return Problem(document.places.key(*location), rule, did_you_mean(str(location[-1]), known))
    if rule == "key-missing":
        return document.places.problem(rule, f"needs '{location[-1]}'", *location[:-1])
    describe = _MESSAGES.get(kind)
    said = describe(context) if describe else details["msg"]
    subject = f"'{_name(location)}' " if location and "'" not in said[:1] else ""
    return document.places.problem(rule, subject + said, *location)


def _name(location: Location) -> str:
    """Give the innermost key's name: list indexes mean nothing to an editor, lines do."""
    return next((part for part in reversed(location) if isinstance(part, str)), f"item {location[0]}")


def _keys_at(model: type[BaseModel], location: Location) -> set[str]:
    for part in location:
        if issubclass(model, RootModel):
            model = _inner_model(model.model_fields["root"].annotation) or model
        elif isinstance(part, str):
            for name, info in model.model_fields.items():
                if part in (name, info.alias):
                    model = _inner_model(info.annotation) or model
    return {info.alias or name for name, info in model.model_fields.items()}


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_inner_model, get_args(annotation))), None)


def _pattern(pattern: str) -> str:
    return _PATTERNS.get(pattern, "must be lower-case letters, digits and single hyphens")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
