"""Invented review summaries: as rich and as long as real ones, each different, and the same on every run."""

import random
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from spotlight.catalogue.catalogue import Catalogue

_WORDS: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("invented_words.yml").read_text(encoding="utf-8"))
_WARNING = "This review is invented, so that printing can be measured. It is about no real child, family or agency."


def invented_sources() -> dict[str, dict[str, Any]]:
    """Give the sources that invented reviews cite, by id, as sources.yml has them. None of them exists."""
    return {
        f"invented-source-{number}": {
            "title": f"Invented report: {title}",
            "publisher": "A publisher that does not exist",
            "date": 2024,
            "url": f"https://www.example.org/invented-reports/{title.replace(' ', '-')}",
            "checked": None,
        }
        for number, title in enumerate(_WORDS["sources"], start=1)
    }


def invented_review(number: int, catalogue: Catalogue) -> str:
    """Give the file of an invented review; it names themes, guides and vocabulary of the catalogue it will stand in.

    It cites `invented_sources`. The same number and catalogue give the same text.
    """
    draw = _Draw(number)
    cited = draw.some(list(invented_sources()), 9)
    themes = draw.some([package.theme for package in catalogue.packages], 4)
    front = {
        **_about(number, draw, catalogue),
        "themes": [theme.slug for theme in themes],
        "key_learning": draw.some(_WORDS["key_learning"], 6),
        "prompts": draw.some(_WORDS["prompts"], 4),
        "content_note": _WARNING,
        "aliases": draw.some(_WORDS["subjects"], 3),
        "sources": cited,
    }
    links = [f"[{document.meta.title}](../{document.uri})" for document in (*themes, *catalogue.guides)]
    body = "\n\n".join((*_happened(draw, cited), *_found(draw, cited), *_practice(draw, cited, links)))
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False)}---\n\n{body}\n"


class _Draw:
    """What one review is put together from, drawn by its number."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)

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
        """Draw different sentences of a kind."""
        return [self.filled(words) for words in self.some(_WORDS[kind], count)]

    def points(self, kind: str, count: int) -> list[str]:
        """Draw different points of a kind, each with its lead in bold."""
        return [f"**{point['lead']}** {self.filled(point['text'])}" for point in self.some(_WORDS[kind], count)]


def _about(number: int, draw: _Draw, catalogue: Catalogue) -> dict[str, Any]:
    """Give the front matter that names one thing, with dates as fresh as those of the themes."""
    themes = [package.theme.meta for package in catalogue.packages]
    vocabulary = catalogue.vocabulary
    return {
        "title": f"Invented review {number}: {draw.one(_WORDS['subjects'])}",
        "summary": f"{_WARNING} It tells of {draw.one(_WORDS['subjects'])}.",
        "kind": draw.one(list(vocabulary.review_kinds)),
        "publisher": "A partnership that does not exist",
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
    first, second = draw.sentences("happened", draw.number(3, 6)), draw.sentences("happened", draw.number(3, 6))
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
        f"{' '.join(draw.sentences('arranged', 3))}[^{cited[8]}]",
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
