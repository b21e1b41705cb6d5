"""YAML as plain values, with a line and a column for every one of them."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

import yaml

from spotlight.catalogue.places import Location, Places
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.yaml_advice import advice

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


_DEEPEST = 50


@dataclass(frozen=True)
class YamlDocument:
    """What a YAML text holds; `value` is None where it could not be read."""

    value: object
    places: Places
    problems: tuple[Problem, ...]


def read_yaml(text: str, path: str, first_line: int = 1) -> YamlDocument:
    """Read one YAML document whose first line is line `first_line` of the file `path`.

    Anchors, tags and doubled keys are problems: editors do not use them on purpose.
    """
    reader = _Reader(path, first_line)
    value: object = None
    try:
        if deep := _too_deep(text):
            reader.add("yaml", f"is nested more than {_DEEPEST} levels deep", deep)
            return YamlDocument(None, Places(path), tuple(reader.problems))
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is not None:
            value = reader.build(loader, node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(filter(None, (error.context, error.problem)))
        reader.add("yaml", advice(said), mark)
    except (yaml.YAMLError, RecursionError) as error:
        reader.add("yaml", f"cannot be read: {type(error).__name__}", None)
    places = Places(path, reader.values, reader.keys)
    return YamlDocument(value if not reader.problems else None, places, tuple(reader.problems))


def _too_deep(text: str) -> Any:
    """Give the place at which YAML is nested too deep to be followed safely."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return event.start_mark
    return None


@dataclass
class _Reader:
    path: str
    first_line: int
    values: dict[Location, Place] = field(default_factory=dict)
    keys: dict[Location, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def add(self, rule: str, message: str, mark: yaml.Mark | None) -> None:
        self.problems.append(Problem(self.place(mark), rule, message))

    def place(self, mark: yaml.Mark | None) -> Place:
        if mark is None:
            return Place(self.path, self.first_line)
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def build(self, loader: yaml.SafeLoader, node: yaml.Node, location: Location) -> object:
        self.values[location] = self.place(node.start_mark)
        if id(node) in self.seen:
            self.add("yaml", "is used again with '*': write the value out in each place", node.start_mark)
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(loader, node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(loader, item, (*location, n)) for n, item in enumerate(node.value)]
        return self._scalar(loader, node)

    def _mapping(self, loader: yaml.SafeLoader, node: yaml.MappingNode, location: Location) -> object:
        result: dict[Hashable, object] = {}
        for key_node, value_node in node.value:
            key = self._scalar(loader, key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if not isinstance(key, str | int):
                self.add("yaml", "a key must be a word or a number", key_node.start_mark)
                continue
            if key in result:
                self.add("key-doubled", f"'{key}' is given twice: delete one", key_node.start_mark)
            self.keys[(*location, key)] = self.place(key_node.start_mark)
            result[key] = self.build(loader, value_node, (*location, key))
        return result

    def _scalar(self, loader: yaml.SafeLoader, node: yaml.Node) -> object:
        try:
            return loader.construct_object(node)
        except yaml.MarkedYAMLError:
            self.add("yaml", "tags ('!…') are not used here: delete the tag", node.start_mark)
        except ValueError as error:
            self.add("value", f"'{node.value}' is not right: {error}", node.start_mark)
        return None
