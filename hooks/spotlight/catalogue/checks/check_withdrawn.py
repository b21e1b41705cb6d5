"""What is withdrawn is gone, once, and leads to pages that exist."""

from collections.abc import Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.withdrawal import Withdrawals
from spotlight.catalogue.problem import Problem
from spotlight.catalogue.reading.suggest import did_you_mean
from spotlight.catalogue.site_map import GENERATED, is_reserved


def check_withdrawn(draft: Draft) -> Iterator[Problem]:
    """Find withdrawn pages that are still there, or twice in the list, and pages to go to that do not exist.

    A page may lead to one that is itself withdrawn, if that one says why: nobody is sent round in a circle.
    """
    for document in draft.of(Withdrawals):
        explained = {withdrawal.page for withdrawal in document.meta.root if not withdrawal.has_moved}
        pages = GENERATED | explained | draft.page_files
        problem, known = document.places.problem, set[str]()
        for number, withdrawal in enumerate(document.meta.root):
            if withdrawal.page in draft.files or is_reserved(withdrawal.page):
                said = f"'{withdrawal.page}' is still there: take the page out of content/, or this entry"
                yield problem("withdrawn", said, number, "page")
            if withdrawal.page in known:
                yield problem("withdrawn", f"'{withdrawal.page}' is in the list already", number, "page")
            known.add(withdrawal.page)
            if withdrawal.instead and withdrawal.instead not in pages:
                said = f"there is no page {did_you_mean(withdrawal.instead, pages)}"
                yield problem("link-broken", said, number, "instead")
