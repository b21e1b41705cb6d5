"""The note that a run leaves while it is at work."""

import pytest

from scripts.publishing.note import at_work, begun, has, may_change, read_note, stopped


def test_a_note_says_who_is_at_work_and_what_each_file_holds() -> None:
    note = read_note(begun("one") + may_change("a") + may_change("é b") + has("a", "12") + at_work())
    assert (note.holder, note.stopped, note.files) == ("one", False, {"a": "12", "é b": None})


def test_the_run_that_began_last_counts() -> None:
    text = begun("one") + may_change("a") + stopped("one")
    assert read_note(text).stopped
    note = read_note(text + begun("two") + stopped("one"))
    assert (note.holder, note.stopped, note.files) == ("two", False, {"a": None})


def test_a_line_that_was_cut_off_says_nothing() -> None:
    whole = begun("one") + may_change("a/index.html")
    for end in range(len(whole)):
        note = read_note(whole[:end] + begun("two"))
        assert note.holder == "two"
        assert set(note.files) <= {"a/index.html"}


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "a/../../b", "C:\\x", "a//b", "."])
def test_a_file_outside_the_site_is_never_believed(path: str) -> None:
    assert read_note(begun("one") + may_change(path) + has(path, "12")).files == {}
