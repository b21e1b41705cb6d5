"""Apache as hosts have it: with few modules, and with web spaces that stand elsewhere than their addresses say."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.servers.asking import ask
from tests.servers.real_servers import (
    FEW_MODULES,
    MODULES_OF_DEBIAN,
    Command,
    apache,
    free_port,
    running,
    shared_space,
)

pytestmark = pytest.mark.xdist_group("servers")


@pytest.fixture
def work(readable_folder: Path, built_site: Path) -> Iterator[Path]:
    """Give a web space with a copy of the site in learn/here/, and a page of the host's own for lost readers."""
    folder = readable_folder / "apache"
    shutil.copytree(built_site, folder / "space/learn/here", copy_function=os.link)
    (folder / "space/404.html").write_text("The host's own page")
    yield folder
    shutil.rmtree(folder)


@contextmanager
def served(work: Path, configuration: str, modules: tuple[str, ...] = MODULES_OF_DEBIAN) -> Iterator[str]:
    port = free_port()
    command: Command = apache(work, port, configuration, modules)
    with running(command, port, work):
        yield f"http://127.0.0.1:{port}/"


@pytest.mark.parametrize("modules", [FEW_MODULES, (*FEW_MODULES, "setenvif"), (*FEW_MODULES, "headers")], ids=len)
def test_a_module_that_is_not_there_does_no_harm(modules: tuple[str, ...], work: Path) -> None:
    with served(work, shared_space(work / "space"), modules) as root:
        page = ask(f"{root}learn/here/")
    assert page.status == 200
    assert page.body == (work / "space/learn/here/index.html").read_bytes()


def test_an_older_apache_takes_none_of_the_settings_and_shows_the_site(work: Path) -> None:
    settings = work / "space/learn/here/.htaccess"
    text = settings.read_text()
    settings.unlink()  # the built site's own is the same file
    settings.write_text(text.replace(">= 2.4.13", ">= 9").replace("Header always", "NotYetKnown"))
    with served(work, shared_space(work / "space")) as root:
        page = ask(f"{root}learn/here/")
    assert page.status == 200
    assert "content-security-policy" not in page.headers


def test_where_no_settings_are_read_the_site_works_without(work: Path) -> None:
    configuration = shared_space(work / "space").replace("AllowOverride FileInfo", "AllowOverride None")
    with served(work, configuration) as root:
        page = ask(f"{root}learn/here/embed/today/")
    assert page.status == 200
    assert "content-security-policy" not in page.headers


def test_the_site_has_its_own_page_for_lost_readers_beside_the_hosts(work: Path) -> None:
    with served(work, shared_space(work / "space")) as root:
        ours, theirs = ask(f"{root}learn/here/no/such/page"), ask(f"{root}no/such/page")
    assert ours.whole == (work / "space/learn/here/404.html").read_bytes()
    assert b"Not Found" in theirs.whole


def test_a_folder_elsewhere_under_an_alias_has_it_too(work: Path) -> None:
    elsewhere = work / "elsewhere"
    (work / "space/learn/here").rename(elsewhere)
    configuration = f'{shared_space(elsewhere)}\nDocumentRoot "{work}/space"\nAlias /site "{elsewhere}"'
    with served(work, configuration) as root:
        answer = ask(f"{root}site/no/such/page")
    assert answer.status == 404
    assert answer.whole == (elsewhere / "404.html").read_bytes()
