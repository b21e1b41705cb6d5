"""A check that remembers the last one gives what a fresh check gives."""

import random
from pathlib import Path

import pytest
from spotlight.catalogue.reading.memory import Memory
from spotlight.check import check_content

from tests.small_site import small_site, write

PIECES = (
    "A boy aged 3 was seen in Exeter on 4 May 2021.\n",
    "As Guidance 2023 says.\n",
    "Born 01/02/2019, NHS number 943 476 5919.\n",
    "[^first-source] and [^second-source]\n",
    "Go to [a page](../guides/how.md#first), [no page](nowhere.md) or [here](https://www.example.org/here).\n",
    "## What happened\n",
    "#### Too deep\n",
    "<b>HTML</b>\n",
    "title: Somebody else\n",
    "sources: [first-source, third-source]\n",
    "second-source: {title: Another, publisher: Us, date: 2021, url: 'https://a.example.org', checked: 2026-01-02}\n",
    "allow: [{rule: exact-age, reason: It is invented}]\n",
    "order: [\n",
    "\u05e1\n",
    "\x07",
)


def changed(text: str, chance: random.Random) -> str:
    """Give a text with a line more, a line less, or two lines in each other's places."""
    lines = text.splitlines(keepends=True) or [""]
    place = chance.randrange(len(lines))
    kind = chance.choice(("more", "less", "swapped"))
    if kind == "more":
        lines.insert(place, chance.choice(PIECES))
    elif kind == "less":
        lines.pop(place)
    else:
        other = chance.randrange(len(lines))
        lines[place], lines[other] = lines[other], lines[place]
    return "".join(lines)


@pytest.mark.parametrize("seed", range(4))
def test_after_any_changes_it_finds_what_a_fresh_check_finds(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    whole = small_site()
    folder, memory = write(tmp_path / "content", whole), Memory()
    assert check_content(folder, memory) == check_content(folder)
    for _ in range(25):
        name = chance.choice(list(whole))
        path = folder / name
        if path.exists() and chance.random() < 0.1:
            path.unlink()
        elif path.exists() and chance.random() < 0.6:
            path.write_bytes(changed(path.read_bytes().decode(), chance).encode())
        else:
            path.write_text(whole[name])
        assert check_content(folder, memory) == check_content(folder)


def test_a_problem_that_one_file_makes_in_another_is_found(tmp_path: Path) -> None:
    files = small_site()
    folder, memory = write(tmp_path / "content", files), Memory()
    assert check_content(folder, memory).problems == ()
    for name, old, new, rule in (
        ("sources.yml", "first-source:", "other-source:", "source-unknown"),
        ("law.yml", "watch: [Guidance 2023]", "watch: [It happened]", "law-superseded"),
        ("guides/how.md", "## First", "## Second\n\n[On](../reviews/2022-example.md#gone)\n\n##", "anchor-broken"),
        ("glossary.yml", "term: Rapid review", "term: Slow review", "anchor-broken"),
    ):
        write(folder, {name: files[name].replace(old, new)})
        assert rule in {problem.rule for problem in check_content(folder, memory).problems}
        write(folder, {name: files[name]})
        assert check_content(folder, memory).problems == ()


def test_what_has_not_changed_is_not_worked_out_again() -> None:
    memory, asked = Memory(), list[str]()

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    for texts in (["a", "bb"], ["a", "ccc"], ["bb"]):
        memory.next_run()
        assert [memory.recall(length, text) for text in texts] == [len(text) for text in texts]
    assert asked == ["a", "bb", "ccc", "bb"]
