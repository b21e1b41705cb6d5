"""Text in any script on paper: set by real Typst, read back, and checked before."""

import json
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst
from spotlight.render import check_characters
from spotlight.render.drawn_letters import drawn_letters
from spotlight.render.folded import folded, letters
from spotlight.render.fonts import can_be_set, typefaces
from spotlight.render.press import print_all
from spotlight.render.products.product import Data
from spotlight.render.proofread import lost_words
from spotlight.render.read_back import page_texts
from spotlight.render.typesetter import Typesetter, TypesettingError

from tests.render.conftest import SiteWith, printed_markdown
from tests.render.guide import guide
from tests.small_site import PROJECT

SCRIPTS = {
    "Welsh": "Ŵyl, tŷ, môr, ïe, ẁ: gofynnwch, gwrandewch a chofnodwch.",
    "Polish": "Każde dziecko ma prawo do bezpieczeństwa. Zażółć gęślą jaźń.",
    "Ukrainian": "Кожна дитина має право на безпеку. Запитайте об’єднані служби.",
    "Ukrainian with its stress": "За\u0301мок і замо\u0301к.",
    "Urdu": "ہر بچے کو محفوظ رہنے کا حق ہے۔ Children Act 1989 کے مطابق 999 پر فون کریں؟",
    "Arabic": "لكل طفل الحق في الأمان. اتصل بالرقم 999 عند الخطر! هل سألت NSPCC اليوم؟",
    "Arabic with its vowels": "مُحَمَّدٌ يَقْرَأُ الكِتَابَ فِي المَدْرَسَةِ",
    "Persian": "هر کودک حق دارد در امان باشد. می‌خواهم گزارش‌ها را بخوانید. کپله‌ای ژانویهٔ.",
    "Arabic and Urdu with letters of two parts": "مسا\u0654لة ا\u0653خر، حملہ\u0654 آخر مسألة",
    "Panjabi": "ਹਰ ਬੱਚੇ ਨੂੰ ਸੁਰੱਖਿਅਤ ਰਹਿਣ ਦਾ ਹੱਕ ਹੈ। ਪ੍ਰਸ਼ਨ ਪੁੱਛੋ।",
    "Bengali": "প্রতিটি শিশুর নিরাপদ থাকার অধিকার আছে। স্বাস্থ্য, বন্ধু, সিদ্ধান্ত, স্কুল, ৯৯৯।",
    "Gujarati": "દરેક બાળકને સુરક્ષિત રહેવાનો અધિકાર છે. પ્રશ્નો પૂછો, શિક્ષકને મળો.",
    "Hindi": "हर बच्चे को सुरक्षित रहने का अधिकार है। प्रश्न पूछें, शिक्षक से मिलें।",
    "Vietnamese": "Mỗi trẻ em đều có quyền được an toàn. Hãy lắng nghe trẻ.",
    "Yoruba": "Gbogbo ọmọ lẹ\u0301tọ\u0300ọ\u0301. Ẹ gbọ\u0301 ohùn, ẹ sì kọ ọ\u0301 sílẹ\u0300. S\u0329amoro.",
    "English with Arabic": "The family said شكراً جزيلاً (thank you) in 2024, and then سلام.",
}
SHEET = """\
#import "markdown.typ": markdown
#import "typefaces.typ": typefaces
#import "words.typ": direction, word-list, words
#let data = json(bytes(sys.inputs.data))
#set document(title: "T", date: datetime(year: 2026, month: 1, day: 1))
#set page(width: 300pt, height: auto, margin: 30pt)
#show: typefaces
= 0
#markdown(data.xml)
#place(dx: 400pt, data.at("beside", default: none))
#for plain in data.at("words", default: ()) {
  text(dir: direction(plain), heading(level: 2, plain))
  words(plain)
  word-list((plain, plain))
}
"""
PRINTS = [
    "Ẁ",
    "ї",
    "і\u0308",
    "e\u0301",
    "e\u0323\u0300",
    "ẹ\u0300",
    "а\u0301",
    "ɛ\u0301",
    "पॱ",
    "بَ",
    "ক্ষ",
    "র\u200c",
    "ਸ਼",
    "☐",
    "✓\ufe0f",
    "→",
    "\u3000",
    "a\u00ad",
]
DOES_NOT_PRINT = ["ס", "漢", "한", "🦄", "\ue000", "\ufdd0", "ก"]
LOSES_ITS_LETTER = ["ক\u0301", "☐\u0301", "ক\u0951"]


