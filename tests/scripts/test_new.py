"""`spotlight new`: files that are right but for their gaps, and right when the gaps are filled in."""

import datetime as dt
import os
import pty
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from spotlight.check import check_content

from scripts.main import main
from scripts.starters.starters import STARTERS
from tests.small_site import PROJECT, small_site, write

SLUGS = {
    "theme": "kindness",
    "review": "2027-example",
    "guide": "support",
    "event": "learning-day",
    "partnership": "ours",
}
GAP = re.compile(r"\[FILL IN: [^\]]*\]")
KEY = re.compile(r"[\s-]*(\w+):")
PLAIN = {
    "kind": "local-review",
    "published": "2026-05",
    "link": "https://www.example.org/review",
    "url": "https://www.example.org/film",
    "themes": "sharing",
    "ages": "under-1",
    "harms": "neglect",
    "sectors": "health",
    "sources": "first-source",
    "audience": "everyone",
    "starts": "2027-01-20T12:30:00",
    "ends": "2027-01-20T13:15:00",
    "site_url": "https://learning.example.org/",
    "feedback_url": "https://www.example.org/feedback",
    "phone": "01632 960111",
    "email": "team@example.org",
}
"""What somebody might write in the gap of a key; every other gap takes a sentence."""


def new(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--content", str(content)])


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", small_site())


def files_of(kind: str) -> list[str]:
    return list(STARTERS[kind].paths(SLUGS[kind]).values())


def fill_in(path: Path) -> None:
    """Write something plain in every gap of a file: a sentence in front matter, a paragraph below it."""
    plain = PLAIN | {"kind": "video"} if "themes" in path.parts else PLAIN
    filled, key, fences, number = [], "", 0, 0
    for line in path.read_text(encoding="utf-8").split("\n"):
        fences += line == "---"
        in_front = fences == 1 or path.suffix == ".yml"
        key = found[1] if in_front and (found := KEY.match(line)) else key
        while gap := GAP.search(line):
            number += 1
            sentence = f"This is plain sentence number {number} about {path.stem} and what people can do."
            line = line.replace(gap[0], plain.get(key, sentence) if in_front else " ".join([sentence] * 5), 1)
        filled.append(line)
    path.write_text("\n".join(filled), encoding="utf-8")


@pytest.mark.parametrize("kind", STARTERS)
def test_a_new_file_has_gaps_and_no_other_problem_and_none_when_they_are_filled(kind: str, content: Path) -> None:
    result = new(content, kind, SLUGS[kind])
    assert result.exit_code == 0, result.output
    problems = check_content(content).problems
    assert Counter(problem.rule for problem in problems) == {"gap": len(problems)}
    assert {problem.place.path for problem in problems} == {f"{content}/{uri}" for uri in files_of(kind)}
    for problem in problems:
        assert f"{problem.place.line}:{problem.place.column}  {problem.message}" in result.output
    for uri in files_of(kind):
        fill_in(content / uri)
    assert check_content(content).problems == ()


@pytest.mark.parametrize("kind", STARTERS)
def test_a_new_file_says_what_each_key_is_for(kind: str, content: Path) -> None:
    new(content, kind, SLUGS[kind])
    text = (content / files_of(kind)[0]).read_text(encoding="utf-8")
    fields = STARTERS[kind].kind.value.model.model_fields
    for key in fields.keys() - {"allow", "path", "checklist", "resources", "revision", "online"}:
        assert f"# {fields[key].description}\n" in text, key


def test_what_is_known_is_not_asked_again(content: Path) -> None:
    (content / "guides" / "how.md").rename(content / "guides" / "older.md")
    newer = small_site()["guides/how.md"].replace("2026-01-10", "2026-02-20").replace("order: 1", "order: 7")
    newer = newer.replace("title: How it works", "title: How else").replace("Workforce", "Quality")
    write(content, {"guides/how.md": newer})
    new(content, "guide", "support", "--reviewed", "2028-02-29")
    text = (content / "guides/support.md").read_text(encoding="utf-8")
    assert "\norder: 8\n" in text
    assert "\nowner: Quality development group\n" in text
    assert "\nreviewed: 2028-02-29\n" in text
    assert "\nreview_by: 2029-02-28\n" in text


def test_today_is_the_day_of_the_review(content: Path) -> None:
    before = dt.datetime.now(dt.UTC).date()
    new(content, "guide", "support")
    after = dt.datetime.now(dt.UTC).date()
    text = (content / "guides/support.md").read_text(encoding="utf-8")
    assert any(f"\nreviewed: {day.isoformat()}\n" in text for day in (before, after))


def test_the_gaps_are_told_wherever_the_command_is_run(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(content.parent)
    assert "write: the title" in new(content, "guide", "support").output


REVIEW = {
    "--title": 'A review: "so"',
    "--summary": "It's a summary, with more than forty characters in it.",
    "--kind": "local-review",
    "--publisher": "Yes",
    "--published": "2022",
    "--link": "https://www.example.org/a#b",
    "--theme": "listening",
    "--age": "under-1",
    "--harm": "neglect",
    "--sector": "health",
    "--content-note": "Distressing: read on if you like.",
    "--alias": "one, two",
    "--owner": "A team",
    "--reviewed": "2026-03-01",
    "--review-by": "2026-09-01",
    "--source": "first-source",
}


def test_options_take_every_value_of_a_review(content: Path) -> None:
    lists = ["--key-learning", "First: this.", "--key-learning", "Second.", "--key-learning", "Third.", "--theme"]
    lists += ["sharing", "--prompt", "What?", "--prompt", "How?"]
    new(content, "review", "2022-other", *[part for option in REVIEW.items() for part in option], *lists)
    path = content / "reviews/2022-other.md"
    assert not GAP.search(path.read_text(encoding="utf-8").partition("\n---\n")[0])
    fill_in(path)
    catalogue = check_content(content).catalogue
    assert catalogue is not None
    review = catalogue.by_page["reviews/2022-other.md"].meta
    assert review.model_dump(mode="json", exclude_defaults=True) == {
        "title": 'A review: "so"',
        "summary": "It's a summary, with more than forty characters in it.",
        "kind": "local-review",
        "publisher": "Yes",
        "published": "2022",
        "link": "https://www.example.org/a#b",
        "themes": ["listening", "sharing"],
        "ages": ["under-1"],
        "harms": ["neglect"],
        "sectors": ["health"],
        "key_learning": ["First: this.", "Second.", "Third."],
        "prompts": ["What?", "How?"],
        "content_note": "Distressing: read on if you like.",
        "aliases": ["one, two"],
        "owner": "A team",
        "reviewed": "2026-03-01",
        "review_by": "2026-09-01",
        "sources": ["first-source"],
    }
    assert "[Listening](../themes/listening/index.md) and [Sharing]" in path.read_text(encoding="utf-8")


def test_a_list_that_is_too_short_is_made_up_with_gaps(content: Path) -> None:
    new(content, "review", "2022-other", "--key-learning", "Ask.")
    text = (content / "reviews/2022-other.md").read_text(encoding="utf-8")
    learning = text.partition("key_learning:\n")[2].partition("#")[0].strip().split("\n")
    assert learning[0] == "- Ask."
    assert [bool(GAP.search(line)) for line in learning] == [False, True, True]


def test_an_event_is_online_or_at_a_place(content: Path) -> None:
    new(content, "event", "online", "--online", "--starts", "2027-01-20T12:30", "--ends", "2027-01-20T13:15")
    text = (content / "events/online.md").read_text(encoding="utf-8")
    assert "\nonline: true\n" in text
    assert "place:" not in text
    assert "\nstarts: 2027-01-20T12:30:00\n" in text


def test_a_review_without_a_date_needs_no_year(content: Path) -> None:
    result = new(content, "review", "undated", "--published", "none")
    assert result.exit_code == 0
    assert "\npublished: null\n" in (content / "reviews/undated.md").read_text(encoding="utf-8")


def test_a_theme_is_put_into_the_rota_by_nobody_but_its_editor(content: Path) -> None:
    before = (content / "rota.yml").read_text(encoding="utf-8")
    result = new(content, "theme", "kindness")
    assert f"add 'kindness' to 'order' in {content.as_posix()}/rota.yml" in result.output
    assert "spotlight check" in result.output
    assert (content / "rota.yml").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("guide", "Wer Ünß"), "Try 'wer-un'"),
        (("guide", "how"), "guides/how.md is there already, and nothing is overwritten. Try 'how-2'"),
        (("guide", "index"), "the build makes the page guides/index.md"),
        (("theme", "listening"), "themes/listening/index.md is there already"),
        (("review", "leeds", "--published", "2023-04"), "reviews are named <year>-<name>"),
        (("review", "leeds", "--published", "2023-04"), "Try '2023-leeds'"),
        (("review", "2022-example"), "Try '2022-example-2'"),
        (("review", "2022-a", "--theme", "lisening"), "did you mean 'listening'"),
        (("review", "2022-a", "--age", "grown-up"), "choose from under-1"),
        (("review", "2022-a", "--published", "last May"), "must be a year, a month or a day"),
        (("review", "2022-a", "--link", "http://example.org"), "begins with https://"),
        (("guide", "a", "--reviewed", "tomorrow"), "must be a date such as"),
        (("guide", "a", "--order", "first"), "must be a whole number"),
        (("guide", "a", "--summary", "Short"), "at least 40 characters"),
        (("theme", "a", "--colour", "#eeeeee"), "the nearest that does is"),
        (("theme", "a", "--key-message", "x" * 161), "at most 160"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    arguments: tuple[str, ...], words: str, content: Path
) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    result = new(content, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())
    assert {path: path.read_bytes() for path in content.rglob("*") if path.is_file()} == before


def at_a_terminal(content: Path, *arguments: str, typed: list[str]) -> str:
    """Run the command with a terminal for its input, at which lines are typed, and give what it says."""
    ours, its = pty.openpty()
    command = [sys.executable, "-c", "from scripts.main import main; main()", "new", *arguments]
    os.write(ours, "".join(f"{line}\n" for line in typed).encode())
    done = subprocess.run(
        [*command, "--content", str(content)],
        stdin=its,
        capture_output=True,
        text=True,
        cwd=PROJECT,
        check=False,
        timeout=60,
    )
    os.close(ours)
    os.close(its)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_at_a_terminal_it_asks_and_asks_again(content: Path) -> None:
    typed = [
        "",  # the title stays open
        "Too short",
        "A summary that has as many characters as it needs.",
        "1",  # the kind, by its number
        "A publisher",
        "2026-05",
        "https://www.example.org/review",
        "lisening",
        "listening, 2",  # a name and a number
        "1",
        "",  # no harms
        "health",
        "Ask.",
        "",
        "",  # no prompts
        "",
        "",
        "",  # the owner of the newest page
        "2026-02-31",
        "2026-02-28",
        "",  # a year later
        "first-source",
    ]
    said = at_a_terminal(content, "review", "2026-leeds", typed=typed)
    assert "must have at least 40 characters" in said
    assert "local-review  Local review" in said
    assert "did you mean 'listening'" in said
    assert "must be a date such as 2026-11-20" in said
    text = (content / "reviews/2026-leeds.md").read_text(encoding="utf-8")
    assert 'title: "[FILL IN' in text
    assert "\nkind: local-review\n" in text
    assert "\nthemes: [listening, sharing]\n" in text
    assert "\nowner: Workforce development group\n" in text
    assert "\nreview_by: 2027-02-28\n" in text
    assert {problem.rule for problem in check_content(content).problems} == {"gap"}


def test_at_a_terminal_an_event_online_is_asked_for_no_place(content: Path) -> None:
    said = at_a_terminal(content, "event", "online", typed=["", "", "", "", "", "y", "", ""])
    assert "Online" in said
    assert "Place" not in said
    assert "\nonline: true\n" in (content / "events/online.md").read_text(encoding="utf-8")


def test_a_partnership_is_asked_for_its_contacts(content: Path) -> None:
    typed = ["Ours", "Our SCP", "https://www.ours.example.org", "", "", "Our front door", "call us", "01632 960150"]
    said = at_a_terminal(content, "partnership", "ours", typed=[*typed, *[""] * 12])
    assert "Contacts, front door, phone" in said
    assert "must be a telephone number" in said
    assert "spotlight build --partnership ours" in said
    text = (content / "partnerships/ours/partnership.yml").read_text(encoding="utf-8")
    assert "\n    name: Our front door\n    phone: 01632 960150\n" in text
    assert 'colour: "#' in text
    assert {problem.rule for problem in check_content(content).problems} == {"gap"}


def test_options_take_the_contacts_of_a_partnership(content: Path) -> None:
    new(content, "partnership", "ours", "--contacts-lado-phone", "01632 960160", "--postcode", "SW1A 1AA")
    text = (content / "partnerships/ours/partnership.yml").read_text(encoding="utf-8")
    assert "\n    phone: 01632 960160\n" in text
    assert "\npostcodes: [SW1A 1AA]\n" in text
