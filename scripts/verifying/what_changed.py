"""What a server or a transfer did to a file, as far as the file itself shows it."""

import re
from collections.abc import Iterator

from spotlight.publish.manifest import Entry, entry_of_bytes
from spotlight.publish.page_contents import read_page
from spotlight.publish.policy import policy_for

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_PAGE = re.compile(rb"\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
_SCRIPT_OF_HOST = re.compile(r"""<script\b[^>]*?\ssrc=["']?(/[^\s"'>]*)""", re.IGNORECASE)
_LONGEST = 60


def is_unchanged(body: bytes, entry: Entry) -> bool:
    """Say whether a file's bytes are those of its entry."""
    return len(body) == entry.size and entry_of_bytes(body) == entry


def what_changed(path: str, body: bytes, entry: Entry) -> str:
    """Say in a few words what was done to a file that is not what its entry says."""
    if is_unchanged(body.replace(b"\r\n", b"\n"), entry):
        return "its line ends were changed, as by a transfer in text mode"
    if is_unchanged(body.removeprefix(_BYTE_ORDER_MARK), entry):
        return "a byte order mark was put before it"
    if not path.endswith(".html") and _PAGE.match(body):
        return "a web page came in its place"
    if path.endswith(".html") and (added := list(_added(path, body.decode(errors="replace")))):
        return f"the page was changed on its way: {'; '.join(added)}"
    size = len(body) - entry.size
    if not size:
        return "it has other bytes"
    return f"it is {abs(size):,} {'byte' if abs(size) == 1 else 'bytes'} {'longer' if size > 0 else 'shorter'}"


def _added(path: str, page: str) -> Iterator[str]:
    """Give what is in a page that Spotlight never writes: scripts that its policy does not know, and other hosts."""
    contents = read_page(page)
    if policy := _POLICY.search(page):
        yield from (f"the script {_short(script)}" for script in contents.scripts if not _is_known(script, policy[1]))
    else:
        yield "no Content-Security-Policy any more"
    yield from contents.stopped
    if not path.startswith("404"):  # the one page whose own scripts have addresses from the host's root
        yield from (f"the script {_short(address)}" for address in _SCRIPT_OF_HOST.findall(page))


def _is_known(script: str, policy: str) -> bool:
    return policy_for([script], ())["script-src"][-1] in policy


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
