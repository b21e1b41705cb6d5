"""Every identifier of the table is found where it stands, nothing else is taken for one, and none is repeated."""

import re
from pathlib import Path

import pytest
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.problem import Severity
from spotlight.catalogue.rules import RULES

from tests.catalogue.disclosure.cases import Case, cases, host, problems_in

FIND, PASS = cases("find"), cases("pass")


def is_error(rule: str) -> bool:
    return RULES[rule].severity is Severity.ERROR


def named(case: Case) -> str:
    return f"{case.rule}: {case.text!r}"


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Draft:
    return host(tmp_path_factory.mktemp("host"))


def test_the_table_is_large_and_covers_every_rule_about_text() -> None:
    assert len(FIND) + len(PASS) >= 200
    disclosure = list(RULES)[list(RULES).index("nhs-number") : list(RULES).index("file-position")]
    assert {case.rule for case in FIND} == {case.rule for case in PASS} == set(disclosure)


@pytest.mark.parametrize("case", FIND, ids=map(named, FIND))
def test_an_identifier_is_found_where_it_stands(case: Case, draft: Draft, tmp_path: Path) -> None:
    problems = problems_in(case, draft, tmp_path)
    found = sorted((p.place.line, p.place.column) for p in problems if p.rule == case.rule)
    assert found == case.places if case.places is not None else found
    assert {p.rule for p in problems if is_error(p.rule)} <= {case.rule}


@pytest.mark.parametrize("case", PASS, ids=map(named, PASS))
def test_what_only_looks_like_one_passes(case: Case, draft: Draft, tmp_path: Path) -> None:
    rules = {problem.rule for problem in problems_in(case, draft, tmp_path)}
    assert case.rule not in rules
    assert not any(map(is_error, rules))


@pytest.mark.parametrize("case", FIND, ids=map(named, FIND))
def test_a_message_never_repeats_what_was_found(case: Case, draft: Draft, tmp_path: Path) -> None:
    for problem in problems_in(case, draft, tmp_path):
        assert not re.search(r"\d", problem.message)
        words = {word for hidden in case.hidden for word in re.findall(r"\w+", hidden) if not word.islower()}
        assert not words & set(re.findall(r"\w+", problem.message))
