"""Source text as plain text, so that no identifier hides in how it is written."""

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote_plus, urlsplit

from spotlight.catalogue.disclosure.passage import BREAK, Origin, Passage

ADDRESS_SIGN = "\ufffc"
"""Stands for a web address in the text around it."""

_MARK = r"""
      (?P<lines>    (?<=\n)[\s>]* | (?<=\\)\n[\s>]* )
    | (?P<strange>  (?<=[^\x00-\x7f]) )
    | (?P<note>     (?<=\[)\^[^\]\s]+\] )
    | (?P<address>  (?<=:)//[^\s<>"'`)\]}|]+ )
    | (?P<emphasis> (?<=[*`~])[*`~]* | (?<=_)(?:(?<![^\W_]_)_* | _*(?![^\W_])) )
    | (?P<code>     (?<=&)(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});
                  | (?<=\\)(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}) )
    | (?P<escaped>  (?<=\\)[ -/:-@\[-`{-~] )
    | (?P<comment>  (?<=<)!-- )
    | (?P<tag>      (?<=<)/?[a-zA-Z][a-zA-Z0-9]*[ ]?/?> )
    | (?P<tab>      (?<=\t) )
"""
"""Each mark after its first character, by which it is found fast."""
_MARKS = re.compile(rf"[\n\\&\[<:*`~_\t\u0080-\U0010ffff](?:{_MARK})", re.VERBOSE)
_MARKS_AND_SPACES = re.compile(
    rf"[\n\\&\[<:*`~_\t\ \u0080-\U0010ffff](?:{_MARK} | (?P<spaces>(?<=[ ])[ ]+))", re.VERBOSE
)
_NEW_BLOCK = {
    Origin.MARKDOWN: re.compile(r"[-*+] |\d{1,3}[.)] |#{1,6} |\||---"),
    Origin.YAML: re.compile(r"- |[\"']?[\w.-]+[\"']?:(?=\s|$)|---"),
}
_COMMENT_SIGN = re.compile(r"#+ ?")
_SEPARATING_TAGS = ("br", "p", "div", "li", "td", "th", "tr")
_DASHES = "\u2212\u2043"
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}
_BETWEEN_WORDS = re.compile(r"[/&?;#]+")


def passages_of(text: str, origin: Origin, start: int = 0) -> Iterator[Passage]:
    """Give a piece of source as plain text: one passage, then one for the path and query of each web address in it.

    Marks for emphasis, notes, tags and characters without width are left out. Line breaks inside a paragraph, and
    all kinds of space, become one space; all dashes become hyphens; letters and digits of other widths, shapes and
    scripts become plain ones; HTML entities and backslash escapes become what they stand for. `start` is where the
    piece begins in its file.
    """
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    addresses: list[Passage] = []
    length = position = 0
    marks = _MARKS_AND_SPACES if "  " in text else _MARKS
    for mark in marks.finditer(text):
        begin, end = mark.span()
        if begin < position:
            continue
        if mark.lastgroup == "address":
            addresses += _address(mark[0], start + begin)
        plain, end = _plain(mark, text, origin)
        if plain is None:
            continue
        if begin > position:
            pieces.append((length, start + position))
            parts.append(text[position:begin])
            length += begin - position
        if plain:
            pieces += [(length + number, start + begin) for number in range(len(plain))]
            parts.append(plain)
            length += len(plain)
        position = end
    pieces.append((length, start + position))
    parts.append(text[position:])
    yield Passage("".join(parts), origin, pieces)
    yield from addresses


def _plain(mark: re.Match[str], text: str, origin: Origin) -> tuple[str | None, int]:
    """Give what a mark becomes, or None where it stays, and where the text goes on."""
    end = mark.end()
    match mark.lastgroup:
        case "lines":
            return _line_break(mark, text, origin)
        case "strange":
            return _letter(mark[0]), end
        case "address":
            return ADDRESS_SIGN, end
        case "code":
            return _code(mark[0]), end
        case "escaped":
            return mark[0][1], end
        case "tab" | "spaces" | "comment":
            return " ", end
        case "tag":
            return (" " if mark[0].strip("</ >").lower() in _SEPARATING_TAGS else ""), end
    return "", end


def _line_break(mark: re.Match[str], text: str, origin: Origin) -> tuple[str, int]:
    end = mark.end()
    if mark[0].count("\n") > 1 or end == len(text):
        return BREAK, end
    if origin is Origin.YAML and (sign := _COMMENT_SIGN.match(text, end)):
        return " ", sign.end()
    new_block = _NEW_BLOCK.get(origin)
    return BREAK if new_block and new_block.match(text, end) else " ", end


def _code(code: str) -> str:
    if code.startswith("&"):
        letters = html.unescape(code)
    else:
        number = int(code[2:], 16)
        letters = chr(number) if number < 0x110000 else ""
    return "".join(letter if letter.isascii() else _or_itself(letter) for letter in letters)


def _or_itself(letter: str) -> str:
    plain = _letter(letter)
    return letter if plain is None else plain


@cache
def _letter(letter: str) -> str | None:
    """Give the plain form of one character beyond ASCII, or None where it is plain enough."""
    category = unicodedata.category(letter)
    if category in ("Cf", "Me") or letter == "\ufe0f":
        return ""
    if category == "Zs":
        return " "
    if category == "Pd" or letter in _DASHES:
        return "-"
    if letter in _QUOTES:
        return _QUOTES[letter]
    digit = unicodedata.decimal(letter, None)
    plain = str(digit) if digit is not None else unicodedata.normalize("NFKC", letter)
    return None if plain == letter else plain


def _address(address: str, start: int) -> Iterator[Passage]:
    """Give the path, query and fragment of an address; the host names an organisation, and is left out."""
    try:
        parts = urlsplit("https" + address)
    except ValueError:
        return
    said = "/".join(part for part in (parts.path.strip("/"), parts.query, parts.fragment) if part)
    if any(character.isdigit() or character == "@" for character in said):
        yield Passage(unquote_plus(_BETWEEN_WORDS.sub(" , ", said)), Origin.ADDRESS, ((0, start),))
