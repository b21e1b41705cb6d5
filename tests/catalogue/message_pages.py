"""The pages of the editors' guide about messages, read for the examples that they show.

A page has the parts *Wrong* and *Right*. An example in them is one of these, on a line of its own:

    In `content/FILE`:          then a fence: YAML takes the place of the same keys, or is added to a list;
                                Markdown is added at the end
    The whole of `content/FILE`: then a fence with all that the file says
    Without `content/FILE`.

Anything else is an example in words.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.small_site import PROJECT

FOLDER = PROJECT / "docs" / "editors" / "messages"

Files = dict[str, str | bytes]

_PART = re.compile(r"^## (Why|Wrong|Right|What to do)\n", re.MULTILINE)
_EXAMPLE = re.compile(
    r"^(?P<how>In|The whole of|Without) `content/(?P<file>[^`]+)`(?:\.|:\n\n```(?P<kind>\w+)\n(?P<text>.*?\n)```$)",
    re.MULTILINE | re.DOTALL,
)
_KEY = re.compile(r"^([\w-]+):", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """One change to a site: `text` takes the place of what `how` says, in a language of Markdown or YAML."""

    how: str
    file: str
    kind: str
    text: str

    def change(self, files: Files) -> None:
        """Make the change in the files of a site."""
        before = str(files.get(self.file, ""))
        if self.how == "Without":
            del files[self.file]
        elif self.how == "The whole of":
            files[self.file] = self.text
        elif self.kind == "markdown":
            files[self.file] = f"{before.rstrip()}\n\n{self.text}"
        elif self.file.endswith(".md"):
            _, front, body = before.split("---\n", 2)
            files[self.file] = f"---\n{_merged(front, self.text)}---\n{body}"
        else:
            files[self.file] = before + self.text if self.text.startswith("- ") else _merged(before, self.text)


def parts(page: Path) -> dict[str, str]:
    """Give the parts of a page by their headings; what stands above the first has the heading ''."""
    texts = _PART.split(page.read_text(encoding="utf-8"))
    return {"": texts[0], **dict(zip(texts[1::2], texts[2::2], strict=True))}


def examples(part: str) -> list[Example]:
    """Give the examples of a part of a page; none where they are in words."""
    found = _EXAMPLE.finditer(part)
    return [Example(match["how"], match["file"], match["kind"] or "", match["text"] or "") for match in found]


def _merged(text: str, added: str) -> str:
    """Give YAML with some keys at the top added, each in the place of what it was."""
    starts = [found.start() for found in _KEY.finditer(text)]
    chunks = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    new = set(_KEY.findall(added))
    return "".join(chunk for chunk in chunks if chunk.split(":")[0] not in new) + added
