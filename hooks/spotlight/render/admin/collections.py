"""What can be edited in forms: collections of files (https://sveltiacms.app/en/docs/collections)."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.names import Names, names_in
from spotlight.catalogue.models.schema import Schema, schema_of
from spotlight.render.admin.fields import Field, field, fields_of

Row = tuple[Kinds, str, str]
"""A file of a collection: its kind, its path in content/ and its label."""

_FOLDERS = (
    (Kinds.REVIEW, "reviews", "Reviews", "Review", "{{year}}-{{title}}"),
    (Kinds.GUIDE, "guides", "Guides", "Guide", "{{title}}"),
    (Kinds.EVENT, "events", "Events", "Event", "{{title}}"),
    (Kinds.ACTIONS, "actions", "Action plans", "Action plan", "{{title}}"),
)
"""The folders of pages: their kind, name and labels, and how a new file is named."""

_PACKAGE = (
    (Kinds.THEME, "index.md", "Learning page"),
    (Kinds.BRIEFING, "briefing.md", "Seven-minute briefing"),
    (Kinds.SESSION, "session.md", "Team session"),
    (Kinds.PROMPTS, "prompts.yml", "Prompts"),
)

_LISTS = (
    (Kinds.ROTA, "rota.yml", "Rota"),
    (Kinds.GLOSSARY, "glossary.yml", "Glossary"),
    (Kinds.SOURCES, "sources.yml", "Sources"),
    (Kinds.LAW, "law.yml", "Law and guidance"),
    (Kinds.VOCABULARY, "vocabulary.yml", "Vocabulary"),
    (Kinds.WITHDRAWN, "withdrawn.yml", "Withdrawn pages"),
)

_PICTURES = {"media_folder": "", "public_folder": ""}
"""Pictures go beside the file that shows them: links in content are relative."""


def collections_of(catalogue: Catalogue, content: PurePath) -> list[dict[str, Any]]:
    """Give the collections of a site; `content` is the content folder as seen from the repository's root.

    Pages and lists that are a partnership's own are edited where they are. Its own guides, reviews and events, and its
    paragraphs, are for people who edit files: a folder of the editor's has one place alone.
    """
    names = names_in(catalogue)
    pages = [(Kinds.PAGE, page.uri, page.meta.title) for page in catalogue.pages]

    def real(files: Iterable[Row]) -> list[Row]:
        return [(kind, catalogue.own.get(uri, uri), label) for kind, uri, label in files]

    hosts = [
        (Kinds.PARTNERSHIP, f"partnerships/{slug}/partnership.yml", host.name)
        for slug, host in catalogue.partnerships.items()
    ]
    themes = [
        _files(f"theme-{package.slug}", package.theme.meta.short_title, real(_in(package.slug)), content, names)
        for package in catalogue.packages
    ]
    return [
        *(_folder(*row, content=content, names=names) for row in _FOLDERS),
        *themes,
        _files("pages", "Pages", real(pages), content, names),
        _files("lists", "Rota and lists", real(_LISTS), content, names),
        _files("partnerships", "Partnerships", hosts, content, names),
    ]


def _in(slug: str) -> list[Row]:
    return [(kind, f"themes/{slug}/{name}", label) for kind, name, label in _PACKAGE]


def _folder(
    kind: Kinds, name: str, label: str, singular: str, slug: str, *, content: PurePath, names: Names
) -> dict[str, Any]:
    extension = "yml" if kind.value.path.pattern.endswith("yml") else "md"
    return {
        "name": name,
        "label": label,
        "label_singular": singular,
        "folder": (content / name).as_posix(),
        "extension": extension,
        "format": "yaml" if extension == "yml" else "yaml-frontmatter",
        "slug": {"template": slug, "editable": ["create"]},
        **_PICTURES,
        "fields": _fields(kind, names, text=extension == "md"),
    }


def _files(name: str, label: str, files: Iterable[Row], content: PurePath, names: Names) -> dict[str, Any]:
    return {"name": name, "label": label, "files": [_file(*row, content, names) for row in files]}


def _file(kind: Kinds, uri: str, label: str, content: PurePath, names: Names) -> dict[str, Any]:
    path = content / uri
    fields = _fields(kind, names, text=path.suffix == ".md")
    front = "yaml-frontmatter" if path.suffix == ".md" else "yaml"
    return {
        "name": path.parent.name if kind is Kinds.PARTNERSHIP else path.stem,
        "label": label,
        "file": path.as_posix(),
        "format": front if fields else "raw",
        "fields": fields or [_WHOLE_FILE],
    }


_WHOLE_FILE: Field = {
    "name": "body",
    "label": "The whole file, as YAML",
    "widget": "text",
    "required": True,
    "hint": "Copy an entry to begin a new one. The check says what does not fit.",
}
"""For the files that are sets of entries by id: a form has no field for such a set."""


def _fields(kind: Kinds, names: Names, *, text: bool) -> list[Field]:
    schema = schema_of(kind, names)
    definitions = schema.get("$defs", {})
    if schema.get("type") == "array":
        whole: Schema = schema | {"title": "Entries"}
        return [field("entries", whole, definitions, required=True) | {"root": True}]
    front = sorted(fields_of(schema, definitions), key=lambda made: _shared(kind, made["name"]))
    return [*front, _body(kind)] if text else front


def _shared(kind: Kinds, key: str) -> int:
    """Give where a key stands in a form: title and summary, then the kind's own keys, then those of every page."""
    own = kind.value.model.__annotations__
    return 0 if key in ("title", "summary") else 1 if key in own else 2


def _body(kind: Kinds) -> Field:
    headings = "\n\n".join(f"## {heading}\n" for heading in kind.value.headings)
    return {
        "name": "body",
        "label": "Text",
        "widget": "markdown",
        "modes": ["raw"],
        "required": True,
        "hint": "Markdown. Begin headings with ##, and cite a source with [^its-id].",
        "default": headings,
    }
