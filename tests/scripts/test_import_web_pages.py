"""`spotlight import` of pages of the web, and of those that Word saved as such."""

from pathlib import Path

import pytest

from tests.scripts.importing import imported, page

COUNCIL = """\
<!DOCTYPE html><html><head><meta charset="{charset}"><title>Child R – Council</title><style>p {{}}</style></head>
<body class="cookie-consent"><div class="cookie-banner"><h2>Cookies</h2><p>We use <a href="/c">cookies</a>.</p></div>
<header>Council</header><nav><ul><li><a href="/">Home</a></li></ul></nav>
<div class="page"><div class="content"><h1>Child R’s review</h1><p>It happened<sup><a
href="#n1" id="r1">1</a></sup>.</p>
<p onclick="x()">Ask “why”.<script>alert(1)</script></p><div class="share-this">Share</div></div></div>
<ol><li id="n1">A report. <a href="#r1">Back</a></li></ol><footer>© Council</footer></body></html>"""


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),
        ("utf-8", "utf-8"),
        ("x", "utf-8"),
        ("x\0", "utf-8"),
        ("x", "utf-16"),
    ],
)
def test_a_councils_page_gives_its_main_part(charset: str, encoding: str, content: Path, tmp_path: Path) -> None:
    body, _ = imported(page(tmp_path, COUNCIL.format(charset=charset), encoding), "guide", content)
    assert body == (
        "It happened[FILL IN: cite the source of note 1 as ^its-id, or delete the note: A report.].\n\nAsk “why”."
    )
    assert "title: Child R’s review\n" in (content / "guides/2026-draft.md").read_text(encoding="utf-8")


WORD_PAGE = """\
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252">
<!--[if gte mso 9]><xml><o:Author>A. N. Author</o:Author></xml><![endif]--></head><body lang=EN-GB><div class=WordSection1>
<h1>Title<o:p></o:p></h1><h2>Part</h2>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>one<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>inside</p>
<p class=MsoNormal>Text <del cite="mailto:X" datetime="2020">gone</del><ins cite="mailto:X">come</ins><a href="#_ftn1" name="_ftnref1"><span>[1]</span></a></p>
</div><div style='mso-element:footnote-list'><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> The note</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>A remark</p></div></div>
</body></html>"""  # noqa: E501


def test_a_page_that_word_saved_has_lists_and_notes_again(content: Path, tmp_path: Path) -> None:
    body, said = imported(page(tmp_path, WORD_PAGE, "cp1252"), "guide", content)
    assert body == (
        "## Part\n\n- one\n\n    - inside\n\n"
        "Text come[FILL IN: cite the source of note 1 as ^its-id, or delete the note: The note]"
    )
    assert "tracked changes, taken as if all were accepted: 2" in said
    assert "comments, left out: 1" in said
