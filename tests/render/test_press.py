"""Briefings, printed by real Typst and read back."""

import io
import os
import shutil
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from spotlight.render.press import PrintingError, print_all
from spotlight.render.typesetter import TypesettingError

from tests.render.conftest import SiteWith
from tests.render.guide import guide
from tests.small_site import PROJECT, small_site

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060f80f00010401005fe5c34b0000000049454e44ae426082"
)
EVERYTHING = """\
## Kinds of text

Plain, **bold**, *italic*, `code`, a [link](https://www.example.org/page) and a claim.[^first-source]

1. First
2. Second
    - Inside

> Said aloud.

| Who | What |
|-----|------|
| One | Two  |

### Below

Łódź, Ŵyl, naïve, “quoted” – and 3 < 4 & more.

- - -

The end.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give a project's folder with the real templates and fonts, which a test may change."""
    shutil.copytree(PROJECT / "themes" / "print", tmp_path / "themes" / "print")
    shutil.copytree(PROJECT / "themes" / "fonts", tmp_path / "themes" / "fonts")
    return tmp_path


def text_of(path: Path) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(path))


def silence(words: str) -> None:
    """Take a progress message and show it to nobody."""


def test_each_theme_review_and_guide_is_printed(site_with: SiteWith, project: Path) -> None:
    said: list[str] = []
    print_all(site_with(guide(EVERYTHING)), project / "site", project, said.append)
    made = sorted(path.relative_to(project / "site").as_posix() for path in project.glob("site/**/*.pdf"))
    assert made == [
        "briefings/actions/plan.pdf",
        "briefings/guides/how.pdf",
        "briefings/listening.pdf",
        "briefings/reviews/2022-example.pdf",
        "briefings/sharing.pdf",
    ]
    assert said == ["Printing 5 of 5 briefings"]


def test_a_briefing_is_tagged_and_carries_what_it_must(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(guide(EVERYTHING)), project / "site", project, silence)
    path = project / "site/briefings/guides/how.pdf"
    with pikepdf.open(path) as pdf:
        assert pdf.Root.Lang == "en-GB"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        meta = pdf.open_metadata()
        assert meta["dc:title"] == "How it works"
        assert meta["dc:creator"] == ["Example Partnership"]
        assert meta["pdfuaid:part"] == "1"
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "A")
        links = {str(a.A.URI) for page in pdf.pages for a in page.get("/Annots", []) if "/A" in a and "/URI" in a.A}
    assert links >= {
        "https://www.example.org/page",
        "https://www.example.org/source",
        "https://learn.example.org/a/guides/how/",
    }
    text = " ".join(text_of(path).split())
    for words in (
        "Example Partnership · Reviewed 10 January 2026, due again by 10 January 2027 Page 1 of 1",
        "Owner: Workforce development group",
        "Łódź, Ŵyl, naïve, “quoted” – and 3 < 4 & more.",
        "Front door, 01632 960100",
        "https://www.example.org/page",
    ):
        assert words in text


def test_a_guide_prints_its_path_and_its_checklist(site_with: SiteWith, project: Path) -> None:
    figures = """order: 1
path:
  - {title: Notice, when: Within 5 days, text: Somebody tells.}
  - {title: Act, when: At once, text: Somebody helps.}
checklist:
  - {title: Before, items: [Talk, Free the time]}
"""
    text = small_site()["guides/how.md"].replace("order: 1\n", figures)
    print_all(site_with({"guides/how.md": text}), project / "site", project, silence)
    words = " ".join(text_of(project / "site/briefings/guides/how.pdf").split())
    assert "Notice (Within 5 days) Somebody tells." in words
    assert "Checklist Before Talk Free the time" in words


def test_an_action_plan_prints_every_action(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(), project / "site", project, silence)
    words = " ".join(text_of(project / "site/briefings/actions/plan.pdf").split())
    for said in ("1. Ask them.", "Due 1 May 2026", "Status Done", "2. Change the form.", "Agency Police and courts"):
        assert said in words


def test_a_picture_is_printed_with_its_words(site_with: SiteWith, project: Path) -> None:
    changes = guide("## A picture\n\n![A small black square](square.png)") | {"guides/square.png": PIXEL}
    print_all(site_with(changes), project / "site", project, silence)
    with pikepdf.open(project / "site/briefings/guides/how.pdf") as pdf:
        described = [obj.Alt for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary) and "/Alt" in obj]
    assert "A small black square" in [str(words) for words in described]


def test_a_picture_with_a_space_in_its_name_is_printed(site_with: SiteWith, project: Path) -> None:
    changes = guide("## A picture\n\n![A square](my%20square.png)") | {"guides/my square.png": PIXEL}
    print_all(site_with(changes), project / "site", project, silence)
    assert (project / "site/briefings/guides/how.pdf").is_file()


