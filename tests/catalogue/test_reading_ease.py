"""Only pages that are hard to read are named, and only where there is enough to measure."""

from pathlib import Path

import pytest
from spotlight.check import check_content

from tests.small_site import small_site, write

FAIR = "Good supervision takes time, and so does real understanding of a family. "  # 53.7
HARD = "Good supervision takes time, and professional understanding takes more of it. "  # 41.9


@pytest.mark.parametrize(("sentence", "times", "found"), [(HARD, 25, True), (HARD, 5, False), (FAIR, 25, False)])
def test_a_page_is_named_if_it_is_hard(sentence: str, times: int, found: bool, tmp_path: Path) -> None:
    files = small_site()
    files["guides/how.md"] += sentence * times
    assert [problem.rule for problem in check_content(write(tmp_path, files)).problems] == ["reading-ease"] * found
