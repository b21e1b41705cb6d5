"""One policy for all pages, for servers to send."""

from pathlib import Path

from spotlight.publish.add_policies import add_policies
from spotlight.publish.policy import EVERY_PAGE, PAGES_WITH, policy_text
from spotlight.publish.servers.rules import POLICY, headers_for
from spotlight.publish.servers.survey import survey

from tests.small_site import write

HEAD = '<!doctype html><head><meta charset="utf-8">'


def policy_at(path: str, folder: Path) -> dict[str, list[str]]:
    text = headers_for(path, survey(folder).table)[POLICY]
    return {directive: sources for directive, *sources in map(str.split, text.split(";"))}


def test_it_allows_what_any_page_does_and_nothing_besides(tmp_path: Path) -> None:
    pages = {
        "index.html": f"{HEAD}<script>one()</script><form action='search/'></form>",
        "deep/index.html": f"{HEAD}<script>two()</script><script>one()</script><iframe src='today/'></iframe>",
    }
    add_policies(write(tmp_path, pages))
    policy = policy_at("index.html", tmp_path)
    assert policy.pop("frame-ancestors") == ["'self'"]
    assert policy.keys() == {*EVERY_PAGE, *(name for wider in PAGES_WITH.values() for name in wider)}
    assert policy["script-src"][0] == "'self'"
    assert len(policy["script-src"]) == 3
    assert policy["form-action"] == ["'self'"]
    assert policy["frame-src"] == ["'self'"]
    assert policy["default-src"] == ["'none'"]


def test_the_editors_own_policy_is_not_shared(tmp_path: Path) -> None:
    editor = '<meta http-equiv="Content-Security-Policy" content="style-src \'unsafe-inline\'">'
    add_policies(write(tmp_path, {"index.html": HEAD}))
    write(tmp_path, {"admin/index.html": HEAD + editor})
    assert "unsafe" not in str(policy_at("index.html", tmp_path))
    assert policy_at("admin/index.html", tmp_path) == {"frame-ancestors": ["'none'"]}


def test_without_a_form_or_a_frame_no_page_may_have_one(tmp_path: Path) -> None:
    add_policies(write(tmp_path, {"index.html": HEAD}))
    policy = policy_at("index.html", tmp_path)
    del policy["frame-ancestors"]
    assert "; ".join(" ".join((name, *sources)) for name, sources in policy.items()) == policy_text(EVERY_PAGE)
