"""A rota does not contradict itself."""

import datetime as dt
from collections.abc import Iterator

from spotlight.catalogue.document import Document
from spotlight.catalogue.models.rota_config import RotaConfig
from spotlight.catalogue.problem import Problem
from spotlight.rota.theme_days import campaign_days


def check_rota(rota: Document[RotaConfig]) -> Iterator[Problem]:
    """Find days that two campaigns or an override and a campaign claim, and dates that can never come."""
    taken: dict[dt.date, str] = {}
    for number, campaign in enumerate(rota.meta.campaigns):
        days = campaign_days(rota.meta, campaign)
        for date, _ in days:
            if date in taken:
                message = f"{date} belongs to {taken[date]} already: move one of the two"
                yield rota.places.problem("rota-clash", message, "campaigns", number, "from")
                break
        if len(days) < len(campaign.themes):
            message = f"finds only {len(days)} theme days for its {len(campaign.themes)} themes"
            yield rota.places.problem("rota-clash", message, "campaigns", number, "themes")
        taken |= {date: f"the campaign '{campaign.name}'" for date, _ in days}
    for number, override in enumerate(rota.meta.overrides):
        if override.date < rota.meta.starts:
            message = f"{override.date} is before the rota starts"
            yield rota.places.problem("rota-clash", message, "overrides", number, "date")
        if override.date in taken:
            message = f"{override.date} belongs to {taken[override.date]} already: take one of the two out"
            yield rota.places.problem("rota-clash", message, "overrides", number, "date")
        taken[override.date] = "another override"
