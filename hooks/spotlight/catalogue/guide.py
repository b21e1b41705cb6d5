"""How something works: a review, a learning event, support."""

from spotlight.catalogue.common import Sourced
from spotlight.catalogue.fields import Key, Position


class Guide(Sourced):
    """The front matter of a guide; `audience` is in the vocabulary."""

    audience: Key
    order: Position
