"""The rota as the site publishes it: data in which readers' browsers look today up."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from spotlight.catalogue.catalogue import Catalogue
from spotlight.rota.horizon import horizon
from spotlight.rota.month import Month, months_of
from spotlight.rota.schedule import Day, schedule


@dataclass(frozen=True)
class Rota:
    """The days that a build publishes, rest days among them."""

    timezone: str
    built: dt.date
    days: tuple[Day, ...]

    @property
    def theme_days(self) -> list[Day]:
        """The days that have a theme."""
        return [day for day in self.days if day.theme]

    def coming(self, number: int) -> list[Day]:
        """Give the next theme days, the day of the build among them."""
        return [day for day in self.theme_days if day.date >= self.built][:number]

    @property
    def months(self) -> list[Month]:
        """The months that the rota covers."""
        return months_of(self.days)

    @property
    def quiet_weekdays(self) -> frozenset[int]:
        """The weekdays, Monday being 0, on which nothing ever stands: usually the weekend."""
        return frozenset(range(7)) - {day.date.weekday() for month in self.months for day in month.listed}


def rota_of(catalogue: Catalogue, built: dt.date) -> Rota:
    """Give the rota to publish for a site built on a date."""
    config = catalogue.rota.meta
    first, last = horizon(built, config.months)
    return Rota(config.timezone, built, tuple(days_of(catalogue, first, last)))


def days_of(catalogue: Catalogue, first: dt.date, last: dt.date) -> list[Day]:
    """Give the dates from the first to the last, both included, as the catalogue's rota has them."""
    prompts = {package.slug: [prompt.id for prompt in package.questions] for package in catalogue.packages}
    return schedule(catalogue.rota.meta, prompts, first, last)


def as_data(rota: Rota, catalogue: Catalogue) -> dict[str, Any]:
    """Give what `rota.json` holds; addresses are relative to the site's root."""
    return {
        "timezone": rota.timezone,
        "built": rota.built.isoformat(),
        "days": [
            {"date": day.date.isoformat(), "theme": day.theme, "prompt": day.prompt, "campaign": day.campaign}
            for day in rota.theme_days
        ],
        "themes": {
            package.slug: {
                "title": package.theme.meta.title,
                "summary": package.theme.meta.summary,
                "url": f"themes/{package.slug}/",
                "briefing": f"briefings/{package.slug}.pdf",
            }
            for package in catalogue.packages
        },
        "prompts": {prompt.id: prompt.text for package in catalogue.packages for prompt in package.questions},
    }
