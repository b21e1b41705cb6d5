"""The pages of the site and the anchors on each, as links in content may name them."""

import re

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.references import Glossary, Laws
from spotlight.catalogue.models.theme import Prompts

RESERVED = frozenset(
    {
        "404.md",
        "actions/index.md",
        "briefings/index.md",
        "browse.md",
        "embed.md",
        "embed/today.md",
        "events/index.md",
        "glossary.md",
        "guides/index.md",
        "message.md",
        "my-learning.md",
        "patterns.md",
        "prompts.md",
        "reviews/index.md",
        "rota.md",
        "search.md",
        "sources.md",
        "themes/index.md",
        "today.md",
    }
)
"""Pages that the build makes, or will: no content file may have their names."""

_LISTS = re.compile(r"reviews/(\d{4}|without-date)\.md")
"""Pages that list the reviews of a year, where there are many."""

GENERATED = RESERVED - {"404.md"}
"""Pages that the build makes and that content may link to."""


def is_reserved(uri: str) -> bool:
    """Say whether a page is one that the build makes, or makes for a library of many reviews."""
    return uri in RESERVED or _LISTS.fullmatch(uri) is not None


def anchor_of(term: str) -> str:
    """Give the anchor of a glossary term on the glossary page."""
    return re.sub(r"[^a-z0-9]+", "-", term.lower()).strip("-")


def anchors(draft: Draft) -> dict[str, frozenset[str] | None]:
    """Give every page of the site by its path in content/, with the anchors that a link may name.

    The anchors of a page that could not be read are not known: None.
    """
    glossary, laws = draft.one(Glossary), draft.one(Laws)
    pages: dict[str, frozenset[str] | None] = {uri: frozenset() for uri in GENERATED}
    pages |= dict.fromkeys(draft.page_files)
    pages |= {f"actions/{slug}.md": frozenset() for slug in draft.named(Kinds.ACTIONS)}
    pages |= {
        document.uri: frozenset(str(name) for name in draft.tree(document).xpath("//@id"))
        for document in draft.with_text()
    }
    pages["glossary.md"] = frozenset(anchor_of(term.term) for term in glossary.root) if glossary else None
    pages["sources.md"] = frozenset({*draft.sources, *laws.root}) if laws and draft.sources else None
    pages["prompts.md"] = frozenset(prompt.id for file in draft.of(Prompts) for prompt in file.meta.root)
    return pages
