"""What is sent and removed, and in which order."""

from spotlight.publish.manifest import Entry

from scripts.publishing.plan import make_plan

ONE, TWO = "1" * 64, "2" * 64


def test_new_files_go_first_then_new_pages_then_changed_files_then_pages_and_the_home_page_last() -> None:
    paths = ["a.css", "index.html", "new.css", "new/index.html", "old/index.html", "rota.js"]
    there = {"a.css": ONE, "index.html": ONE, "old/index.html": ONE, "rota.js": ONE}
    plan = make_plan({path: Entry(TWO, 5) for path in paths}, there, dict.fromkeys(there, 5))
    assert plan.stages == (
        ("new.css",),
        ("new/index.html",),
        ("a.css", "rota.js"),
        ("old/index.html",),
        ("index.html",),
    )
    assert (plan.size, plan.unchanged) == (30, 0)


def test_what_is_there_is_not_sent_again_unless_its_size_is_wrong_or_unsure_or_all_is_asked_for() -> None:
    site = {path: Entry(ONE, 5) for path in ("same", "short", "unsure", "lost")}
    known = {"same": ONE, "short": ONE, "unsure": None, "lost": ONE}
    sizes = {"same": 5, "short": 4, "unsure": 5}
    assert make_plan(site, known, sizes).send == ("lost", "short", "unsure")
    assert make_plan(site, known, sizes).unchanged == 1
    assert len(make_plan(site, known, sizes, all_files=True).send) == 4


def test_only_what_earlier_runs_brought_is_removed_pages_first_and_folders_that_no_file_needs() -> None:
    known = {"a/b/old.css": ONE, "a/old.html": ONE, "kept/old.pdf": ONE, "gone.html": ONE}
    there = {"a/b/old.css": 5, "a/old.html": 5, "kept/old.pdf": 5, "somebody's.html": 5, "index.html": 5}
    plan = make_plan({"kept/new.pdf": Entry(ONE, 5)}, known, there)
    assert plan.remove == ("a/old.html", "a/b/old.css", "kept/old.pdf")
    assert plan.folders == ("a/b", "a")
