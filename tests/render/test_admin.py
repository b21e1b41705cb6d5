"""The visual editor: switched off unless it is asked for, made from the models, with a policy of its own."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from spotlight.catalogue.models.kinds import Kinds
from spotlight.render.admin.backend import PAGE_POLICY, backend_of
from spotlight.render.admin.collections import collections_of
from spotlight.render.admin.write_admin import AdminError, write_code

from tests.small_site import PROJECT, small_catalogue, small_project


@pytest.fixture
def collections(tmp_path: Path) -> dict[str, Any]:
    found = collections_of(small_catalogue(tmp_path), Path("content"))
    return {collection["name"]: collection for collection in found}


def files(collections: dict[str, Any]) -> dict[str, Any]:
    return {file["file"]: file for found in collections.values() for file in found.get("files", ())}


def keys(form: dict[str, Any]) -> set[str]:
    return {field["name"] for field in form["fields"]}


def field(form: dict[str, Any], name: str) -> dict[str, Any]:
    return next(found for found in form["fields"] if found["name"] == name)


@pytest.mark.parametrize("kind", [Kinds.REVIEW, Kinds.GUIDE, Kinds.EVENT, Kinds.ACTIONS], ids=lambda kind: kind.name)
def test_a_form_has_a_field_for_every_key(kind: Kinds, collections: dict[str, Any]) -> None:
    form = collections["actions" if kind is Kinds.ACTIONS else f"{kind.name.lower()}s"]
    text = set() if kind is Kinds.ACTIONS else {"body"}
    assert keys(form) == kind.value.model.model_fields.keys() | text


def test_every_file_has_a_form(collections: dict[str, Any], tmp_path: Path) -> None:
    in_folders = tuple(found["folder"] for found in collections.values() if "folder" in found)
    content = sorted(path for path in (tmp_path / "content").rglob("*") if path.is_file())
    expected = {path.relative_to(tmp_path).as_posix() for path in content}
    assert {path for path in expected if not path.startswith(in_folders)} <= set(files(collections))


def test_a_key_that_names_something_offers_what_there_is(collections: dict[str, Any]) -> None:
    review = collections["reviews"]
    listening, sharing = {"label": "Listening", "value": "listening"}, {"label": "Sharing", "value": "sharing"}
    assert field(review, "themes")["options"] == [listening, sharing]
    assert field(review, "themes") | {"widget": "select", "multiple": True, "min": 1} == field(review, "themes")
    assert field(review, "kind")["options"] == [{"label": "Local review", "value": "local-review"}]
    assert field(files(collections)["content/rota.yml"], "order")["options"] == [listening, sharing]


@pytest.mark.parametrize(
    ("form", "name", "expected"),
    [
        ("reviews", "title", {"widget": "string", "required": True, "maxlength": 100}),
        ("reviews", "summary", {"widget": "text", "minlength": 40, "maxlength": 240}),
        ("reviews", "content_note", {"widget": "string", "required": False}),
        ("reviews", "reviewed", {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}),
        ("reviews", "key_learning", {"widget": "list", "min": 3, "max": 7}),
        ("reviews", "body", {"widget": "markdown", "modes": ["raw"]}),
        ("events", "starts", {"widget": "datetime", "format": "YYYY-MM-DDTHH:mm:ss"}),
        ("events", "online", {"widget": "boolean", "required": False}),
        ("guides", "order", {"widget": "number", "value_type": "int", "min": 1}),
        ("guides", "path", {"widget": "list", "summary": "{{title}}"}),
        ("content/themes/sharing/index.md", "colour", {"widget": "color"}),
        ("content/vocabulary.yml", "harms", {"widget": "keyvalue"}),
        ("content/partnerships/example/partnership.yml", "contacts", {"widget": "object"}),
        ("content/glossary.yml", "entries", {"widget": "list", "root": True}),
        ("content/themes/sharing/prompts.yml", "entries", {"widget": "list", "root": True}),
        ("content/sources.yml", "body", {"widget": "text"}),
    ],
)
def test_each_kind_of_value_has_its_field(
    form: str, name: str, expected: dict[str, Any], collections: dict[str, Any]
) -> None:
    found = field((collections | files(collections))[form], name)
    assert {key: found.get(key) for key in expected} == expected


def test_a_new_review_begins_with_its_headings(collections: dict[str, Any]) -> None:
    headings = re.findall("^## (.+)$", field(collections["reviews"], "body")["default"], re.MULTILINE)
    assert tuple(headings) == Kinds.REVIEW.value.headings


def test_without_a_forge_the_page_asks_nobody() -> None:
    backend = backend_of(True, "https://code.example.org/some/site")
    assert backend
    assert not any("//" in source for sources in backend.policy.values() for source in sources)
    assert backend.policy["script-src"] == ("'self'",)


@pytest.mark.parametrize(
    ("admin", "repository", "settings", "asked"),
    [
        (True, "https://github.com/some/site.git", {"name": "github", "repo": "some/site"}, "https://api.github.com"),
        ("1", "https://gitlab.com/a/b/site/", {"name": "gitlab", "repo": "a/b/site"}, "https://gitlab.com"),
        (
            {"name": "gitea", "repo": "some/site", "base_url": "https://code.example.org/x"},
            None,
            {"name": "gitea", "repo": "some/site"},
            "https://code.example.org",
        ),
    ],
)
def test_a_forge_is_the_one_host_that_is_asked(
    admin: object, repository: str | None, settings: dict[str, str], asked: str
) -> None:
    backend = backend_of(admin, repository)
    assert backend
    assert settings.items() <= dict(backend.settings).items()
    assert asked in backend.policy["connect-src"]
    same = PAGE_POLICY.keys() - {"connect-src", "img-src"}
    assert {directive: backend.policy[directive] for directive in same} == {
        directive: PAGE_POLICY[directive] for directive in same
    }


@pytest.mark.parametrize("admin", [None, False, "", "0"])
def test_it_is_switched_off_without_a_word(admin: object) -> None:
    assert backend_of(admin, "https://github.com/some/site") is None


@pytest.mark.parametrize("admin", ["yes", ["github"], {"name": "dropbox"}])
def test_what_is_no_backend_is_refused(admin: object) -> None:
    with pytest.raises(ValueError, match="extra: admin"):
        backend_of(admin, None)


def test_code_that_names_its_files_in_another_way_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "cms.json").write_text('{"version": "9.9.9"}')
    (tmp_path / "sveltia-cms.js").write_text("fetch('https://elsewhere.example/font.woff2')")
    with pytest.raises(AdminError, match=r"write_admin\.py"):
        write_code(tmp_path, tmp_path)


def build(project: Path, **environment: str) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(project / "site")]
    settings = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment
    done = subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


def test_a_site_has_no_editor_unless_it_is_asked_for(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    assert not (build(project) / "admin").exists()
    site = build(project, SPOTLIGHT_ADMIN="1")
    page = (site / "admin" / "index.html").read_text(encoding="utf-8")
    assert page.count("Content-Security-Policy") == 1
    assert "style-src &#39;self&#39; &#39;unsafe-inline&#39;" in page
    assert "unsafe" not in (site / "index.html").read_text(encoding="utf-8")
    version = json.loads((PROJECT / "themes/admin/vendor/cms.json").read_text(encoding="utf-8"))["version"]
    assert (site / f"admin/cms@{version}/locales/en-GB.json").is_file()
    code = (site / "admin" / "sveltia-cms.js").read_text(encoding="utf-8")
    fonts = re.findall(r"url\(([^)]+\.woff2)\)", code)
    assert fonts
    assert all((site / "admin" / font).is_file() for font in fonts)


def test_a_site_on_a_forge_is_edited_there(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    configuration = (project / "mkdocs.yml").read_text(encoding="utf-8")
    with_admin = configuration.replace("extra:\n", "repo_url: https://github.com/some/site\nextra:\n  admin: true\n")
    (project / "mkdocs.yml").write_text(with_admin, encoding="utf-8")
    site = build(project)
    settings = json.loads((site / "admin" / "config.json").read_text(encoding="utf-8"))
    assert settings["backend"] == {
        "name": "github",
        "repo": "some/site",
        "branch": "main",
        "auth_methods": ["token"],
    }
    assert "https://api.github.com" in (site / "admin" / "index.html").read_text(encoding="utf-8")
