from spotlight.render.filters import filter_rules

from tests.render.conftest import SiteWith


def test_each_value_hides_what_does_not_have_it(site_with: SiteWith) -> None:
    rules = list(filter_rules(site_with().catalogue))
    assert (
        '.filtered:has(input[name="agency"][value="police-and-courts"]:checked) '
        '[data-agency]:not([data-agency~="police-and-courts"]) { display: none; }'
    ) in rules
    assert sum('name="status"' in rule for rule in rules) == 2
