"""`spotlight build`: each partnership's site from the same content, side by side, and none that stops another."""

import os
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from scripts.building.build_all import FORKS
from tests.real_mkdocs import build as mkdocs_build
from tests.small_site import small_project, small_site, write

pytestmark = pytest.mark.xdist_group("many partnerships")

DETAILS = small_site()["partnerships/example/partnership.yml"]
LONG = "Own and All Its Neighbours Safeguarding Children Partnership, for Babies, Children and Young People"
OWN = (
    DETAILS.replace("Example Partnership", f'"{LONG}"')
    .replace("short_name: Example", "short_name: Own")
    .replace("#1d4f6e", "#6b2a4f")
)
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20z"/></svg>'
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
HOW = small_site()["guides/how.md"]
FILES = {
    "partnerships/broken/partnership.yml": DETAILS.replace("name: Example Partnership", "nam: Example"),
    "partnerships/own/partnership.yml": OWN + "site_url: https://own.example.org/learning/\n",
    "partnerships/own/logo.svg": LOGO,
    "partnerships/own/rota.yml": small_site()["rota.yml"].replace("rolling", "weekly"),
    "partnerships/own/pages/guides/how.md": HOW.replace("How it works", "How it works for us")
    + "\n![A square](square.svg)\n",
    "partnerships/own/pages/guides/square.svg": PICTURE,
    "partnerships/own/pages/guides/more.md": HOW.replace("How it works", "More of ours").replace(
        "order: 1", "order: 2"
    ),
    "partnerships/own/paragraphs/first.md": (
        "---\npage: guides/how.md\nunder: First\n---\n\nGo to [another page of ours](more.md).\n"
    ),
}


def command(project: Path, *arguments: str) -> subprocess.Popen[str]:
    variables = os.environ | {"SOURCE_DATE_EPOCH": "1795305600"}
    return subprocess.Popen(
        [sys.executable, "-c", "from scripts.main import main; main()", "build", *arguments],
        cwd=project,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def build(project: Path, *arguments: str) -> tuple[int, str, str]:
    process = command(project, *arguments)
    said, wrong = process.communicate(timeout=120)
    return process.returncode, said, wrong


def digests(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("partnerships"))
    write(folder / "content", FILES)
    return folder


@pytest.fixture(scope="module")
def outcome(project: Path) -> tuple[int, str, str]:
    return build(project, "--all", "--jobs", "2")


@pytest.fixture(scope="module")
def own(project: Path, outcome: tuple[int, str, str]) -> Path:
    return project / "sites/own"


def page(folder: Path, path: str) -> str:
    return (folder / path / "index.html").read_text(encoding="utf-8")


def test_one_that_fails_is_named_at_the_end_and_stops_no_other(project: Path, outcome: tuple[int, str, str]) -> None:
    status, said, wrong = outcome
    lines = said.strip().split("\n")
    assert status == 1
    assert sorted(line[:6] for line in lines[:-1]) == ["1 of 3", "2 of 3", "3 of 3"]
    assert next(line for line in lines if "broken" in line).endswith("failed")
    assert lines[-1].startswith("2 of 3 sites are ready in sites/")
    assert wrong.startswith("\nbroken: not built, and left as before\n\n")
    assert "content/partnerships/broken/partnership.yml:1:1  'nam' (did you mean 'name'?)" in wrong
    assert "Traceback" not in wrong
    assert sorted(path.name for path in (project / "sites").iterdir() if path.is_dir()) == ["example", "own"]


def test_what_is_shared_by_the_builds_changes_nothing(project: Path, outcome: tuple[int, str, str]) -> None:
    status, said = mkdocs_build(project, "--strict", "--site-dir", str(project / "alone"))
    assert status == 0, said
    assert digests(project / "sites/example") == digests(project / "alone")


def test_own_pages_stand_in_the_place_of_shared_ones_and_beside_them(project: Path, own: Path) -> None:
    assert "How it works for us" in page(own, "guides/how")
    assert (own / "guides/square.svg").read_text() == PICTURE
    assert "More of ours" in page(own, "guides")
    example = project / "sites/example"
    assert "for us" not in page(example, "guides/how")
    assert not (example / "guides/more").exists()
    assert not [path for folder in (own, example) for path in folder.rglob("*partnership*")]


def test_a_paragraph_stands_on_its_page_in_its_print_and_in_the_search(own: Path) -> None:
    assert 'Go to <a href="../more/"' in page(own, "guides/how")
    assert "another page of ours" in (own / "search/core.js").read_text(encoding="utf-8")
    pdf = pypdfium2.PdfDocument(own / "briefings/guides/how.pdf")
    printed = " ".join(sheet.get_textpage().get_text_range() for sheet in pdf)
    assert "How it works for us" in printed
    assert "Go to another page of ours" in " ".join(printed.split())


def test_a_long_name_is_whole_at_the_foot_of_large_print(own: Path) -> None:
    for sheet in pypdfium2.PdfDocument(own / "briefings/listening-large-print.pdf"):
        assert LONG in " ".join(sheet.get_textpage().get_text_range().split())


def test_each_has_its_own_rota_address_colour_and_logo(project: Path, own: Path) -> None:
    example = project / "sites/example"
    assert (own / "rota.json").read_text() != (example / "rota.json").read_text()
    assert '<link rel="canonical" href="https://own.example.org/learning/guides/how/">' in page(own, "guides/how")
    assert 'href="/learning/search/"' in (own / "404.html").read_text()
    styles = {folder: next(folder.glob("assets/css/site*.css")).read_text() for folder in (own, example)}
    assert "--deep: #6b2a4f" in styles[own]
    assert "--deep: #1d4f6e" in styles[example]
    assert (own / "assets/logo.svg").read_text() == LOGO
    assert 'src="../../assets/logo.svg" alt="" width="30" height="20"' in page(own, "guides/how")
    assert "logo.svg" not in page(example, "guides/how")


@pytest.mark.skipif(not FORKS, reason="Windows ends a process at once, without a word to it")
def test_builds_that_are_ended_leave_the_last_good_sites(project: Path, own: Path) -> None:
    before = digests(project / "sites")
    process = command(project, "--partnership", "own", "--partnership", "example")
    while process.poll() is None and not (project / "sites/.own-staging").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    _, wrong = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "are as they were" in wrong
    assert not list((project / "sites").glob(".*-staging"))
    assert digests(project / "sites") == before


def test_the_site_of_the_configuration_is_built_as_mkdocs_builds_it(project: Path, tmp_path: Path) -> None:
    (project / "content/partnerships/example/partnership.yml").write_text(DETAILS.replace("#1d4f6e", "#eeeeee"))
    process = command(project)
    assert process.wait(timeout=60) == 1
    write(project / "content", {"partnerships/example/partnership.yml": DETAILS})


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--partnership", "exampel"), "there is no partnership 'exampel' (did you mean 'example'?)"),
        (("--partnership", "own", "--all"), "give --all or --partnership, not both"),
        (("--all", "--jobs", "0"), "0 is not in the range"),
    ],
)
def test_what_cannot_be_built_is_said_at_once(arguments: tuple[str, ...], words: str, project: Path) -> None:
    status, _, wrong = build(project, *arguments)
    assert (status, words in wrong) == (2, True)
