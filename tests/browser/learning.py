"""What a reader does with a learning record."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Download, Locator, Page

BRIEFING = "themes/voice-of-the-child/briefing/"
FILL = """() => {
  let size = 1 << 20;
  for (let number = 0; size >= 1; number += 1) {
    try {
      localStorage.setItem(`fill-${number}`, "x".repeat(size));
    } catch {
      size = size >> 1;
    }
  }
}"""
"""Fills the storage of a page's origin to the last byte."""


def write(page: Page, prompt: str, **fields: str) -> Locator:
    """Write about a prompt of the page that is open; give the part of the page with the prompt and its form."""
    part = page.locator(f"[data-keep='prompts/#{prompt}']")
    part.get_by_role("button", name="Write a reflection").click()
    for label, text in fields.items():
        part.get_by_label(label.replace("_", " ")).fill(text)
    part.get_by_role("button", name="Keep it").click()
    return part


def entries(page: Page) -> Locator:
    return page.locator("[data-keep-list] .keep-entry")


def status(page: Page) -> Locator:
    return page.locator("[data-keep-status]")


def saved(page: Page, button: Locator, folder: Path) -> Path:
    """Press a button that saves a file, and give the file."""
    with page.expect_download() as waiting:
        button.click()
    download: Download = waiting.value
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def save(page: Page, folder: Path) -> Path:
    return saved(page, page.get_by_role("button", name="Save as a file"), folder)


def load(page: Page, path: Path) -> None:
    page.get_by_label("Load a file").set_input_files(path)


def delete_everything(page: Page) -> None:
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()


def changed(path: Path, **values: Any) -> Path:
    """Change the first entry of a saved file, as another browser would have done, and give the file."""
    file = json.loads(path.read_text(encoding="utf-8"))
    first = file["entries"][0]
    first |= values
    first["versions"].append("0123456789abcdef")
    path.write_text(json.dumps(file), encoding="utf-8")
    return path


def own_file(**changes: Any) -> dict[str, Any]:
    """Give the data of a file with one entry, with some of the entry's values changed."""
    entry = {
        "id": "00000000000000aa",
        "kind": "prompt",
        "title": "A question",
        "link": "prompts/#voice-01",
        "date": "2026-11-24",
        "minutes": 2,
        "reflection": "",
        "change": "",
        "due": "",
        "done": "",
        "versions": ["00000000000000bb"],
    }
    return {"format": "spotlight-learning", "version": 1, "saved": "", "entries": [entry | changes]}
