"""The content folder read file by file."""

from pathlib import Path
from typing import cast

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.common import Unread
from spotlight.catalogue.models.kinds import DOWNLOADS, MEDIA, Kinds, kind_of, slug_of
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.content_files import content_files
from spotlight.catalogue.reading.front_matter import MarkdownFile, split_front_matter
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.reading.source_text import read_text
from spotlight.catalogue.reading.validate import validate
from spotlight.catalogue.reading.yaml_document import read_yaml
from spotlight.catalogue.text.markdown_limits import Excess, too_much
from spotlight.catalogue.text.picture import flaw


def read_documents(folder: Path, shown: str, memory: Memory | None = None) -> tuple[Draft, list[Problem]]:
    """Read every file of a content folder that is of a known kind.

    `shown` is the folder as people type it. Files that cannot be read are problems. Text that the memory knows is not
    looked at again.
    """
    memory = memory or Memory()
    paths, refused = content_files(folder)
    problems = [Problem(Place(f"{shown}/{uri}"), *refusal) for uri, refusal in refused.items()]
    documents = []
    texts = {}
    for uri, path in paths.items():
        if kind := kind_of(uri):
            texts[uri], found = read_text(path, f"{shown}/{uri}")
            document, found = (None, found) if found else memory.recall(_read, texts[uri], kind, uri, shown)
            problems += found
            if document:
                documents.append(document)
    damaged = {uri: wrong for uri, path in paths.items() if MEDIA.fullmatch(uri) and (wrong := flaw(path))}
    named = [uri for uri, (rule, _) in refused.items() if rule != "slug"]
    known = [uri for uri in named if kind_of(uri) or MEDIA.fullmatch(uri) or DOWNLOADS.fullmatch(uri)]
    return Draft(shown, frozenset((*paths, *known)), tuple(documents), damaged, texts, memory=memory), problems


def _read(text: str, kind: Kinds, uri: str, shown: str) -> tuple[Document[Meta] | None, list[Problem]]:
    slug = slug_of(uri) or ""
    if uri.endswith(".yml"):
        data = read_yaml(text, f"{shown}/{uri}")
        meta, problems = validate(data, kind.value.model)
        if meta is None:
            return None, problems
        return Document(uri, slug, cast("Meta", meta), data.places), []
    parts = split_front_matter(text, f"{shown}/{uri}")
    if isinstance(parts, Problem):
        return None, [parts]
    if excess := too_much(parts.body):
        return None, [_too_much(excess, parts, f"{shown}/{uri}")]
    meta, problems = validate(parts.front, kind.value.model)
    front = parts.front.value if isinstance(parts.front.value, dict) else {}
    known = cast("Meta", meta or Unread.model_construct(front=front))
    return Document(uri, slug, known, parts.front.places, parts.body, parts.body_line), problems


def _too_much(excess: Excess, parts: MarkdownFile, path: str) -> Problem:
    offset, message = excess
    before = parts.body[:offset]
    place = Place(path, parts.body_line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1)
    return Problem(place, "too-large", message)
