"""The editors' guide has a page for every rule, and its examples do what the page says."""

import re
from pathlib import Path

import pytest
from spotlight.catalogue.problem import Severity
from spotlight.catalogue.rules import RULES
from spotlight.check import check_all_content

from tests.catalogue.message_pages import FOLDER, Files, examples, parts
from tests.small_site import small_site, write

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c63680000008200814d17d7b20000000049454e44ae426082"
)

IN_WORDS = {
    "file-unreadable",
    "too-large",
    "encoding",
    "briefing-length",
    "image-damaged",
    "logo",
    "file-position",
    "file-author",
    "file-unsearchable",
}
"""Rules that text cannot break: their examples are in words, and tests elsewhere hold them."""


def rules_found(part: str, folder: Path) -> set[str]:
    files: Files = {**small_site(), "guides/picture.png": PICTURE}
    for example in examples(part):
        example.change(files)
    return {problem.rule for problem in check_all_content(write(folder, files)).problems}


def test_every_rule_has_a_page_and_no_page_is_left_over() -> None:
    assert {page.stem for page in FOLDER.glob("*.md")} == {*RULES, "index"}


@pytest.mark.parametrize("rule", RULES)
def test_a_page_says_what_the_check_says(rule: str) -> None:
    page = parts(FOLDER / f"{rule}.md")
    assert list(page) == ["", "Why", "Wrong", "Right", "What to do"]
    assert all(text.strip() for text in page.values())
    kind = "An error" if RULES[rule].severity is Severity.ERROR else "A warning"
    why = RULES[rule].why
    assert page[""].startswith(f"# {rule}\n\n{why[0].upper()}{why[1:]}.\n\n**{kind}.**")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in IN_WORDS])
def test_what_is_wrong_breaks_the_rule_and_what_is_right_breaks_none(rule: str, tmp_path: Path) -> None:
    page = parts(FOLDER / f"{rule}.md")
    assert examples(page["Wrong"])
    assert rule in rules_found(page["Wrong"], tmp_path / "wrong")
    assert rules_found(page["Right"], tmp_path / "right") == set()


@pytest.mark.parametrize("rule", sorted(IN_WORDS))
def test_an_example_in_words_has_no_example_to_try(rule: str) -> None:
    page = parts(FOLDER / f"{rule}.md")
    assert not examples(page["Wrong"])
    assert "```" not in page["Wrong"]


def test_the_list_of_pages_has_every_rule_in_the_order_of_the_report() -> None:
    text = (FOLDER / "index.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| (\w+) \| (.+) \|$", text, re.MULTILINE)
    assert rows == [(rule, rule, said.severity, said.why[0].upper() + said.why[1:]) for rule, said in RULES.items()]


@pytest.mark.parametrize("page", sorted(FOLDER.glob("*.md")), ids=lambda page: page.stem)
def test_every_link_between_the_pages_leads_to_a_page(page: Path) -> None:
    outside = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", outside):
        assert (page.parent / target).is_file(), target
