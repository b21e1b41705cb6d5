"""The field of a model that a question is about."""

from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def field_of(model: type[BaseModel], key: str) -> FieldInfo:
    """Give the field of a key; `contacts.lado.phone` is the key of a model inside a model."""
    first, _, rest = key.partition(".")
    field = model.model_fields[first]
    return field_of(_inner(field.annotation), rest) if rest else field


def _inner(annotation: Any) -> type[BaseModel]:
    """Give the model that a field takes, or may take."""
    kinds = (annotation, *get_args(annotation))
    return next(kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel))
