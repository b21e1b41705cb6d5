"""The commands, as people and programs call them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scripts.find_browser import find_browser
from scripts.main import COMMANDS, main
from tests.small_site import PROJECT, small_site, write


def spotlight(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def content(tmp_path: Path) -> str:
    return str(write(tmp_path / "content", small_site()))


def test_help_lists_every_command() -> None:
    said = spotlight("--help").output
    assert all(name in said for name in COMMANDS)
    assert all(spotlight(name, "--help").exit_code == 0 for name in COMMANDS)


def test_check_says_that_all_is_well(content: str) -> None:
    result = spotlight("check", "--content", content)
    assert (result.exit_code, result.output.splitlines()[0]) == (0, "No problems in 19 files")
    assert result.output.endswith("by somebody who knows what may be published.\n")


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif"])
def test_check_reports_problems_and_ends_with_1(form: str, content: str) -> None:
    Path(content, "rota.yml").write_text("a: [")
    result = spotlight("check", "--content", content, "--format", form)
    assert result.exit_code == 1
    assert "rota.yml" in result.output
    if form == "json":
        assert [problem["rule"] for problem in json.loads(result.output)] == ["yaml"]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["check", "--content", "nowhere"], "does not exist"),
        (["check", "--format", "xml"], "is not one of"),
        (["chek"], "No such command"),
        (["rota", "--days", "0"], "is not in the range"),
        (["rota", "--from", "yesterday"], "is not a date such as 2026-11-22"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_hint(arguments: list[str], hint: str) -> None:
    result = spotlight(*arguments)
    assert result.exit_code == 2
    assert hint in result.output


def test_outside_a_project_a_command_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = spotlight("check")
    assert result.exit_code == 2
    assert "--content DIR" in result.output


def test_content_is_where_mkdocs_has_it(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    project = Path(content).parent
    (project / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content # here\n")
    monkeypatch.chdir(project)
    assert spotlight("check").output.startswith("No problems in 19 files\n")


def test_check_does_not_import_mkdocs(content: str) -> None:
    code = (
        "import sys; from scripts.main import main\n"
        f"main(['check', '--content', {content!r}], standalone_mode=False)\n"
    )
    probe = (
        f"import atexit, sys\natexit.register(lambda: print('mkdocs' in sys.modules, 'typst' in sys.modules))\n{code}"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=PROJECT, check=True)
    lines = done.stdout.splitlines()
    assert (lines[0], lines[-1]) == ("No problems in 19 files", "False False")


def test_rota_shows_each_day(content: str) -> None:
    result = spotlight("rota", "--content", content, "--from", "2026-06-05", "--days", "5")
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "Fri 2026-06-05  Listening",
        "                What about listening 2?",
        "Sat 2026-06-06  –  No theme on a Saturday",
        "Sun 2026-06-07  –  No theme on a Sunday",
        "Mon 2026-06-08  Sharing (Learning week)",
        "                What about sharing 3?",
        "Tue 2026-06-09  Listening (Learning week)",
        "                What about listening 3?",
    ]


def test_rota_as_json_has_one_object_for_each_date(content: str) -> None:
    result = spotlight("rota", "--content", content, "--from", "2026-03-18", "--days", "4", "--format", "json")
    days = json.loads(result.output)
    assert [day.keys() for day in days] == [{"date", "theme", "prompt", "campaign", "reason"}] * 4
    assert (days[0]["date"], days[0]["theme"], days[0]["reason"]) == ("2026-03-18", "sharing", "Awareness day")
    assert days[3] == {
        "date": "2026-03-21",
        "theme": None,
        "prompt": None,
        "campaign": None,
        "reason": "No theme on a Saturday",
    }


def test_rota_of_bad_content_reports_and_ends_with_1(content: str) -> None:
    Path(content, "rota.yml").write_text("a: [")
    result = spotlight("rota", "--content", content)
    assert result.exit_code == 1
    assert "rota.yml:1:5  a [ or { is not closed" in result.output


def test_a_browser_that_is_named_wrongly_is_not_replaced_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert find_browser() is None


def test_the_one_direction_of_imports_is_held() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
