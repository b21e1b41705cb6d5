"""What each of the usual web servers finds in the site's folder."""

from pathlib import Path
from urllib.parse import urlsplit

from spotlight.publish.servers import apache, headers_file, iis


class ServerFilesError(Exception):
    """The files for web servers could not be made or written."""


def write_server_files(folder: Path, address: str) -> None:
    """Write `_headers`, `.htaccess` and `web.config` into a finished folder, whose pages have their policies.

    `address` is where the site will be, such as `https://www.example.org/learning/`. Raises ServerFilesError.
    """
    path = urlsplit(address).path or "/"
    try:
        files = {
            headers_file.NAME: headers_file.headers_file(folder),
            apache.NAME: apache.htaccess(folder, path),
            iis.NAME: iis.web_config(folder),
        }
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    except (OSError, headers_file.TooLongError) as error:
        raise ServerFilesError(f"The files for web servers could not be written: {error}") from error
