"""The date on which a site counts as built."""

import datetime as dt
import os
import re
from zoneinfo import ZoneInfo

_LAST_SECOND = 2**32 - 1
"""7 February 2106: gzip (RFC 1952), in which the site map is packed, has no later time."""


def build_date(timezone: str) -> dt.date:
    """Give today in a time zone, or the day of SOURCE_DATE_EPOCH where that is set.

    SOURCE_DATE_EPOCH is in seconds since 1970, as reproducible-builds.org defines it. Raises ValueError
    if it is not a whole number.
    """
    zone = ZoneInfo(timezone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is not None:
        if not re.fullmatch(r"\d{1,10}", epoch) or int(epoch) > _LAST_SECOND:
            raise ValueError(
                f"SOURCE_DATE_EPOCH is '{epoch}': it must be a number of seconds since 1970, {_LAST_SECOND} at most, "
                "or unset"
            )
        return dt.datetime.fromtimestamp(int(epoch), zone).date()
    return dt.datetime.now(zone).date()
