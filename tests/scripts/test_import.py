"""`spotlight import`: documents become drafts with their structure, every gap marked, and nothing that was hidden."""

import io
from pathlib import Path
from textwrap import dedent

from PIL import Image
from spotlight.check import check_content

from tests.scripts.importing import imported, run
from tests.scripts.word_file import add_footnotes, add_link, add_raw, saved, word_document


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
