"""The page of `spotlight report`: nobody is left out of it."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from scripts.main import main
from tests.browser.test_accessible import NARROW_DARK, NARROW_LIGHT, WIDE_DARK, WIDE_LIGHT, violations
from tests.scripts.test_report_command import neglected_site
from tests.small_site import write

pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize("form", [NARROW_LIGHT, NARROW_DARK, WIDE_LIGHT, WIDE_DARK])
def test_axe_finds_nothing_and_nothing_is_cut_off(form: dict[str, object], browser: Browser, tmp_path: Path) -> None:
    content, path = write(tmp_path / "content", neglected_site()), tmp_path / "due.html"
    arguments = ["report", "--content", str(content), "--format", "html", "--output", str(path)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    context = browser.new_context(**form)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(path.as_uri())
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
