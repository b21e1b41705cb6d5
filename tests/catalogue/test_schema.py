"""What editors' tools know of the content: made from the models, true of what ships, and strict."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from spotlight.catalogue.models.kinds import Kinds, kind_of
from spotlight.catalogue.models.names import NAMED, names_of
from spotlight.catalogue.models.schema import parts, schema_of
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.content_files import content_files
from spotlight.catalogue.reading.front_matter import MarkdownFile, split_front_matter
from spotlight.catalogue.reading.read_documents import read_documents
from spotlight.catalogue.reading.yaml_document import read_yaml
from spotlight.catalogue.report import as_github, as_text
from spotlight.check import check_content

from scripts.schema import editors_files
from tests.small_site import PROJECT, small_site, write

CONTENT = PROJECT / "content"
OWN = re.compile(r"^partnerships/[^/]+/(?:pages/|(?=rota\.yml$))")
"""What comes before the path at which a partnership's own file counts."""


def as_json(value: object) -> object:
    """Give YAML as the tools read it, to which a date is text."""
    if isinstance(value, dict):
        return {str(key): as_json(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_json(inner) for inner in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def front_of(path: Path) -> object:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yml":
        return as_json(read_yaml(text, "").value)
    parted = split_front_matter(text, "")
    assert isinstance(parted, MarkdownFile)
    return as_json(parted.front.value)


def faults(content: Path, folder: Path = PROJECT / "schemas") -> Iterator[str]:
    """Give what is wrong with a content folder, by the committed schemas or those in another folder."""
    for uri, path in content_files(content)[0].items():
        if kind := kind_of(OWN.sub("", uri)):
            schema = json.loads((folder / f"{kind.name.lower()}.json").read_text(encoding="utf-8"))
            for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(front_of(path)):
                yield f"{uri} {'/'.join(map(str, error.absolute_path))} {error.validator}"


def test_what_is_committed_is_what_the_models_and_the_content_give() -> None:
    for path, text in editors_files(CONTENT).items():
        assert (PROJECT / path).read_text(encoding="utf-8") == text, f"{path} is out of date: run 'spotlight schema'"


def test_the_shipped_content_is_right_by_the_schemas() -> None:
    assert list(faults(CONTENT)) == []


@pytest.fixture
def small(tmp_path: Path) -> Path:
    content = write(tmp_path / "content", small_site())
    names = names_of(read_documents(content, "content")[0])
    (tmp_path / "schemas").mkdir()
    for kind in Kinds:
        path = tmp_path / "schemas" / f"{kind.name.lower()}.json"
        path.write_text(json.dumps(schema_of(kind, names)), encoding="utf-8")
    return content


def test_the_small_site_is_right_by_its_own_schemas(small: Path) -> None:
    assert list(faults(small, small.parent / "schemas")) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("rota.yml", "pattern:", "patern:", " additionalProperties"),
        ("rota.yml", "pattern: rolling", "pattern: daily", "pattern enum"),
        ("rota.yml", "[listening, sharing]", "[listening, charing]", "order/1 enum"),
        ("rota.yml", "theme: sharing", "theme: charing", "overrides/0/theme enum"),
        ("rota.yml", "months: 24", "months: 61", "months maximum"),
        ("reviews/2022-example.md", "kind: local-review", "kind: video", "kind enum"),
        ("reviews/2022-example.md", "harms: [neglect]", "harms: neglect", "harms type"),
        ("reviews/2022-example.md", "sources: [first-source]", "sources: [first]", "sources/0 enum"),
        ("reviews/2022-example.md", "published: 2022-05", "published: in May", "published anyOf"),
        ("reviews/2022-example.md", "link: https", "link: http", "link pattern"),
        ("reviews/2022-example.md", "reviewed: 2026-01-10", "reviewed: 10 January", "reviewed format"),
        ("events/forum.md", "2027-03-01T10:00:00", "1 March", "starts pattern"),
        ("guides/how.md", "audience: everyone", "audience: team spirit", "audience enum"),
        ("themes/sharing/index.md", "kind: video", "kind: vidoe", "resources/0/kind enum"),
        ("themes/sharing/prompts.yml", "way: reflect", "way: think", "0/way enum"),
        ("themes/sharing/session.md", "minutes: 45", "minutes: 45 minutes", "minutes type"),
        ("vocabulary.yml", "under-1: Babies", "Under 1: Babies", "ages additionalProperties"),
        ("law.yml", "superseded_by: guidance-new", "superseded_by: new", "guidance-old/superseded_by anyOf"),
        ("actions/plan.yml", "status: late", "status: soon", "actions/1/status enum"),
    ],
)
def test_a_slip_of_the_pen_is_found_while_typing(file: str, old: str, new: str, fault: str, small: Path) -> None:
    text = (small / file).read_text(encoding="utf-8")
    assert old in text
    (small / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert f"{file} {fault}" in list(faults(small, small.parent / "schemas"))


def every_schema() -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in Kinds:
        yield kind.name, schema_of(kind, {})


def test_every_key_says_in_words_what_it_is() -> None:
    silent = {
        f"{name} {part['title']}.{key}"
        for name, schema in every_schema()
        for part in parts(schema)
        for key, value in part.get("properties", {}).items()
        if isinstance(part.get("title"), str) and not value.get("description")
    }
    assert silent == set()


def test_every_key_that_names_something_is_there() -> None:
    known = {
        (part["title"], key)
        for _, schema in every_schema()
        for part in parts(schema)
        if isinstance(part.get("title"), str)
        for key in part.get("properties", {})
    }
    assert NAMED.keys() <= known


def test_each_yaml_file_of_the_content_has_its_schema_in_visual_studio_code() -> None:
    settings = json.loads((PROJECT / ".vscode/settings.json").read_text(encoding="utf-8"))
    for uri in content_files(CONTENT)[0]:
        if uri.endswith(".yml") and (kind := kind_of(OWN.sub("", uri))):
            chosen = [
                path
                for path, globs in settings["yaml.schemas"].items()
                for glob in ([globs] if isinstance(globs, str) else globs)
                if Path(f"content/{uri}").match(glob)
            ]
            assert chosen == [f"schemas/{kind.name.lower()}.json"], uri


def test_snippets_hold_each_name_once_and_nothing_that_a_snippet_would_change() -> None:
    snippets = json.loads((PROJECT / ".vscode/spotlight.code-snippets").read_text(encoding="utf-8"))
    sources = yaml.safe_load((CONTENT / "sources.yml").read_text(encoding="utf-8"))
    assert {name.removeprefix("sources ") for name in snippets if name.startswith("sources ")} == sources.keys()
    assert snippets["key audience"]["body"].startswith("audience: ${1|practitioner,")
    assert snippets["key themes"]["body"].startswith("themes: [${1|")
    for snippet in snippets.values():
        assert snippet["scope"] == "markdown"
        assert not re.search(r"[$}\\]", re.sub(r"\$\{1\|[\w,-]+\|\}|\$1", "", snippet["body"]))


@pytest.mark.parametrize(("number", "form"), [(0, as_github), (1, as_text)], ids=["check", "serve"])
def test_the_tasks_read_what_the_check_says(
    number: int, form: Callable[[Sequence[Problem], int], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = {"rota.yml": small_site()["rota.yml"].replace("sharing]\npattern", "charing]\npattern")}
    write(tmp_path / "content", small_site() | broken)
    monkeypatch.chdir(tmp_path)
    said = form(check_content(Path("content")).problems, 1)
    tasks = json.loads((PROJECT / ".vscode/tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = tasks[number]["problemMatcher"]["pattern"]
    (found,) = re.finditer(pattern["regexp"], said, re.MULTILINE)
    given = {part: found[pattern[part]] for part in ("file", "line", "column", "message")}
    assert given == {
        "file": "content/rota.yml",
        "line": "4",
        "column": "20",
        "message": "'charing' (did you mean 'sharing'?); there are listening, sharing",
    }
