"""Every rule, with a case that breaks it; the small site itself passes them all."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from spotlight.catalogue.rules import RULES
from spotlight.check import check_all_content, check_content

from tests.small_site import small_site, write

CASES = yaml.safe_load((Path(__file__).parent / "rule_cases.yml").read_text(encoding="utf-8"))


def broken_site(case: dict[str, Any]) -> dict[str, str | bytes]:
    """Give the small site with the one change that a case describes."""
    files: dict[str, str | bytes] = {**small_site(), **case.get("beside", {})}
    name = case["file"]
    if "bytes" in case:
        files[name] = bytes.fromhex(case["bytes"])
    elif "copy" in case:
        files[name] = changed(str(files[case["copy"]]), case)
    elif "from" in case:
        files[name] = changed(str(files[name]), case)
    elif "to" in case:
        files[name] = case["to"]
    else:
        del files[name]
    return files


def changed(text: str, case: dict[str, Any]) -> str:
    for change in (case, case.get("also", {})):
        if "from" in change:
            assert change["from"] in text
            text = text.replace(change["from"], change["to"], 1)
    extra = case.get("repeat")
    return text + extra["words"] * extra["times"] if extra else text


def test_the_small_site_has_no_problem(tmp_path: Path) -> None:
    reading = check_content(write(tmp_path, small_site()))
    assert reading.problems == ()
    assert reading.catalogue is not None
    assert reading.files == len(small_site())


@pytest.mark.parametrize("case", CASES, ids=[case["break"] for case in CASES])
def test_a_broken_rule_is_found_where_it_is_broken(case: dict[str, Any], tmp_path: Path) -> None:
    reading = check_all_content(write(tmp_path, broken_site(case)))
    found = {
        f"{p.place.path.removeprefix(tmp_path.as_posix() + '/')}:{p.place.line}:{p.place.column} {p.rule}": p.message
        for p in reading.problems
    }
    assert found.keys() == case["gives"].keys()
    for place, words in case["gives"].items():
        assert words in found[place]
    assert (reading.catalogue is not None) == case.get("builds", False)


def test_every_rule_has_a_case() -> None:
    covered = {place.split()[-1] for case in CASES for place in case["gives"]}
    assert covered == set(RULES) - {"file-unreadable"}


def test_a_warning_is_overruled_on_the_record(tmp_path: Path) -> None:
    files = small_site()
    allowed = files["guides/how.md"].replace("order: 1", "order: 1\nallow: [{rule: law-superseded, reason: History}]")
    files["guides/how.md"] = allowed.replace("Read [", "See Guidance 2023. Read [")
    assert check_content(write(tmp_path, files)).problems == ()


def test_what_a_page_overrules_is_kept_and_a_package_shares_what_its_learning_page_overrules(tmp_path: Path) -> None:
    files = small_site()
    allow = "order: 1\nallow: [{rule: blame, reason: The words of the inquiry}]"
    files["themes/listening/index.md"] = files["themes/listening/index.md"].replace("order: 1", allow)
    for name in ("listening", "sharing"):
        prompts = files[f"themes/{name}/prompts.yml"]
        files[f"themes/{name}/prompts.yml"] = prompts.replace("What about", "Why did they fail to see", 1)
    reading = check_content(write(tmp_path, files))
    (standing,), (overruled,) = reading.problems, reading.overruled
    assert (standing.rule, overruled.rule) == ("blame", "blame")
    assert standing.place.path.endswith("themes/sharing/prompts.yml")
    assert overruled.place.path.endswith("themes/listening/prompts.yml")


@pytest.mark.parametrize(("epoch", "overdue"), [("1799539200", False), ("1799712000", True), ("soon", None)])
def test_today_is_the_day_of_the_build(
    epoch: str, overdue: bool | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The 10th and the 12th of January 2027; the build says itself what is wrong with a date that is none."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    reading = check_content(write(tmp_path, small_site()))
    assert reading.catalogue is not None
    if overdue is not None:
        assert {problem.rule for problem in reading.problems} == ({"review-overdue"} if overdue else set())


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", {"secret.md": "---\ntitle: Secret\n---\n"})
    content = write(tmp_path / "content", small_site())
    (content / "guides" / "secret.md").symlink_to(outside / "secret.md")
    (problem,) = check_content(content).problems
    assert (problem.rule, problem.place.path) == ("file-unreadable", f"{content.as_posix()}/guides/secret.md")


def test_what_systems_and_editors_leave_behind_is_passed_over(tmp_path: Path) -> None:
    left = {"Thumbs.db": "", ".DS_Store": "", "guides/how.md~": "", "guides/.how.md.swp": ""}
    reading = check_content(write(tmp_path, small_site() | left))
    assert (reading.problems, reading.files) == ((), len(small_site()))


@pytest.mark.parametrize("start", ["\ufeff", ""], ids=["byte-order mark", "none"])
@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"], ids=["Windows", "old Mac", "Unix"])
def test_line_ends_and_byte_order_marks_change_nothing(start: str, end: str, tmp_path: Path) -> None:
    files = {name: start + text.replace("\n", end) for name, text in small_site().items()}
    assert check_content(write(tmp_path, files)).problems == ()
