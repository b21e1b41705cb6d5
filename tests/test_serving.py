"""`mkdocs serve` from its start to its end."""

import socket
import time
import urllib.request
from pathlib import Path

from tests.real_mkdocs import mkdocs
from tests.small_site import small_project


def test_serving_shows_the_site_and_takes_up_again_when_content_is_mended(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/guides/how/"
    process = mkdocs(project, "serve", "--dev-addr", f"127.0.0.1:{port}")
    path = project / "content/guides/how.md"
    whole = path.read_text()
    try:
        assert "How it works" in fetch(address, "How it works")
        path.write_text(whole.replace("order: 1", "order: first"))
        broken = fetch(address, "must be a whole number")
        assert "content/guides/how.md:5:8" in broken
        assert "How it works" in broken
        path.write_text(whole + "\nNew words.\n")
        assert "New words." in fetch(address, "New words.")
    finally:
        process.terminate()
        said, _ = process.communicate(timeout=30)
    assert "content/guides/how.md:5:8  'order' must be a whole number" in said
    assert not (project / "site").exists()


def fetch(address: str, words: str) -> str:
    """Give a page once it holds some words, or as it was at the last try."""
    text = ""
    for _ in range(60):
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                text = answer.read().decode()
        except OSError:
            text = ""
        if words in text:
            break
        time.sleep(0.5)
    return text
