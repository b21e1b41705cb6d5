"""Pages are looked at again by the day that they name."""

import datetime as dt
from collections.abc import Iterator

from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.common import Reviewed
from spotlight.catalogue.problem import Problem


def check_overdue(draft: Draft, today: dt.date) -> Iterator[Problem]:
    """Find pages that should have been looked at again before a day."""
    for document in draft.documents:
        meta = document.meta
        if isinstance(meta, Reviewed) and meta.review_by < today:
            said = f"was due by {meta.review_by}: ask the {meta.owner} to read it, then set 'reviewed' and 'review_by'"
            yield document.places.problem("review-overdue", said, "review_by")