def test_a_footnote_of_the_editors_own_is_printed(site_with: SiteWith, project: Path) -> None:
    changes = guide("## Words\n\nSo it is.[^1] And so.[^first-source]\n\n[^1]: Said by word of mouth.")
    print_all(site_with(changes), project / "site", project, silence)
    words = " ".join(text_of(project / "site/briefings/guides/how.pdf").split())
    assert "1. Said by word of mouth." in words
    assert "2. A publisher, A source, 2022. https://www.example.org/source" in words


def test_what_has_not_changed_is_not_printed_again(site_with: SiteWith, project: Path) -> None:
    said: list[str] = []
    print_all(site_with(), project / "one", project, said.append)
    print_all(site_with(), project / "two", project, said.append)
    assert said == ["Printing 5 of 5 briefings"]
    print_all(site_with(guide("## Other words\n\nHere.")), project / "three", project, said.append)
    assert said[1:] == ["Printing 1 of 5 briefings"]
    one, two = ((project / name / "briefings/listening.pdf").read_bytes() for name in ("one", "two"))
    assert one == two


def test_the_same_content_gives_the_same_bytes(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(), project / "one", project, silence)
    shutil.rmtree(project / ".cache")
    print_all(site_with(), project / "two", project, silence)
    one, two = ((project / name / "briefings/guides/how.pdf").read_bytes() for name in ("one", "two"))
    assert one == two


def test_a_damaged_picture_names_the_page(site_with: SiteWith, project: Path) -> None:
    changes = guide("## A picture\n\n![A square](square.png)") | {"guides/square.png": b"no picture"}
    with pytest.raises(PrintingError, match=r"content/guides/how\.md cannot be printed"):
        print_all(site_with(changes), project / "site", project, silence)


def test_a_character_that_no_font_has_names_the_page(site_with: SiteWith, project: Path) -> None:
    with pytest.raises(PrintingError, match=r"content/guides/how\.md cannot be printed"):
        print_all(site_with(guide("## Words\n\nסיפור")), project / "site", project, silence)


def test_words_that_a_template_drops_are_missed(site_with: SiteWith, project: Path) -> None:
    template = project / "themes/print/guide.typ"
    template.write_text(template.read_text().replace("#markdown(data.xml)", "#block(height: 1pt, clip: true)[]"))
    with pytest.raises(PrintingError, match=r"content/guides/how\.md loses words in print"):
        print_all(site_with(), project / "site", project, silence)


def test_a_warning_of_typst_is_an_error(site_with: SiteWith, project: Path) -> None:
    template = project / "themes/print/guide.typ"
    template.write_text(
        template.read_text() + '\n#text(font: "No Such Font", fallback: true)[]\n#set text(font: "None")\n'
    )
    with pytest.raises(PrintingError, match="unknown font family"):
        print_all(site_with(), project / "site", project, silence)


def test_a_missing_font_is_one_line(site_with: SiteWith, project: Path) -> None:
    shutil.rmtree(project / "themes/fonts")
    (project / "themes/fonts").mkdir()
    with pytest.raises(TypesettingError, match="The font Atkinson Hyperlegible Next is missing"):
        print_all(site_with(), project / "site", project, silence)


def test_a_missing_typst_is_one_line(site_with: SiteWith, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(TypesettingError, match="Typst is missing: install it with 'pip install typst'"):
        print_all(site_with(), project / "site", project, silence)


def test_what_no_build_has_used_for_a_month_is_forgotten(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(), project / "one", project, silence)
    kept = sorted((project / ".cache/briefings").iterdir())
    for path in kept:
        os.utime(path, (0, 0))
    print_all(site_with(guide("## Other words\n\nHere.")), project / "two", project, silence)
    left = set((project / ".cache/briefings").iterdir())
    assert len(set(kept) & left) == 4
    assert len(left) == 5


def test_nothing_is_left_behind_when_something_cannot_be_printed(site_with: SiteWith, project: Path) -> None:
    with pytest.raises(PrintingError):
        print_all(site_with(guide("## Words\n\nסיפור")), project / "site", project, silence)
    assert not (project / "site").exists()


def test_proofreading_reads_what_is_there() -> None:
    empty = pikepdf.new()
    empty.add_blank_page()
    buffer = io.BytesIO()
    empty.save(buffer)
    from spotlight.render.proofread import lost_words

    data = {"title": "Some", "summary": "words", "xml": "<div>lost</div>", "notes": []}
    assert lost_words(buffer.getvalue(), data) == ["Some", "lost", "words"]
