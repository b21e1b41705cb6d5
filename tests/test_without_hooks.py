"""A build in which hooks/site.py did not run, or not all of it, fails, says so, and leaves the site as it is."""

import re
import shutil
from pathlib import Path

import pytest

from tests.real_mkdocs import build
from tests.small_site import PROJECT, small_project

EVENTS = """
import runpy

for name, event in runpy.run_path({hooks!r}).items():
    if name.startswith("on_") and name != {event!r}:
        globals()[name] = event
"""

pytestmark = pytest.mark.xdist_group("without hooks")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project that was built before, so that nothing is printed again."""
    project = small_project(tmp_path_factory.mktemp("printed"))
    status, said = build(project)
    assert status == 0, said
    return project


@pytest.fixture
def project(printed: Path) -> Path:
    """Give that project with its site as some earlier build left it."""
    shutil.rmtree(printed / "site")
    (printed / "site").mkdir()
    (printed / "site/index.html").write_text("The last good site")
    shutil.copy(PROJECT / "mkdocs.yml", printed)
    return printed


def holds_the_last_good_site(project: Path) -> bool:
    files = [path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()]
    return files == [b"The last good site"] and not (project / ".site-staging").exists()


def test_a_configuration_without_the_hooks_is_refused(project: Path) -> None:
    configuration = project / "mkdocs.yml"
    text, replaced = re.subn(r"^hooks:\n(  .*\n)+", "", configuration.read_text(), flags=re.MULTILINE)
    configuration.write_text(text)
    assert replaced == 1
    status, said = build(project)
    assert status == 1
    assert "none of the templates given were found: Spotlight's hooks did not run, so this is not the site" in said
    assert holds_the_last_good_site(project)


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("on_config", "RuntimeError: on_files was called in a build that had not begun with on_config"),
        ("on_env", "Spotlight's hooks did not run"),
        ("on_page_context", "Spotlight's hooks did not run"),
        ("on_page_content", "These events were never called, so the site cannot be whole: on_page_content"),
        ("on_post_build", "The build ended before on_post_build was called"),
    ],
)
def test_a_build_without_one_of_the_events_is_refused(event: str, words: str, project: Path) -> None:
    hooks = project / "some_hooks.py"
    hooks.write_text(EVENTS.format(hooks=str(PROJECT / "hooks/site.py"), event=event))
    configuration = project / "mkdocs.yml"
    configuration.write_text(configuration.read_text().replace("- hooks/site.py", "- some_hooks.py"))
    status, said = build(project)
    assert status == 1
    assert words in said
    assert holds_the_last_good_site(project)
