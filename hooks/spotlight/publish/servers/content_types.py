"""How each kind of file is called on the web, by the end of its name (https://www.iana.org/assignments/media-types/)."""

from collections.abc import Mapping

TEXT_TYPES: Mapping[str, str] = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "webmanifest": "application/manifest+json",
    "ics": "text/calendar",
    "xml": "application/xml",
    "svg": "image/svg+xml",
    "txt": "text/plain",
}
"""What is sent as UTF-8, and compressed."""

OTHER_TYPES: Mapping[str, str] = {
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gz": "application/gzip",
    "zip": "application/zip",
}
"""What is sent as it is."""

FEED = "feed.xml"
FEED_TYPE = "application/atom+xml"
"""The one file whose kind its name does not tell."""

CHARSET = "utf-8"


def content_type(path: str) -> str:
    """Give the content type of a file with its character set, as a header has it, or nothing for an unknown kind."""
    ending = path.rpartition(".")[2]
    text = FEED_TYPE if path == FEED else TEXT_TYPES.get(ending)
    return f"{text}; charset={CHARSET}" if text else OTHER_TYPES.get(ending, "")
