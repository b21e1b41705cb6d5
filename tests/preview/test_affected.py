"""What a change does not affect is not made again, and the result is that of a whole build all the same."""

import random
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.preview.served import Served, serve
from tests.small_site import small_site

REVIEW = "reviews/2022-example.md"

CHANGES = [
    (REVIEW, "It happened.", "It came about, and nobody saw.", "the text of a review"),
    (REVIEW, "title: An example review", "title: A renamed review", "the title of a review"),
    (REVIEW, "themes: [listening]", "themes: [sharing]", "the themes of a review"),
    (REVIEW, "published: 2022-05", "published: 2030-05", "the date of a review"),
    (REVIEW, "It happened.", "It happened. " * 250, "the minutes that a review takes to read"),
    (REVIEW, "## What the", "See [another](2012-other.md).\n\n## What the", "what a review links to"),
    ("guides/how.md", "Read [", "Do read [", "the text of a guide"),
    ("guides/how.md", "summary: A summary", "summary: Another summary", "the summary of a guide"),
    ("guides/how.md", "title: How it works", "title: How all works", "the title of a guide, which the menu has"),
    ("events/forum.md", "starts: 2027-03-01T10", "starts: 2027-03-01T11", "the time of an event"),
    ("events/forum.md", "title: Forum", "title: Masterclass", "the title of an event"),
    ("actions/plan.yml", "title: A plan", "title: The plan", "the title of an action plan"),
    ("actions/plan.yml", "agency: Health", "agency: Schools", "an agency, which is a filter"),
    ("themes/listening/index.md", "Words about", "Many words about", "the text of a theme"),
    ("themes/listening/index.md", "short_title: Listening", "short_title: Hearing", "the name of a theme"),
    ("themes/sharing/briefing.md", "One short sentence", "One very short sentence", "the text of a briefing"),
    ("themes/sharing/session.md", "Say hello.", "Say hello to all.", "the text of a session"),
    ("themes/sharing/prompts.yml", "What about sharing 1?", "What of sharing 1?", "a prompt"),
    ("glossary.yml", "A quick look", "A first look", "a term that pages explain"),
    ("glossary.yml", "- {term: Rapid", "- {term: Found, meaning: Seen.}\n- {term: Rapid", "a new term"),
    ("sources.yml", "title: A source", "title: The source", "a source that pages cite"),
    ("vocabulary.yml", "neglect: Neglect", "neglect: Being neglected", "a word for a harm"),
    ("rota.yml", "pattern: rolling", "pattern: weekly", "the rota"),
    ("partnerships/example/partnership.yml", "short_name: Example", "short_name: Ours", "the partnership"),
    ("index.md", "Hello.", "Good day.", "the home page"),
]
"""A file, words of it, what to write in their place, and what that changes."""


IN_A_ROW = 3
"""How many changes are made before everything is made again: what one has missed, the next ones seldom mend."""


def read(served: Served, change: tuple[str, str, str, str]) -> str:
    """Give the text of the file that a change is made in."""
    return served.file(change[0]).read_text()


def whole(served: Served) -> dict[str, str]:
    """Have everything made again, and give its digests."""
    configuration = served.project / "mkdocs.yml"
    served.rebuild(lambda: configuration.write_text(configuration.read_text() + "\n"))
    return served.digests()


def with_more_reviews(project: Path) -> Path:
    """Give a project with reviews that have more or less in common."""
    for number, theme in enumerate(("listening", "sharing", "listening, sharing", "sharing", "sharing"), 1):
        text = small_site()[REVIEW].replace("title: An example review", f"title: Review {number}")
        text = text.replace("2022-05", f"201{number}").replace("themes: [listening]", f"themes: [{theme}]")
        text = text.replace("../themes/listening/index.md", f"../themes/{theme.split(', ')[-1]}/index.md")
        (project / f"content/reviews/201{number}-other.md").write_text(text)
    return project


@pytest.mark.parametrize("seed", [1])  # another number tries another order
def test_after_any_changes_the_site_is_that_of_a_whole_build(seed: int, project: Path) -> None:
    with serve(with_more_reviews(project)) as served:
        changes = random.Random(seed).sample(CHANGES, len(CHANGES))
        for first in range(0, len(changes), IN_A_ROW):
            several = [change for change in changes[first : first + IN_A_ROW] if change[1] in read(served, change)]
            for name, old, new, _ in several:
                served.rebuild(lambda name=name, old=old, new=new: served.change(name, old, new))  # type: ignore[misc]
            assert served.digests() == whole(served), [what for *_, what in several]
        assert "ERROR" not in served.said


def test_files_come_go_and_are_renamed_as_in_a_whole_build(project: Path) -> None:
    with serve(with_more_reviews(project)) as served:
        review = served.file("reviews/2011-other.md")
        for change in (
            lambda: review.rename(served.file("reviews/2009-renamed.md")),
            lambda: served.file("reviews/2012-other.md").unlink(),
            lambda: served.file("reviews/2031-new.md").write_text(review_text(served)),
            lambda: served.file("events/forum.md").unlink(),
            lambda: served.file("actions/plan.yml").unlink(),
            lambda: served.file("guides/more.md").write_text(guide_text()),
        ):
            served.rebuild(change)
            assert served.digests() == whole(served)
        assert "ERROR" not in served.said


def review_text(served: Served) -> str:
    return served.file("reviews/2013-other.md").read_text().replace("title: Review 3", "title: A new review")


def guide_text() -> str:
    return small_site()["guides/how.md"].replace("order: 1", "order: 2").replace("How it works", "More")


def test_what_a_change_does_not_affect_is_not_made_again(served: Served) -> None:
    (folder,) = served.temporary.iterdir()
    pages = {path: path.stat().st_mtime_ns for path in folder.rglob("*.html")}
    served.rebuild(lambda: served.change(REVIEW, "It happened.", "It came about."))
    made = {path for path, before in pages.items() if path.stat().st_mtime_ns != before}
    names = {path.relative_to(folder).as_posix() for path in made}
    assert names == {"404.html", "reviews/2022-example/index.html"}


def test_after_a_failure_the_last_good_site_is_what_a_change_is_compared_with(served: Served, page: Page) -> None:
    served.rebuild(lambda: served.change("guides/how.md", "order: 1", "order: first"))
    served.rebuild(lambda: served.change(REVIEW, "It happened.", "It came about."))
    served.rebuild(lambda: served.change("guides/how.md", "order: first", "order: 1"))
    page.goto(f"{served.address}reviews/2022-example/")
    assert page.get_by_text("It came about.").is_visible()
    assert served.digests() == whole(served)
