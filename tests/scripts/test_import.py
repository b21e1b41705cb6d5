"""`spotlight import`: documents become drafts with their structure, every gap marked, and nothing that was hidden."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from click.testing import CliRunner, Result
from PIL import Image
from spotlight.check import check_content

from scripts.main import main
from tests.scripts.word_file import add_footnotes, add_link, add_raw, saved, word_document
from tests.small_site import small_site, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write(tmp_path / "content", small_site())


def run(file: Path, kind: str, content: Path, *slug: str) -> Result:
    return CliRunner().invoke(main, ["import", str(file), "--as", kind, *slug, "--content", str(content)])


def imported(file: Path, kind: str, content: Path) -> tuple[str, str]:
    """Import a file as 'draft', and give the body of the draft and what the command said."""
    result = run(file, kind, content, "2026-draft")
    assert result.exit_code == 0, result.output
    text = (content / f"{kind}s/2026-draft.md").read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1].strip(), result.output


def page(tmp_path: Path, html: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(html.encode(encoding))
    return path


def test_a_word_document_keeps_its_structure(content: Path, tmp_path: Path) -> None:
    document = word_document()
    document.core_properties.author = "A. N. Author"
    document.core_properties.last_modified_by = "Somebody Else"
    document.add_heading("Working together", 0)
    paragraph = document.add_paragraph("Plain, ")
    paragraph.add_run("bo").bold = True
    paragraph.add_run("ld").bold = True
    paragraph.add_run(" and ")
    paragraph.add_run("slanted").italic = True
    document.add_heading("First", 1)
    document.add_heading("Too deep", 4)
    document.add_paragraph("one", style="List Bullet")
    document.add_paragraph("inside", style="List Bullet 2")
    document.add_paragraph("two", style="List Bullet")
    document.add_paragraph("step", style="List Number")
    document.add_paragraph("What a child said", style="Quote")
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Who", "What"
    table.cell(1, 0).merge(table.cell(1, 1)).text = "all | of it"
    add_link(document.add_paragraph("See "), "https://www.example.org/a_(b)", "the page")
    add_link(document.add_paragraph("Not "), "file:///C:/secret.docx", "a file")
    body, said = imported(saved(document, tmp_path / "a.docx"), "guide", content)
    assert body == dedent("""\
        Plain, **bold** and *slanted*

        ## First

        ### Too deep

        - one

            - inside
        - two

        1. step

        > What a child said

        | Who | What |
        | --- | --- |
        | all \\| of it |  |

        See [the page](https://www.example.org/a_%28b%29)

        Not a file""")
    assert "file:///C:/secret.docx" in said
    text = (content / "guides/2026-draft.md").read_text(encoding="utf-8")
    assert "title: Working together\n" in text
    assert "Author" not in text
    assert "Somebody Else" not in text


def test_tracked_changes_and_comments_stay_behind(content: Path, tmp_path: Path) -> None:
    document = word_document()
    paragraph = document.add_paragraph("Kept ")
    add_raw(paragraph, '<w:ins w:id="1" w:author="X"><w:r><w:t>and added</w:t></w:r></w:ins>')
    add_raw(paragraph, '<w:del w:id="2" w:author="X"><w:r><w:delText>secret name</w:delText></w:r></w:del>')
    document.add_comment(paragraph.runs[0], text="a private remark", author="Reviewer", initials="R")
    body, said = imported(saved(document, tmp_path / "a.docx"), "guide", content)
    assert body == "Kept and added"
    assert "tracked changes, taken as if all were accepted: 2" in said
    assert "comments, left out: 1" in said


def test_notes_and_pictures_become_gaps_in_their_places(content: Path, tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    document = word_document()
    paragraph = document.add_paragraph("A claim")
    add_raw(paragraph, '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>, (more)</w:t></w:r>')
    add_raw(paragraph, '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>(end)</w:t></w:r>')
    add_footnotes(document, "A report [2020]", "Another_one_ *here*")
    document.add_picture(picture)
    shown = document.paragraphs[-1]._p.xpath(".//wp:docPr")[0]
    shown.set("descr", "A family at a table")
    body, _ = imported(saved(document, tmp_path / "a.docx"), "guide", content)
    assert body == (
        "A claim[FILL IN: cite the source of note 1 as ^its-id, or delete the note: A report (2020)], (more)"
        "[FILL IN: cite the source of note 2 as ^its-id, or delete the note: Another_one_ \\*here\\*] (end)\n\n"
        "[FILL IN: picture 1 was here (A family at a table): save it in content/ and show it, or say it in words]"
    )
    assert {p.rule for p in check_content(content).problems} == {"gap"}
    assert sorted(path.name for path in (content / "guides").iterdir()) == ["2026-draft.md", "how.md"]


def test_the_sections_of_a_review_are_put_in_their_places(content: Path, tmp_path: Path) -> None:
    document = word_document()
    document.add_heading("Child R, 2021", 0)
    for heading, text in {
        "Foreword": "Before it.",
        "1. Background": "How it was.",
        "Parallel processes": "Elsewhere.",
        "Key findings": "What was found.",
        "Learning": "What to do.",
        "Recommendations": "What to change.",
    }.items():
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    body, _ = imported(saved(document, tmp_path / "a.docx"), "review", content)
    lines = [line for line in body.split("\n") if line]
    assert lines == [
        "## What happened", "### Foreword", "Before it.", "How it was.", "### Parallel processes", "Elsewhere.",
        "## What the review found", "What was found.",
        "## What this means for practice", "What to do.", "### Recommendations", "What to change.",
    ]  # fmt: skip


def test_what_a_review_does_not_say_is_a_gap(content: Path, tmp_path: Path) -> None:
    document = word_document()
    document.add_paragraph("Some words without any heading.")
    result = run(saved(document, tmp_path / "Child R.docx"), "review", content)
    assert result.exit_code == 0, result.output
    assert "child-r.md" in result.output.splitlines()[0]
    text = next((content / "reviews").glob("*child-r.md")).read_text(encoding="utf-8")
    assert 'title: "[FILL IN: the title' in text
    assert "## What the review found\n\n[FILL IN: the findings" in text
    assert {p.rule for p in check_content(content).problems} == {"gap"}


def test_what_could_identify_a_child_is_said_first(content: Path, tmp_path: Path) -> None:
    document = word_document()
    document.add_paragraph("Her NHS number is 943 476 5919.")
    _, said = imported(saved(document, tmp_path / "a.docx"), "guide", content)
    assert said.index("nhs-number") < said.index("Gaps to fill in")
    assert "943" not in said


def test_text_that_would_be_markdown_by_accident_is_text(content: Path, tmp_path: Path) -> None:
    document = word_document()
    for words in (
        "# one",
        "- two",
        "1. three",
        "> four",
        "*five* _six_ `seven`",
        "<b>eight</b> &amp; [nine](x)",
        "===",
    ):
        document.add_paragraph(words)
    imported(saved(document, tmp_path / "a.docx"), "guide", content)
    assert {p.rule for p in check_content(content).problems} == {"gap"}


def test_text_in_scripts_from_right_to_left_is_kept_and_its_marks_are_not(content: Path, tmp_path: Path) -> None:
    document = word_document()
    document.add_paragraph("She said \u2067שלום\u2069 to us\u00ad all.\u200f")
    body, said = imported(saved(document, tmp_path / "a.docx"), "guide", content)
    assert body == "She said שלום to us all."
    assert "characters that nobody sees: 4" in said


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


def package(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return data.getvalue()


def paragraphs(body: str, start: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'{start}<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()


ENTITIES = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>'
DEEP = "<w:sdt><w:sdtContent>" * 200 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 200
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.docx": (lambda: b"", "is empty"),
    "old.doc": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word 97 to 2003"),
    "locked.docx": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "locked with a password",
    ),
    "a.pdf": (lambda: b"%PDF-1.7\n", "is a PDF"),
    "a.rtf": (lambda: b"{\\rtf1", "Rich Text Format"),
    "a.odt": (lambda: package({"mimetype": b"application/vnd.oasis.opendocument.text"}), "OpenDocument"),
    "a.xlsx": (lambda: package({"xl/workbook.xml": b"<a/>"}), "Excel workbook"),
    "a.zip": (lambda: package({"a.txt": b"a"}), "is an archive"),
    "cut.docx": (lambda: package({"word/document.xml": paragraphs("<w:p/>")})[:-40], "is damaged"),
    "broken.docx": (lambda: package({"word/document.xml": b"<w:document"}), "is damaged"),
    "other.docx": (lambda: package({"word/other.xml": b"<a/>"}), "is damaged"),
    "entity.docx": (lambda: package({"word/document.xml": paragraphs("<w:p/>", ENTITIES)}), "is damaged"),
    "bomb.docx": (lambda: package({"word/document.xml": paragraphs(" " * 5_000_000)}), "unpacks to far more"),
    "bomb2.docx": (
        lambda: package({"word/document.xml": paragraphs(""), "word/media/a": bytes(5_000_000)}),
        "far more",
    ),
    "deep.docx": (lambda: package({"word/document.xml": paragraphs(DEEP)}), "is nested too deep"),
    "blank.docx": (lambda: package({"word/document.xml": paragraphs("<w:p/>")}), "holds no text"),
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 3000 + b"words", "is nested too deep"),
    "blank.html": (lambda: b"<html><body><script>x</script></body></html>", "holds no text"),
    "a.txt": (lambda: b"Only words.", "is neither a Word document (.docx) nor an HTML page"),
    "a.png": (lambda: b"\x89PNG\r\n\x1a\n", "is a picture"),
    "large.html": (lambda: b"<p>" + b" " * 50_000_001, "has 50 MB"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence(name: str, content: Path, tmp_path: Path) -> None:
    make, words = REFUSED[name]
    path = tmp_path / name
    path.write_bytes(make())
    result = run(path, "guide", content)
    assert result.exit_code == 1
    assert result.output.startswith(f"Error: {name} ")
    assert words in result.output
    assert result.output.count("\n") == 1
    assert [file.name for file in (content / "guides").iterdir()] == ["how.md"]


def test_nothing_is_overwritten(content: Path, tmp_path: Path) -> None:
    file = page(tmp_path, "<h1>How</h1><p>Words.</p>")
    before = (content / "guides/how.md").read_bytes()
    named = run(file, "guide", content, "how")
    assert named.exit_code == 2
    assert "nothing is overwritten" in named.output
    assert run(file, "guide", content).output.startswith(f"Made {content.as_posix()}/guides/how-2.md\n")
    assert (content / "guides/how.md").read_bytes() == before
