"""What YAML's parser says, in words that an editor can act on."""

import re

_ADVICE = {
    r"mapping values are not allowed": 'a value that holds a colon needs straight quotation marks: "Like this: so"',
    r"cannot start any token|tab character": "begin lines with spaces: YAML takes no tabs, and no value begins with @",
    r"did not find expected key": "this line is not level with those above it, or a quotation mark ends too early",
    r"did not find expected '-' indicator": "this line is not level with the items above it: begin each with '- '",
    r"could not find expected ':'": "a key needs a colon and a space behind it: 'key: value'",
    r"expected ',' or|did not find expected node content": "a [ or { is not closed, or a comma is missing",
    r"unexpected end of stream": "a quotation mark, [ or { is opened and not closed",
    r"undefined alias|expected alphabetic": "a value that begins with * or & needs quotation marks round it",
    r"expected a single document": "a line of --- divides the file: take it out",
}
"""What to do, by a pattern of what the parser said."""


def advice(said: str) -> str:
    """Give what to do about a parser's message, or the message itself where nothing better is known."""
    return next((words for pattern, words in _ADVICE.items() if re.search(pattern, said)), f"cannot be read: {said}")
