"""A strict policy in every page, made from what the page holds."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from spotlight.publish.add_policies import PolicyError, add_policies
from spotlight.publish.policy import EVERY_PAGE, PAGES_WITH

from tests.small_site import write

NOTHING_INLINE = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)


def page(body: str = "", head: str = "") -> str:
    return (
        f'<!doctype html>\n<html lang="en">\n  <head>\n    <meta charset="utf-8">\n{head}</head>\n<body>{body}</body>'
    )


def with_policy(folder: Path, text: str) -> str:
    """Give a page, that stood alone in a folder, as it is once it has its policy."""
    write(folder, {"deep/page.html": text})
    add_policies(folder)
    return (folder / "deep/page.html").read_bytes().decode()


def policy_of(folder: Path, text: str) -> str:
    return with_policy(folder, text).split('Content-Security-Policy" content="')[1].split('">')[0]


def hash_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def test_the_policy_stands_right_after_the_character_set_and_nothing_else_changes(tmp_path: Path) -> None:
    before = page(
        "<p>Tŷ\u00a0Hafan</p>\r\n<pre>a\rb</pre>", '    <meta name="viewport" content="width=device-width">\r\n'
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_INLINE}">'
    assert with_policy(tmp_path, before) == before.replace('"utf-8">', f'"utf-8">{meta}')


def test_no_policy_has_an_unsafe_word() -> None:
    sources = [source for policy in (EVERY_PAGE, *PAGES_WITH.values()) for each in policy.values() for source in each]
    assert [source for source in sources if "unsafe" in source or source in ("*", "http:", "https:")] == []


def test_inline_scripts_are_allowed_by_what_they_say_each_once_and_in_order(tmp_path: Path) -> None:
    scripts = ['if (1 < 2 && "</p>") {}', " // Tŷ Hafan\n", '<!-- <p style="no tag"> -->']
    tags = "".join(f"<script>{script}</script>" for script in (*scripts, scripts[0]))
    hashes = " ".join(hash_of(script) for script in scripts)
    assert f"; script-src 'self' {hashes}; " in policy_of(tmp_path, page(tags))


def test_a_script_is_hashed_with_the_line_ends_that_browsers_give_it(tmp_path: Path) -> None:
    assert hash_of("a\nb\nc\n") in policy_of(tmp_path, page("<script>a\r\nb\rc\n</script>"))


@pytest.mark.parametrize("opening", ["<SCRIPT>", '<script type="module">', '<script data-of="a > b" async>'])
def test_a_script_is_a_script_however_it_is_written(opening: str, tmp_path: Path) -> None:
    assert hash_of("go()") in policy_of(tmp_path, page(f"{opening}go()</script >"))


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="a.js">go()</script>',
        '<script type="application/json">{"a": 1}</script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        "<!-- <script>go()</script> -->",
        "&lt;script>go()&lt;/script>",
    ],
)
def test_files_data_comments_and_words_need_no_hash(markup: str, tmp_path: Path) -> None:
    assert policy_of(tmp_path, page(markup)) == NOTHING_INLINE


@pytest.mark.parametrize(
    ("markup", "directive"),
    [
        pytest.param('<form action="search/">', "form-action 'self'", id="a form"),
        pytest.param('<iframe src="today/"></iframe>', "frame-src 'self'", id="a frame"),
    ],
)
def test_a_page_may_do_what_its_elements_are_for(markup: str, directive: str, tmp_path: Path) -> None:
    assert directive not in policy_of(tmp_path, page())
    assert directive in policy_of(tmp_path, page(markup))


def test_a_second_run_changes_nothing_and_does_not_write(tmp_path: Path) -> None:
    once = with_policy(tmp_path, page("<script>go()</script><form></form>"))
    written = (tmp_path / "deep/page.html").stat().st_mtime_ns
    add_policies(tmp_path)
    assert (tmp_path / "deep/page.html").read_bytes().decode() == once
    assert (tmp_path / "deep/page.html").stat().st_mtime_ns == written


def test_a_policy_is_made_anew_when_the_page_has_changed(tmp_path: Path) -> None:
    once = with_policy(tmp_path, page("<script>go()</script>"))
    again = with_policy(tmp_path, once.replace("go()", "stay()"))
    assert again.count("Content-Security-Policy") == 1
    assert hash_of("stay()") in again
    assert hash_of("go()") not in again


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('<p style="color: red">', 'style="color: red" in <p>'),
        ("<p STYLE='color: red'>", 'style="color: red" in <p>'),
        ("<style>p { color: red }</style>", "<style>"),
        ('<a title="a > b" onclick="go()">', 'onclick="go()" in <a>'),
        ('<script src="a.js" onload="go()"></script>', 'onload="go()" in <script>'),
        ('<a href="javascript:go()">', 'href="javascript:go()" in <a>'),
        ('<a href=" Java&#10;Script&#58;go()">', 'href=" Java\nScript:go()" in <a>'),
        ('<button formaction="javascript:go()">', 'formaction="javascript:go()" in <button>'),
        ('<iframe srcdoc="<p>Words"></iframe>', 'srcdoc="<p>Words" in <iframe>'),
        ('<base href="/">', "<base>"),
        ('<object data="a.svg"></object>', "<object>"),
        ('<video src="a.mp4"></video>', "<video>"),
        ('<img src="https://other.example/a.png" alt="">', 'src="https://other.example/a.png" in <img>'),
        ('<script src="//other.example/a.js"></script>', 'src="//other.example/a.js" in <script>'),
        ('<link rel="stylesheet" href="https://a.example/a.css">', 'href="https://a.example/a.css" in <link>'),
        ('<form action="https://other.example/"></form>', 'action="https://other.example/" in <form>'),
    ],
)
def test_what_the_policy_would_stop_is_an_error_that_names_the_page(markup: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError) as raised:
        with_policy(tmp_path, page(markup))
    assert f"deep/page.html holds {words}" in str(raised.value)


@pytest.mark.parametrize(
    "markup",
    [
        '<p title="style=x onclick=go() javascript:go()" data-style="a" data-onclick="b">',
        "<p>A style=&quot;x&quot; in words, javascript:go() too, if 1 < 2.</p>",
        '<!-- <p style="color: red"> -->',
        '<textarea>&lt;iframe src="https://other.example/" style="width: 100%"&gt;</textarea>',
        '<script type="application/json">{"a": "<p style=\'x\'>"}</script>',
        '<a href="https://other.example/">Elsewhere</a>',
        '<link rel="canonical" href="https://this.example/page/">',
        '<img src="data:image/png;base64,AA==" alt="">',
    ],
)
def test_what_only_looks_like_it_is_let_be(markup: str, tmp_path: Path) -> None:
    assert policy_of(tmp_path, page(markup)) == NOTHING_INLINE


def test_one_fault_of_many_pages_is_one_line(tmp_path: Path) -> None:
    write(tmp_path, {f"{name}.html": page("<p style=red><base>") for name in "cab"})
    with pytest.raises(PolicyError) as raised:
        add_policies(tmp_path)
    assert str(raised.value).splitlines()[1:] == [
        '  a.html holds style="red" in <p>, and so do 2 more',
        "  a.html holds <base>, and so do 2 more",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><p>No head</p>",
        '<head><script>before()</script><meta charset="utf-8"></head>',
        '<header><meta charset="utf-8"></header>',
    ],
)
def test_a_page_without_a_place_for_its_policy_is_an_error(text: str, tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match=r"deep/page\.html holds no <meta charset> first in its <head>"):
        with_policy(tmp_path, text)


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"feed.xml": page("<p style=red>"), "a.pdf": b"%PDF \xff"}
    write(tmp_path, files)
    add_policies(tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in files} == {
        name: text if isinstance(text, bytes) else text.encode() for name, text in files.items()
    }
