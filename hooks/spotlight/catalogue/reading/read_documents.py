"""The content folder read file by file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import cast

from spotlight.catalogue.document import Document
from spotlight.catalogue.draft import Draft, Meta
from spotlight.catalogue.models.common import Unread
from spotlight.catalogue.models.kinds import DOWNLOADS, LOGO, MEDIA, Kinds, kind_of, slug_of
from spotlight.catalogue.problem import Place, Problem
from spotlight.catalogue.reading.content_files import Refusal, content_files
from spotlight.catalogue.reading.front_matter import MarkdownFile, split_front_matter
from spotlight.catalogue.reading.memory import Memory
from spotlight.catalogue.reading.overlay import seen_by
from spotlight.catalogue.reading.paragraphs import with_paragraphs
from spotlight.catalogue.reading.source_text import read_text
from spotlight.catalogue.reading.validate import validate
from spotlight.catalogue.reading.yaml_document import read_yaml
from spotlight.catalogue.text.markdown_limits import Excess, too_much
from spotlight.catalogue.text.picture import flaw


def read_documents(
    folder: Path, shown: str, memory: Memory | None = None, partnership: str | None = None
) -> tuple[Draft, list[Problem]]:
    """Read every file of a content folder that is of a known kind, as a partnership has it, or as all share it.

    `shown` is the folder as people type it. Files that cannot be read are problems. Text that the memory knows is not
    looked at again.
    """
    memory = memory or Memory()
    found, refused = content_files(folder)
    uris, own = seen_by(partnership, (*found, *refused))
    real = {uri: own.get(uri, uri) for uri in uris}
    closed = {uri: refused[at] for uri, at in real.items() if at in refused}
    paths = {uri: found[at] for uri, at in real.items() if at in found}
    problems = [Problem(Place(f"{shown}/{real[uri]}"), *refusal) for uri, refusal in closed.items()]
    documents, texts = list[Document[Meta]](), dict[str, str]()
    for uri, path in paths.items():
        if kind := kind_of(uri):
            place = f"{shown}/{real[uri]}"
            texts[uri], wrong = read_text(path, place)
            document, wrong = (None, wrong) if wrong else memory.recall(_read, texts[uri], kind, uri, place)
            problems += wrong
            documents += [document] if document else []
    files = frozenset((*paths, *_named(closed)))
    draft = Draft(shown, files, (), _damaged(paths), texts, paths=paths, own=own, memory=memory)
    whole, wrong = with_paragraphs(documents, draft.page_files)
    return replace(draft, documents=tuple(whole)), problems + wrong


def _named(refused: Mapping[str, Refusal]) -> Iterator[str]:
    """Give the files that others may name though they cannot be read."""
    for uri, (rule, _) in refused.items():
        if rule != "slug" and (kind_of(uri) or MEDIA.fullmatch(uri) or DOWNLOADS.fullmatch(uri)):
            yield uri


def _damaged(paths: Mapping[str, Path]) -> dict[str, str]:
    """Say what is wrong with each picture that is none; logos have a check of their own."""
    pictures = {uri: path for uri, path in paths.items() if MEDIA.fullmatch(uri) and not LOGO.fullmatch(uri)}
    return {uri: wrong for uri, path in pictures.items() if (wrong := flaw(path))}


def _read(text: str, kind: Kinds, uri: str, place: str) -> tuple[Document[Meta] | None, list[Problem]]:
    slug = slug_of(uri) or ""
    if uri.endswith(".yml"):
        data = read_yaml(text, place)
        meta, problems = validate(data, kind.value.model)
        if meta is None:
            return None, problems
        return Document(uri, slug, cast("Meta", meta), data.places), []
    parts = split_front_matter(text, place)
    if isinstance(parts, Problem):
        return None, [parts]
    if excess := too_much(parts.body):
        return None, [_too_much(excess, parts, place)]
    meta, problems = validate(parts.front, kind.value.model)
    front = parts.front.value if isinstance(parts.front.value, dict) else {}
    known = cast("Meta", meta or Unread.model_construct(front=front))
    return Document(uri, slug, known, parts.front.places, parts.body, parts.body_line), problems


def _too_much(excess: Excess, parts: MarkdownFile, path: str) -> Problem:
    offset, message = excess
    before = parts.body[:offset]
    place = Place(path, parts.body_line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1)
    return Problem(place, "too-large", message)
