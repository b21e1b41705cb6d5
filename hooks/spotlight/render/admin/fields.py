"""The fields of forms, made from the schemas of content (https://sveltiacms.app/en/docs/fields)."""

from collections.abc import Callable, Mapping
from typing import Any

from spotlight.catalogue.models.fields import COLOUR, SLUG
from spotlight.catalogue.models.schema import Schema

Field = dict[str, Any]
"""A field of a form, as Sveltia CMS takes it."""

_LONG = 100
"""Text that may be longer than this gets a box of several lines."""

_NO_NULL = "If there is none, edit the file itself: a form cannot write null"

_DATE = {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
_MOMENT = {"widget": "datetime", "format": "YYYY-MM-DDTHH:mm:ss"}


def fields_of(schema: Schema, definitions: Mapping[str, Schema]) -> list[Field]:
    """Give a field for each key of a schema; `definitions` are the schemas that it refers to."""
    required = schema.get("required", [])
    return [
        field(key, value, definitions, required=key in required) for key, value in schema.get("properties", {}).items()
    ]


def field(key: str, schema: Schema, definitions: Mapping[str, Schema], *, required: bool) -> Field:
    """Give the field of one key, with the words of its schema."""
    whole = _resolved(schema, definitions)
    made: Field = {"name": key, "label": whole.get("title", key), "required": required}
    if hint := schema.get("description"):
        made["hint"] = f"{hint}. {_NO_NULL}" if required and _may_be_null(schema) else hint
    if "default" in whole and whole["default"] not in (None, []):
        made["default"] = whole["default"]
    return made | _widget(whole, definitions)


def _may_be_null(schema: Schema) -> bool:
    return any(choice.get("type") == "null" for choice in schema.get("anyOf", ()))


def _resolved(schema: Schema, definitions: Mapping[str, Schema]) -> Schema:
    """Give a schema with what it refers to, and without the choice of null."""
    whole = dict(schema)
    if reference := whole.pop("$ref", None):
        whole = _resolved(definitions[reference.rpartition("/")[2]], definitions) | whole
    for choice in whole.pop("anyOf", []):
        if choice.get("type") != "null":
            whole = _resolved(choice, definitions) | whole
    return whole


def _widget(schema: Schema, definitions: Mapping[str, Schema]) -> Field:
    if "enum" in schema:
        return {"widget": "select", "options": _options(schema)}
    kind = schema.get("type")
    make = _WIDGETS.get(kind if isinstance(kind, str) else "string", _text)
    return make(schema, definitions)


def _options(schema: Schema) -> list[dict[str, str]]:
    values: list[str] = schema["enum"]
    words: list[str] = schema.get("enumDescriptions") or values
    return [{"label": label, "value": value} for label, value in zip(words, values, strict=True)]


def _array(schema: Schema, definitions: Mapping[str, Schema]) -> Field:
    items = _resolved(schema["items"], definitions)
    limits = {name: schema[key] for name, key in (("min", "minItems"), ("max", "maxItems")) if key in schema}
    if "enum" in items:
        return {"widget": "select", "multiple": True, "options": _options(items)} | limits
    if "properties" in items:
        inner = fields_of(items, definitions)
        return {
            "widget": "list",
            "fields": inner,
            "summary": f"{{{{{inner[0]['name']}}}}}",
            "collapsed": True,
        } | limits
    return {"widget": "list", "field": _text(items, definitions) | {"name": "item", "label": "Text"}} | limits


def _object(schema: Schema, definitions: Mapping[str, Schema]) -> Field:
    if "properties" in schema:
        return {"widget": "object", "fields": fields_of(schema, definitions)}
    return {"widget": "keyvalue", "key_label": "Name", "value_label": "Words that readers see"}


def _integer(schema: Schema, definitions: Mapping[str, Schema]) -> Field:
    limits = {name: schema[key] for name, key in (("min", "minimum"), ("max", "maximum")) if key in schema}
    return {"widget": "number", "value_type": "int"} | limits


def _boolean(schema: Schema, definitions: Mapping[str, Schema]) -> Field:
    return {"widget": "boolean"}


def _text(schema: Schema, definitions: Mapping[str, Schema]) -> Field:
    pattern = schema.get("pattern")
    if schema.get("format") == "date":
        return dict(_DATE)
    if pattern and "T" in pattern:
        return dict(_MOMENT)
    if pattern == COLOUR:
        return {"widget": "color", "allowInput": True}
    made: Field = {"widget": "text" if schema.get("maxLength", 0) > _LONG else "string"}
    if pattern:
        made["pattern"] = [pattern, _LIKE.get(pattern, schema.get("description", "Does not fit"))]
    limits = {
        name: schema[key] for name, key in (("minlength", "minLength"), ("maxlength", "maxLength")) if key in schema
    }
    return made | limits


_LIKE = {rf"^{SLUG.pattern}$": "Lower-case letters, digits and single hyphens"}

_WIDGETS: Mapping[str, Callable[[Schema, Mapping[str, Schema]], Field]] = {
    "array": _array,
    "object": _object,
    "integer": _integer,
    "boolean": _boolean,
    "string": _text,
}