class Sheet(NamedTuple):
    """What was printed: the PDF, the text of each of its pages, and the data that it was made from."""

    pdf: bytes
    pages: list[str]
    data: Data

    def lost(self, *more: str) -> list[str]:
        return lost_words(self.pages, {**self.data, "more": more}, self.pdf)

    def place(self, letters: str) -> tuple[float, float]:
        """Give the left and the right end of the first text that is drawn at once and has these letters."""
        return self.places(letters)[0]

    def places(self, letters: str) -> list[tuple[float, float]]:
        """Give the left and the right end of every text that is drawn at once and has these letters."""
        page = pypdfium2.PdfDocument(self.pdf)[0]
        drawn = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage())
        bounds = [text.get_bounds() for text in drawn if letters in text.extract()]
        return [(left, right) for left, _, right, _ in bounds]


Print = Callable[..., Sheet]


@pytest.fixture
def typesetter(tmp_path: Path) -> Typesetter:
    """Give a typesetter with a template that holds nothing but what is written."""
    templates = shutil.copytree(PROJECT / "themes/print", tmp_path / "print")
    (templates / "sheet.typ").write_text(SHEET)
    return Typesetter(templates, PROJECT / "themes/fonts")


@pytest.fixture
def print_sheet(site_with: SiteWith, typesetter: Typesetter) -> Print:
    """Give a function that prints Markdown, and plain words after it."""

    def make(body: str, *words: str) -> Sheet:
        site = site_with(guide(body))
        text = printed_markdown(body, site)
        data: Data = {"xml": text.xml, "words": words}
        pdf = typesetter.pdf("sheet.typ", data, 0)
        return Sheet(pdf, page_texts(pdf), data)

    return make


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_word_is_lost_and_a_lost_word_is_found(script: str, print_sheet: Print) -> None:
    words = SCRIPTS[script]
    sheet = print_sheet(f"{words}\n\n- {words}\n\n**{words}**")
    assert sheet.lost() == []
    for word in words.split():
        if any(letter.isalnum() for letter in word):
            assert sheet.lost(word), word


def test_words_beside_the_page_are_lost(print_sheet: Print, typesetter: Typesetter) -> None:
    for words in ("ہم نے کہا", "Said aloud", "Ґанок"):
        data = {"xml": "<div/>", "beside": words}
        pdf = typesetter.pdf("sheet.typ", data, 0)
        assert lost_words(page_texts(pdf), data, pdf) == sorted(words.split())


def test_a_lost_word_is_named_as_it_was_written(print_sheet: Print) -> None:
    assert print_sheet("ہر بچے کو حق ہے۔").lost("محفوظ") == ["محفوظ"]
    assert print_sheet("শিশুর কথা শুনুন।").lost("স্বাস্থ্য,") == ["স্বাস্থ্য,"]


@pytest.mark.parametrize("script", ["Urdu", "Arabic", "Persian", "Ukrainian", "Hindi", "Gujarati", "Panjabi"])
def test_the_letters_that_are_drawn_are_counted_one_by_one(script: str, print_sheet: Print) -> None:
    words = SCRIPTS[script]
    assert drawn_letters(print_sheet(f"{words}\n\n{words}").pdf) == letters(folded(f"{words} {words}"))


def test_a_mark_between_two_lines_is_part_of_its_own(print_sheet: Print) -> None:
    assert drawn_letters(print_sheet("دو اِ  \nفاکلینڈ").pdf) == letters("دوافاکلینڈ")


def test_what_begins_right_to_left_stands_on_the_right(print_sheet: Print) -> None:
    for body in ("ہم Children Act کے مطابق۔", "## ہم Children Act", "> ہم Children Act"):
        sheet = print_sheet(body)
        assert sheet.place("Children")[1] < sheet.place("م")[0]
        assert sheet.place("م")[1] > 240
    assert print_sheet("Children ہم").place("Children")[0] < 40


def test_a_list_has_its_marks_on_its_own_side(print_sheet: Print) -> None:
    sheet = print_sheet("- ہم\n- English\n\n<!-- -->\n\n1. ہم\n2. دو".replace("<!-- -->\n\n", ""))
    mark = sheet.place("•")
    assert mark[0] > sheet.place("م")[1] > 240
    assert sheet.place("English")[1] == pytest.approx(sheet.place("م")[1], abs=2)
    english = print_sheet("- English\n- ہم")
    assert english.place("•")[1] < english.place("م")[0] < 60


def test_a_table_runs_from_its_own_side_and_each_cell_too(print_sheet: Print) -> None:
    table = "| ہم | Other |\n|---|---|\n| Words. | دو |\n"
    sheet = print_sheet(table)
    assert sheet.place("Other")[0] < 150 < sheet.place("م")[0]
    assert sheet.place("م")[1] > 240
    assert sheet.place("Words")[0] == pytest.approx(156, abs=4)


