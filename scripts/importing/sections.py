"""A document's sections below the headings that a page of its kind must have."""

import re
from collections.abc import Mapping

from lxml import html

from scripts.importing.tree import made, words

_SYNONYMS: Mapping[str, str] = {
    "What happened": r"background|context|what happened|(?:case |family )?(?:summary|history|background)"
    r"|(?:the )?(?:incident|circumstances|case|story|event)s?\b|summary of (?:the )?(?:case|facts|events)|chronology"
    r"|key events|timeline|introduction|why (?:this|the) (?:case|review)",
    "What the review found": r"(?:key |main |our )?(?:findings|themes|analysis|conclusions?)"
    r"|what (?:the|this|we) .*found|what went well|good practice|appraisal"
    r"|practice and organisational learning",
    "What this means for practice": r"what (?:this|it) means"
    r"|(?:key |main )?(?:learning|lessons|messages|recommendations)|implications"
    r"|what (?:should|can|do) (?:i|you|we)|actions?\b|next steps|questions|reflect|practice points"
    r"|improving practice",
}
"""What the required headings of a review are called elsewhere: how such a heading begins, without its number."""
_NUMBER = re.compile(r"^(?:section |part |chapter )?[\d.]*\s*[-–:.)]?\s*", re.IGNORECASE)

Section = list[html.HtmlElement]
"""A heading of level 2 and the blocks below it; the first section of a document may have no heading."""


def sections_of(blocks: Section) -> list[Section]:
    """Part blocks at their headings of level 2."""
    parts: list[Section] = [[]]
    for block in blocks:
        if block.tag == "h2":
            parts.append([])
        parts[-1].append(block)
    return [part for part in parts if part]


def under_required(sections: list[Section], required: tuple[str, ...]) -> dict[str, Section]:
    """Give the blocks that belong below each required heading, in their order.

    A section whose heading means a required one is put below that; any other stays with the section before it, and
    what comes before all of them with the first. Headings keep their words, but for the first that means a required
    one, in whose place that one stands.
    """
    placed: dict[str, Section] = {heading: [] for heading in required}
    standing: set[str] = set()
    current = required[0]
    for section in sections:
        heading = section[0] if section[0].tag == "h2" else None
        meant = _meant(words(heading), required) if heading is not None else None
        current = meant or current
        if heading is None:
            placed[current] += section
        elif meant and meant not in standing:
            standing.add(meant)
            placed[meant] += section[1:]
        else:
            placed[current] += [made("h3", words(heading)), *map(_lower, section[1:])]
    return placed


def _meant(said: str, required: tuple[str, ...]) -> str | None:
    plain = _NUMBER.sub("", said).strip().casefold()
    exact = next((heading for heading in required if heading.casefold() == plain), None)
    return exact or next((heading for heading in required if re.match(_SYNONYMS.get(heading, r"(?!)"), plain)), None)


def _lower(block: html.HtmlElement) -> html.HtmlElement:
    """Give a block, with a heading one level deeper than it was."""
    deeper = {"h3": "h4", "h4": "h5", "h5": "h6"}
    return made(deeper[block.tag], words(block)) if block.tag in deeper else block
