"""Whether an answer fits its key, by the rules that the check has."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel, create_model
from pydantic.fields import FieldInfo
from spotlight.catalogue.models.fields import Model
from spotlight.catalogue.reading.places import Places
from spotlight.catalogue.reading.suggest import did_you_mean
from spotlight.catalogue.reading.validate import validate
from spotlight.catalogue.reading.yaml_document import YamlDocument

from scripts.starters.field_of import field_of

_FEW = 12
"""How many names are told to somebody who gave another."""


def wrong_with(
    value: object, key: str, model: type[BaseModel], choices: Mapping[str, str] | None = None
) -> str | None:
    """Say what is wrong with a value of a key, as the check would, or give None.

    A list may be shorter than its model has it, since what is missing becomes gaps.
    """
    field, name = field_of(model, key), key.rpartition(".")[2]
    if isinstance(value, list) and len(value) < least_of(field):
        value = value + [value[0]] * (least_of(field) - len(value))
    one_key: dict[str, Any] = {name: (field.annotation, field)}
    alone = create_model("Answer", __base__=Model, **one_key)
    _, problems = validate(YamlDocument({name: value}, Places(""), ()), alone)
    if problems:
        return "; ".join(dict.fromkeys(problem.message for problem in problems))
    unknown = [name for name in _names(value) if choices and name not in choices]
    return _unknown(unknown[0], choices or {}) if unknown else None


def least_of(field: FieldInfo) -> int:
    """Give how many items a list of a model has at least; text has no least number of items."""
    lengths = [getattr(rule, "min_length", None) for rule in field.metadata]
    return next((length for length in lengths if length), 1)


def _unknown(name: str, choices: Mapping[str, str]) -> str:
    few = f": choose from {', '.join(choices)}" if len(choices) <= _FEW else ""
    return f"there is no {did_you_mean(name, choices)}{few}"


def _names(value: object) -> Iterable[str]:
    return (str(name) for name in (value if isinstance(value, list) else [value]))
