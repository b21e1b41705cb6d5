"""A plain tree as Markdown of the one dialect, in which no text is Markdown by accident."""

import re

from bs4 import BeautifulSoup, Tag
from lxml import html
from markdownify import MarkdownConverter
from spotlight.catalogue.checks.check_gaps import gap

_SIGNS = re.compile(r"[\\`*\[\]|]|(?<![^\W_])_")
"""What Python-Markdown takes for markup wherever it stands; an underscore inside a word is none."""
_ENTITY = re.compile(r"&(?=#|\w+;)")
_TAG = re.compile(r"<(?=\S)")
_LINE_START = re.compile(r"^([ \t]*)([#>+-]|\d+(?=\.))", re.MULTILINE)
_CLOSING = re.compile(r"#(?=#*\s*$)")
_UNDERLINE = re.compile(r"^=", re.MULTILINE)
_OUT_OF_PLACE_IN_ADDRESS = {ord(sign): f"%{ord(sign):02X}" for sign in ' "()<>[\\]^`{|}'}
_INDENT = "    "
"""Python-Markdown nests what is indented by four spaces."""


def to_markdown(blocks: list[html.HtmlElement]) -> str:
    """Give blocks as Markdown, which ends without a line break."""
    page = html.Element("div")
    page.extend(blocks)
    soup = BeautifulSoup(html.tostring(page, encoding="unicode"), "html.parser")
    text: str = _Converter(heading_style="atx", autolinks=False, bullets="-").convert_soup(soup)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(map(_without_loose_ends, text.split("\n")))).strip("\n")


def _without_loose_ends(line: str) -> str:
    """Give a line without spaces at its end, but for the two that break it."""
    bare = line.rstrip()
    return f"{bare}  " if bare and line.endswith("  ") else bare


def in_gap(text: str) -> str:
    """Give text as it may stand in the mark of a gap: on one line, without brackets or markup."""
    plain = " ".join(text.split()).replace("[", "(").replace("]", ")")
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", _SIGNS.sub(r"\\\g<0>", plain)))


class _Converter(MarkdownConverter):
    """markdownify, with what our dialect has otherwise."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        text = _SIGNS.sub(r"\\\g<0>", text)
        return _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))

    def convert_gap(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        after = el.next_sibling
        return gap(in_gap(el.get_text())) + (" " if str(after or "")[:1] in ("(", "[", ":") else "")

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        address = str(el["href"]).translate(_OUT_OF_PLACE_IN_ADDRESS)
        return f"{before}[{text.strip()}]({address}){after}" if text.strip() else text

    def convert_p(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f"\n\n{_at_line_starts(text.strip())}\n\n"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802 (markdownify's name)
        heading = _CLOSING.sub(r"\\\g<0>", " ".join(text.split()))
        return f"\n\n{'#' * n} {heading}\n\n"

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        sign = "-"
        if el.parent is not None and el.parent.name == "ol":
            sign = f"{int(str(el.parent.get('start', '1'))) + len(el.find_previous_siblings('li'))}."
        inside = text.strip().replace("\n", f"\n{_INDENT}")
        return f"{sign} {inside}\n" if len(el.find_all("p", recursive=False)) < 2 else f"{sign} {inside}\n\n"

    def convert_td(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        return f" {' '.join(text.split())} |"

    convert_th = convert_td


def _at_line_starts(text: str) -> str:
    """Mark the signs that would begin a heading, a quotation, a list or a rule at the beginning of a line."""
    marked = _LINE_START.sub(lambda found: f"{found[1]}{_escaped(found[2])}", text)
    return _UNDERLINE.sub("&#61;", marked)


def _escaped(sign: str) -> str:
    return f"{sign}\\" if sign.isdecimal() else f"\\{sign}"
