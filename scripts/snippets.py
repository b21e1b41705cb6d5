"""Snippets for VS Code, which complete keys and names in front matter, where its YAML tools do not reach."""

from collections.abc import Mapping
from typing import Any

from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.names import Names
from spotlight.catalogue.models.schema import Schema, parts

Snippets = dict[str, dict[str, Any]]
"""Snippets by their names, as VS Code reads them."""

_OFFERED = ("themes", "sources", "review_kinds", "resource_kinds", "ages", "harms", "sectors", "audiences")
"""The lists whose names stand in front matter or in text."""


def snippets(schemas: Mapping[Kinds, Schema], names: Names) -> Snippets:
    """Give a snippet for every key of every page's front matter, and for every name that may stand there."""
    pages = [kind for kind in Kinds if kind.value.path.pattern.endswith(r"\.md")]
    keys = {key: value for kind in pages for key, value in schemas[kind].get("properties", {}).items()}
    return {f"key {key}": _key(key, value) for key, value in keys.items()} | {
        f"{field} {name}": _snippet(name, name, f"{words} ({field.replace('_', ' ')})")
        for field in _OFFERED
        for name, words in names.get(field, {}).items()
    }


def _key(key: str, schema: Schema) -> dict[str, Any]:
    few = next((part["enum"] for part in parts(schema) if "enum" in part and len(part["enum"]) <= _MOST_CHOICES), None)
    value = f"${{1|{','.join(few)}|}}" if few else "$1"
    if schema.get("type") == "array":
        value = f"[{value}]"
    return _snippet(f"{key}:", f"{key}: {value}", schema.get("description", ""))


_MOST_CHOICES = 30
"""How many names a menu in the text may have; of longer lists, each name is a snippet of its own."""


def _snippet(prefix: str, body: str, description: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description}
