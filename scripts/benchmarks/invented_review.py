"""Invented review summaries: as rich and as long as real ones, each different, and the same on every run.

Half of their sentences are words of the site's own pages in no order: a text that is put together from a few sentences
alone would take a quarter of the bytes of a real one when it is compressed, and its search data too.
"""

import random
import re
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from spotlight.catalogue.catalogue import Catalogue

_WORDS: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("invented_words.yml").read_text(encoding="utf-8"))
_WARNING = "This review is invented, to measure large sites. It is about no real child, family or agency."
_PLAIN = re.compile(r"\b[a-z]{3,9}\b")


def invented_sources(reviews: int) -> dict[str, dict[str, Any]]:
    """Give what so many invented reviews cite, by id, as sources.yml has it. None of it exists.

    Each cites the report that it summarises, which no other cites, and some that all have in common.
    """
    common = {f"invented-source-{number}": title for number, title in enumerate(_WORDS["sources"], start=1)}
    own = {_own_source(number): f"the report of review {number}" for number in range(1, reviews + 1)}
    return {
        key: {
            "title": f"Invented report: {title}",
            "publisher": "A publisher that does not exist",
            "date": 2024,
            "url": f"https://www.example.org/invented-reports/{title.replace(' ', '-')}",
            "checked": None,
        }
        for key, title in (common | own).items()
    }


def words_of(catalogue: Catalogue) -> tuple[str, ...]:
    """Give the short words of a catalogue's learning pages and guides, each once, in the order of the alphabet."""
    pages = (*(package.theme for package in catalogue.packages), *catalogue.guides)
    return tuple(sorted({word for page in pages for word in _PLAIN.findall(page.words)}))


def invented_review(number: int, catalogue: Catalogue, words: Sequence[str]) -> str:
    """Give the file of an invented review; it names themes, guides and vocabulary of the catalogue it will stand in.

    It cites `invented_sources`, and has `words` in no order. The same number, catalogue and words give the same text.
    """
    draw = _Draw(number, words)
    cited = [_own_source(number), *draw.some(list(invented_sources(0)), 8)]
    themes = draw.some([package.theme for package in catalogue.packages], 4)
    front = {
        **_about(number, draw, catalogue),
        "themes": [theme.slug for theme in themes],
        "key_learning": [*draw.some(_WORDS["key_learning"], 2), *(draw.jumbled(14) for _ in range(4))],
        "prompts": draw.some(_WORDS["prompts"], 4),
        "content_note": _WARNING,
        "aliases": draw.some(_WORDS["subjects"], 3),
        "sources": cited,
    }
    links = [f"[{document.meta.title}](../{document.uri})" for document in (*themes, *catalogue.guides)]
    body = "\n\n".join((*_happened(draw, cited), *_found(draw, cited), *_practice(draw, cited, links)))
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"


def _own_source(number: int) -> str:
    return f"invented-report-{number}"


class _Draw:
    """What one review is put together from, drawn by its number."""

    def __init__(self, number: int, words: Sequence[str]) -> None:
        self._random = random.Random(number)
        self._words = words

    def some(self, items: Sequence[Any], count: int) -> list[Any]:
        """Draw different items, all of them where there are too few."""
        return sorted(items, key=lambda _: self._random.random())[:count]

    def number(self, least: int, most: int) -> int:
        """Draw a whole number from the least to the most."""
        return least + int(self._random.random() * (most - least + 1))

    def one(self, items: Sequence[Any]) -> Any:
        """Draw one item."""
        return self.some(items, 1)[0]

    def filled(self, words: str) -> str:
        """Fill the places in braces, and begin with a capital letter."""
        agency, agency2 = self.some(_WORDS["agency"], 2)
        places = {name: self.one(_WORDS[name]) for name in ("child", "worker", "time", "record", "setting")}
        text = words.format(agency=agency, agency2=agency2, **places)
        return text[0].upper() + text[1:]

    def sentences(self, kind: str, count: int) -> list[str]:
        """Draw different sentences of a kind, and after each one without an order."""
        known = (self.filled(words) for words in self.some(_WORDS[kind], count))
        return [f"{sentence} {self.jumbled(14)}" for sentence in known]

    def points(self, kind: str, count: int) -> list[str]:
        """Draw different points of a kind, each with its lead in bold."""
        return [f"**{point['lead']}** {self.jumbled(16)}" for point in self.some(_WORDS[kind], count)]

    def jumbled(self, count: int) -> str:
        """Draw a sentence of so many words in no order."""
        return " ".join(self._random.choice(self._words) for _ in range(count)).capitalize() + "."


def _about(number: int, draw: _Draw, catalogue: Catalogue) -> dict[str, Any]:
    """Give the front matter that names one thing, with dates as fresh as those of the themes."""
    themes = [package.theme.meta for package in catalogue.packages]
    vocabulary = catalogue.vocabulary
    return {
        "title": f"Invented review {number}: {draw.one(_WORDS['subjects'])}",
        "summary": f"Invented, to measure large sites. {draw.jumbled(20)}",
        "kind": draw.one(list(vocabulary.review_kinds)),
        "publisher": f"Partnership {draw.jumbled(2)[:-1].lower()}, which does not exist",
        "published": f"{2003 + number % 20}-{1 + number % 12:02}",
        "link": f"https://www.example.org/invented-reviews/{number}",
        "ages": draw.some(list(vocabulary.ages), 2),
        "harms": draw.some(list(vocabulary.harms), 3),
        "sectors": draw.some(list(vocabulary.sectors), 4),
        "owner": themes[0].owner,
        "reviewed": max(theme.reviewed for theme in themes),
        "review_by": max(theme.review_by for theme in themes),
    }


def _happened(draw: _Draw, cited: Sequence[str]) -> list[str]:
    first, second = draw.sentences("happened", draw.number(2, 3)), draw.sentences("happened", draw.number(2, 3))
    rows = [
        (moment, draw.filled(seen), draw.filled(done))
        for moment, seen, done in zip(
            draw.some(_WORDS["moments"], 4), draw.some(_WORDS["seen"], 4), draw.some(_WORDS["done"], 4), strict=True
        )
    ]
    return [
        "## What happened",
        f"{' '.join(first)}[^{cited[0]}]",
        f"{' '.join(second)}[^{cited[1]}]",
        _table([("When", "What was seen", "What was done"), *rows]),
    ]


def _found(draw: _Draw, cited: Sequence[str]) -> list[str]:
    points = [
        f"- {point}[^{source}]"
        for point, source in zip(draw.points("found", draw.number(4, 6)), cited[2:], strict=False)
    ]
    return [
        "## What the review found",
        "\n".join(points),
        f"> {draw.one(_WORDS['quotes'])}",
        "### How the work was arranged",
        f"{' '.join(draw.sentences('arranged', 2))}[^{cited[8]}]",
    ]


def _practice(draw: _Draw, cited: Sequence[str], links: Sequence[str]) -> list[str]:
    points = draw.points("practice", draw.number(3, 6))
    steps = [f"{place}. {step}" for place, step in enumerate(draw.sentences("steps", 4), start=1)]
    return [
        "## What this means for practice",
        *(f"{point} There is more in *{link}*." for point, link in zip(points, cycle(links), strict=False)),
        "### What a team can do next",
        "\n".join(steps),
        f"The review's own account is in [the invented notes](https://www.example.org/invented-notes).[^{cited[0]}]",
    ]


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])
