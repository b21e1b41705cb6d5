"""`spotlight partnerships`: whose sites there are, in the forms that workflows ask for."""

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from lxml import html

from scripts.main import main
from tests.small_site import PROJECT, write


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = {f"partnerships/{slug}/partnership.yml": f"name: '{slug} & <Co>'\n" for slug in ("wold", "fen")}
    return write(tmp_path / "content", files | {"partnerships/notes.txt": "", "partnerships/half/logo.svg": ""})


def run(content: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["partnerships", "--content", str(content), *arguments])


def test_each_folder_with_a_partnership_is_listed(content: Path) -> None:
    assert run(content).output == "fen\nwold\n"


def test_a_workflow_of_github_gets_a_matrix(content: Path) -> None:
    assert run(content, "--format", "github").output == 'partnerships=["fen", "wold"]\n'


def test_a_pipeline_of_gitlab_runs_a_job_that_there_is_for_each(content: Path) -> None:
    pipeline = yaml.safe_load(run(content, "--format", "gitlab").output)
    [included] = pipeline["include"]
    jobs = yaml.safe_load((PROJECT / included["local"]).read_text())
    assert "script" in jobs["partnership"]
    assert pipeline["partnership"] == {"parallel": {"matrix": [{"PARTNERSHIP": ["fen", "wold"]}]}}


def test_a_page_leads_to_each_site_by_its_name(content: Path) -> None:
    page = html.document_fromstring(run(content, "--format", "html").output)
    assert [(link.get("href"), link.text) for link in page.iter("a")] == [
        ("fen/", "fen & <Co>"),
        ("wold/", "wold & <Co>"),
    ]


@pytest.mark.parametrize("target", ["s3://bucket", "sftp://me@host/sites"])
def test_one_place_for_all_is_refused(target: str, content: Path) -> None:
    result = run(content, "--target", target)
    assert result.exit_code == 1
    assert result.output == f"Error: {target} would be the same place for 2 partnerships: name {{partnership}} in it\n"
    assert run(content, "--target", f"{target}/{{partnership}}").exit_code == 0
    (content / "partnerships/wold/partnership.yml").unlink()
    assert run(content, "--target", target).exit_code == 0


def test_content_without_a_partnership_is_one_sentence(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1
    assert result.output == f"Error: there is no partnership in {(tmp_path / 'partnerships').as_posix()}\n"