def test_a_question_mark_ends_its_own_sentence(print_sheet: Print) -> None:
    urdu = print_sheet("دو Act؟")
    assert urdu.place("؟")[1] <= urdu.place("Act")[0] + 1
    english = print_sheet("Is it دو?")
    assert english.place("?")[0] >= english.place("و")[1] - 1


def test_plain_words_run_the_way_that_they_are_written(print_sheet: Print) -> None:
    urdu = print_sheet("x", "ہم Act")
    assert [right > 240 for _, right in urdu.places("م")] == [True] * 4
    assert [left > 240 for left, _ in urdu.places("•")] == [True] * 2
    english = print_sheet("x", "(1) Act ہم")
    assert [left < 60 for left, _ in english.places("Act")] == [True] * 4
    assert [left < 60 for left, _ in english.places("•")] == [True] * 2


def test_every_script_passes_through_the_press(site_with: SiteWith, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(PROJECT / "themes", project / "themes", ignore=shutil.ignore_patterns("site"))
    changes = guide("\n\n".join(f"## {name}\n\n{words}" for name, words in SCRIPTS.items()))
    title = 'title: "ہر بچے کو محفوظ رہنے کا حق ہے"'
    changes["guides/how.md"] = str(changes["guides/how.md"]).replace("title: How it works", title)
    print_all(site_with(changes), project / "site", project, lambda words: None)
    assert (project / "site/briefings/guides/how.pdf").is_file()


def widths(texts: Iterable[str], folder: Path) -> list[float]:
    """Give how wide Typst sets each text between two strokes, in points, less the strokes."""
    for name in ("typefaces.typ", "families.json"):
        shutil.copy(PROJECT / "themes/print" / name, folder)
    (folder / "texts.json").write_text(json.dumps(["||", *(f"|{text}|" for text in texts)]))
    (folder / "widths.typ").write_text(
        '#import "typefaces.typ": typefaces\n'
        "#let width(words) = measure({ show: typefaces; words }).width.pt()\n"
        '#context [#metadata(json("texts.json").map(width))<widths>]'
    )
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(PROJECT / "themes/fonts")]
    )
    compiler = typst.Compiler(input=str(folder / "widths.typ"), root=str(folder), font_paths=fonts)
    strokes, *found = json.loads(compiler.query("<widths>", field="value", one=True))
    return [width - strokes for width in found]


def prints(text: str, typesetter: Typesetter) -> bool:
    try:
        typesetter.pdf("sheet.typ", {"xml": "<div/>", "words": [f"a{text}b"]}, 0)
    except TypesettingError as error:
        return not re.search("could not be displayed|disallowed codepoint|contains the codepoint", str(error))
    return True


def test_what_the_check_passes_over_is_set(typesetter: Typesetter, tmp_path: Path) -> None:
    assert all(can_be_set(text, typefaces()) for text in PRINTS)
    assert all(prints(text, typesetter) for text in PRINTS)
    shown = [text for text in PRINTS if text[0].isalpha() or unicodedata.category(text[0])[0] == "S"]
    assert min(widths(shown, tmp_path)) > 2
    every = [chr(point) for point in frozenset().union(*typefaces())]
    assert len(every) > 5000
    typesetter.pdf("sheet.typ", {"xml": "<div/>", "words": ["".join(every)]}, 0)


def test_what_the_check_reports_is_not_set(typesetter: Typesetter, tmp_path: Path) -> None:
    assert not any(can_be_set(text, typefaces()) for text in DOES_NOT_PRINT + LOSES_ITS_LETTER)
    assert not any(prints(text, typesetter) for text in DOES_NOT_PRINT)
    assert max(widths(LOSES_ITS_LETTER, tmp_path)) < 1


def test_what_the_check_takes_for_everyday_is_in_the_typefaces() -> None:
    everyday = [chr(point) for point in range(0x20, 0x2100) if not check_characters._UNUSUAL.match(chr(point))]
    assert len(everyday) > 300
    assert [character for character in everyday if not can_be_set(character, typefaces())] == []


def test_the_templates_ask_for_every_typeface_that_is_bundled() -> None:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(PROJECT / "themes/fonts")]
    )
    named = json.loads((PROJECT / "themes/print/families.json").read_text())
    assert sorted(named) == sorted(fonts.families())
    folders = {path.name for path in (PROJECT / "themes/fonts").iterdir()}
    assert folders == {family.lower().replace(" ", "-") for family in named}
