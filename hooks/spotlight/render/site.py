"""All that pages and briefings are made from."""

from dataclasses import dataclass

from spotlight.catalogue.catalogue import Catalogue
from spotlight.catalogue.partnership import Partnership
from spotlight.rota.published_rota import Rota


@dataclass(frozen=True)
class Site:
    """One site for one partnership; `url` is where it will be, with a slash at the end."""

    name: str
    url: str
    catalogue: Catalogue
    rota: Rota
    partnership: Partnership
