"""YAML as plain values, with a line and a column for every one of them."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

import yaml

from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.places import Location, Places
from spotlight.catalogue.reading.yaml_advice import advice

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEEPEST = 50
_SHOWN = 40
"""How many characters of a value that is not right are repeated."""
_LARGEST = 10**15
"""No number of content is as large as this, and far larger ones cannot be written out."""

_TAG = "a value that begins with ! needs quotation marks round it (tags are not used here)"
_ANCHOR = (
    "a value that begins with & needs quotation marks round it; if it is used again with '*', "
    "write the value out in each place"
)


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
    reader = _Reader(path, first_line, text.split("\n"))
    value: object = None
    try:
        if reader.looks_over(text):
            loader = _Loader(text)
            node = loader.get_single_node()
            if node is not None:
                value = reader.build(loader, node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = " ".join(filter(None, (error.context, error.problem)))
        reader.add("yaml", advice(said), mark)
    except yaml.YAMLError as error:
        reader.add("yaml", f"cannot be read: {type(error).__name__}", None)
    places = Places(path, reader.values, reader.keys)
    return YamlDocument(value if not reader.problems else None, places, tuple(sorted(reader.problems)))


@dataclass
class _Reader:
    path: str
    first_line: int
    lines: list[str]
    values: dict[Location, Place] = field(default_factory=dict)
    keys: dict[Location, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    tagged: set[Place] = field(default_factory=set)

    def add(self, rule: str, message: str, mark: yaml.Mark | None) -> None:
        self.problems.append(Problem(self.place(mark), rule, message))

    def place(self, mark: yaml.Mark | None) -> Place:
        if mark is None:
            return Place(self.path, self.first_line)
        if mark.line >= len(self.lines):  # the parser sets what ends too early behind the last line
            return Place(self.path, len(self.lines) - 1 + self.first_line, len(self.lines[-1]) + 1)
        return Place(self.path, mark.line + self.first_line, mark.column + 1)

    def looks_over(self, text: str) -> bool:
        """Find tags and anchors, and say whether the text is flat enough to be followed safely."""
        depth = 0
        event: Any
        for event in yaml.parse(text, Loader=_Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                self.add("yaml", f"is nested more than {_DEEPEST} levels deep", event.start_mark)
                return False
            if getattr(event, "tag", None) is not None:
                self.add("yaml", _TAG, event.start_mark)
                self.tagged.add(self.place(event.start_mark))
            if getattr(event, "anchor", None) is not None and not isinstance(event, yaml.AliasEvent):
                self.add("yaml", _ANCHOR, event.start_mark)
        return True

    def build(self, loader: yaml.SafeLoader, node: yaml.Node, location: Location) -> object:
        self.values[location] = self.place(node.start_mark)
        if id(node) in self.seen:
            return None  # its anchor is a problem already
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
                self.add("key-doubled", f"'{_short(key)}' is given twice: delete one", key_node.start_mark)
            self.keys[(*location, key)] = self.place(key_node.start_mark)
            result[key] = self.build(loader, value_node, (*location, key))
        return result

    def _scalar(self, loader: yaml.SafeLoader, node: yaml.Node) -> object:
        if self.place(node.start_mark) in self.tagged:
            return None  # its tag is a problem already
        try:
            value: Any = loader.construct_object(node)
        except yaml.MarkedYAMLError:
            self.add("yaml", f"'{_short(node.value)}' needs quotation marks round it", node.start_mark)
        except (ValueError, ArithmeticError, LookupError, AttributeError) as error:
            # what PyYAML raises for dates that do not exist, endless numbers, and values that are unlike their tags
            said = str(error) if isinstance(error, ValueError) else "it cannot be read as what it looks like"
            self.add("value", f"'{_short(node.value)}' is not right: {said}", node.start_mark)
        else:
            if not isinstance(value, int | float) or abs(value) < _LARGEST:
                return value
            self.add("value", f"'{_short(node.value)}' is not right: no number here is so large", node.start_mark)
        return None


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
