"""What runs on GitHub and GitLab is written as they want it."""

import subprocess
import sys

import pytest

from tests.small_site import PROJECT


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        (["vendor.github-workflows"], sorted(PROJECT.glob(".github/workflows/*.yml"))),
        (
            ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
            [PROJECT / ".gitlab-ci.yml", PROJECT / ".gitlab/partnership.yml"],
        ),
    ],
    ids=["GitHub", "GitLab"],
)
def test_workflows_fit_their_schemas(schema: list[str], files: list[object]) -> None:
    assert files
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
