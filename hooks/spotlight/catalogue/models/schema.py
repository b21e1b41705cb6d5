"""JSON Schemas of content, made from its models, for the tools of editors (https://json-schema.org/draft/2020-12)."""

from collections.abc import Iterator
from typing import Any

from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.names import NAMED, Names

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""


def schema_of(kind: Kinds, names: Names) -> Schema:
    """Give the schema of a kind's YAML or front matter, in which keys that name something list what they may name."""
    schema = kind.value.model.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        part["description"] = part.get("description", "").partition("\n")[0].partition(";")[0]
        for key, value in part.get("properties", {}).items():
            if wanted := NAMED.get((part["title"], key)):
                _offer(value, names.get(wanted, {}))
    for part in parts(schema):
        if "patternProperties" in part:
            part["additionalProperties"] = False
    return {"$schema": DIALECT, **schema}


def parts(schema: Schema) -> Iterator[Schema]:
    """Give a schema and every schema inside it."""
    yield schema
    for value in schema.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from parts(inner)


def _offer(schema: Schema, names: Any) -> None:
    """Let a key's text be one of some names alone; `enumDescriptions` is what editors' tools show beside them."""
    for part in parts(schema):
        if part.get("type") == "string" and names:
            part.pop("pattern", None)
            part |= {"enum": list(names), "enumDescriptions": list(names.values())}
