"""Briefings, printed by real Typst and read back."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from spotlight.render.press import PrintingError, print_all
from spotlight.render.products.every_product import every_product
from spotlight.render.proofread import lost_words
from spotlight.render.sheet import Sheet
from spotlight.render.sheet_marks import fill_in_sheets
from spotlight.render.typesetter import TypesettingError

from tests.render.conftest import SiteWith
from tests.render.guide import guide
from tests.small_site import PROJECT, small_site, write

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


def test_everything_is_printed_and_those_who_wait_are_told(site_with: SiteWith, project: Path) -> None:
    said: list[str] = []
    site = site_with(guide(EVERYTHING))
    printed = print_all(site, project / "site", project, said.append)
    wanted = [product.path for product in every_product(site)]
    made = {path.relative_to(project / "site").as_posix() for path in project.glob("site/**/*") if path.is_file()}
    assert made == set(wanted)
    assert set(printed.sheets) == {path for path in wanted if path.endswith(".pdf")}
    assert printed.warnings == []
    assert said == [f"Printing what has changed of {len(wanted)} files: 1 so far"]


def test_every_kind_of_text_is_set(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(guide(EVERYTHING)), project / "site", project, silence)
    text = " ".join(text_of(project / "site/briefings/guides/how.pdf").split())
    for words in (
        "Example Partnership Page 1 of 1",
        "Owner: Workforce development group. Reviewed 10 January 2026, to be reviewed again by 10 January 2027.",
        "Łódź, Ŵyl, naïve, “quoted” – and 3 < 4 & more.",
        "Front door, 01632 960100",
        "https://www.example.org/page",
    ):
        assert words in text


def test_a_briefing_that_is_too_long_is_a_warning_on_every_build(site_with: SiteWith, project: Path) -> None:
    sentence = "One short sentence says what a team can do about it today. "
    items = "".join(f"- {word}\n" for word in sentence.split())
    long = small_site()["themes/listening/briefing.md"].replace(sentence, items)
    expected = (
        r"content/themes/listening/briefing\.md is too long for 2 sides \(briefings/listening\.pdf\): about \d+ words"
    )
    for _ in range(2):
        printed = print_all(site_with({"themes/listening/briefing.md": long}), project / "site", project, silence)
        assert [re.match(expected, warning) is not None for warning in printed.warnings] == [True]


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
    assert "Checklist Before ☐ Talk ☐ Free the time" in words


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
    first = print_all(site_with(), project / "one", project, said.append)
    again = print_all(site_with(), project / "two", project, said.append)
    assert len(said) == 1
    assert again == first
    kept = len(list((project / ".cache/briefings").iterdir()))
    print_all(site_with(guide("## Other words\n\nHere.")), project / "three", project, said.append)
    assert len(said) == 2
    assert len(list((project / ".cache/briefings").iterdir())) == kept + 1
    one, two = ((project / name / "briefings/listening.pdf").read_bytes() for name in ("one", "two"))
    assert one == two


def test_the_same_content_gives_the_same_bytes(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(), project / "one", project, silence)
    shutil.rmtree(project / ".cache")
    print_all(site_with(), project / "two", project, silence)
    for path in sorted((project / "one").rglob("*.*")):
        assert path.read_bytes() == (project / "two" / path.relative_to(project / "one")).read_bytes(), path


def test_a_character_that_no_font_has_names_the_page(site_with: SiteWith, project: Path) -> None:
    with pytest.raises(PrintingError, match=r"content/guides/how\.md cannot be printed"):
        print_all(site_with(guide("## Words\n\n&#1505;&#1497;")), project / "site", project, silence)


def test_words_that_a_template_drops_are_missed(site_with: SiteWith, project: Path) -> None:
    template = project / "themes/print/guide.typ"
    template.write_text(template.read_text().replace("#markdown(data.xml)", "#block(height: 1pt, clip: true)[]"))
    with pytest.raises(
        PrintingError, match=r"content/guides/how\.md cannot be printed as .*: guide\.typ loses words: "
    ):
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


def test_a_process_that_the_system_ends_is_one_line(site_with: SiteWith, project: Path) -> None:
    """As the build has it: a process without threads, whose copies print."""
    script = f"""
import os, signal
from pathlib import Path
from spotlight.render.press import Printing, PrintingError
from spotlight.render.products.product import Product

def compose():
    os.kill(os.getpid(), signal.SIGKILL)

product = Product("briefings/x.pdf", "guides/x.md", "guide.typ", 0, compose)
try:
    Printing([product, product], Path({str(project / "site")!r}), Path({str(project)!r}), print).finish()
except PrintingError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "The system ended a process that printed: is there enough memory?\n"


def test_a_page_that_names_what_is_not_printed_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"reviews/x/index.html": "<p>A PDF ({sheet:briefings/x.pdf})</p>"})
    with pytest.raises(PrintingError, match=r"reviews/x/index\.html leads to what is not printed: briefings/x\.pdf"):
        fill_in_sheets(tmp_path, {})
    fill_in_sheets(tmp_path, {"briefings/x.pdf": Sheet(2, 40_000)})
    assert (tmp_path / "reviews/x/index.html").read_text() == "<p>A PDF (PDF, 2 pages, 40 KB)</p>"


def test_what_no_build_has_used_for_a_month_is_forgotten(site_with: SiteWith, project: Path) -> None:
    print_all(site_with(), project / "one", project, silence)
    kept = sorted((project / ".cache/briefings").iterdir())
    for path in kept:
        os.utime(path, (0, 0))
    print_all(site_with(guide("## Other words\n\nHere.")), project / "two", project, silence)
    left = set((project / ".cache/briefings").iterdir())
    assert len(set(kept) & left) == len(kept) - 1
    assert len(left) == len(kept)


def test_an_error_in_a_template_names_the_product_and_the_content(site_with: SiteWith, project: Path) -> None:
    template = project / "themes/print/poster.typ"
    template.write_text(template.read_text() + '\n#panic("no ink")\n')
    with pytest.raises(
        PrintingError, match=r"content/themes/listening/index\.md cannot be printed as .*poster\.typ.*no ink"
    ):
        print_all(site_with(), project / "site", project, silence)


def test_proofreading_misses_what_no_page_has() -> None:
    data = {
        "title": "Some",
        "items": ["words"],
        "xml": "<div>lost <em>here</em></div>",
        "colour": "#112233",
        "url": "x",
    }
    assert lost_words(["Some", "here"], data, b"") == ["lost", "words"]


def test_a_hyphen_at_the_end_of_a_line_loses_no_word(site_with: SiteWith, project: Path) -> None:
    lines = "\n\n".join(f"{'x' * width} drop-in session and more" for width in range(60, 90))
    cells = "\n".join(f"| {'y' * width} drop-in session | two | three |" for width in range(4, 24))
    text = f"## Words\n\n{lines}\n\n| One | Two | Three |\n|---|---|---|\n{cells}"
    printed = print_all(site_with(guide(text)), project / "site", project, silence)
    assert "briefings/guides/how.pdf" in printed.sheets


def test_two_notes_together_are_two_numbers(site_with: SiteWith, project: Path) -> None:
    changes = guide("## Words\n\nSo it is.[^first-source][^1] And so.\n\n[^1]: Said by word of mouth.")
    print_all(site_with(changes), project / "site", project, silence)
    words = " ".join(text_of(project / "site/briefings/guides/how.pdf").split())
    assert "So it is.1,2 And so." in words.replace(" ,", ",")
