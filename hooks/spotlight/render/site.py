"""All that pages and briefings are made from."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.models.partnership import Partnership
from spotlight.render.related import RelatedPages
from spotlight.rota.published_rota import Rota


@dataclass(frozen=True)
class Site:
    """One site for one partnership.

    `url` is where it will be, with a slash at the end; `content` is the folder that the catalogue was read from.
    """

    name: str
    url: str
    content: Path
    catalogue: Catalogue
    rota: Rota
    partnership: Partnership

    @cached_property
    def related(self) -> RelatedPages:
        """What its pages have in common."""
        return RelatedPages(self.catalogue)
