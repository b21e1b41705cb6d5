"""Documents brought in as an editor does it."""

from pathlib import Path

from click.testing import CliRunner, Result

from scripts.main import main


def run(file: Path, kind: str, content: Path, *slug: str) -> Result:
    return CliRunner().invoke(main, ["import", str(file), "--as", kind, *slug, "--content", str(content)])


def imported(file: Path, kind: str, content: Path) -> tuple[str, str]:
    """Import a file as 'draft', and give the body of the draft and what the command said."""
    result = run(file, kind, content, "2026-draft")
    assert result.exit_code == 0, result.output
    text = (content / f"{kind}s/2026-draft.md").read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1].strip(), result.output


def page(tmp_path: Path, html: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "page.html"
    path.write_bytes(html.encode(encoding))
    return path
