"""What may be published: the host's own details, and the names that publishers use."""

import re
from collections.abc import Iterator
from dataclasses import astuple, dataclass, field
from functools import cached_property

from spotlight.catalogue.disclosure.phone_number import whole_number
from spotlight.catalogue.disclosure.postcode import compact_postcode
from spotlight.catalogue.draft import Draft
from spotlight.catalogue.models.contact import Contact
from spotlight.catalogue.models.fields import Model
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.review import Review
from spotlight.digest import digest_of

_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True)
class Known:
    """Phone numbers with their country, e-mail addresses and names in small letters, postcodes without spaces."""

    phones: frozenset[str] = field(default=frozenset())
    emails: frozenset[str] = field(default=frozenset())
    postcodes: frozenset[str] = field(default=frozenset())
    names: frozenset[str] = field(default=frozenset())
    organisations: frozenset[str] = field(default=frozenset())

    @cached_property
    def mark(self) -> str:
        """A digest of all of it."""
        return digest_of(repr(sorted(values)) for values in astuple(self))


def known_of(draft: Draft) -> Known:
    """Give what all partnerships of a content folder configure, and the words of its reviews' titles and aliases."""
    partnerships = [document.meta for document in draft.of(Partnership)]
    contacts = [contact for partnership in partnerships for contact in _contacts(partnership)]
    titles = [text for review in draft.of(Review) for text in (review.meta.title, *review.meta.aliases)]
    return Known(
        phones=frozenset(filter(None, (whole_number(contact.phone) for contact in contacts if contact.phone))),
        emails=frozenset(contact.email.lower() for contact in contacts if contact.email),
        postcodes=frozenset(compact_postcode(code) for partnership in partnerships for code in partnership.postcodes),
        names=frozenset(word.lower() for title in titles for word in _WORD.findall(title)),
        organisations=frozenset(name.lower() for p in partnerships for name in (p.name, p.short_name)),
    )


def _contacts(model: Model) -> Iterator[Contact]:
    """Give every contact in a partnership, wherever it stands."""
    for _, value in model:
        if isinstance(value, Contact):
            yield value
        elif isinstance(value, Model):
            yield from _contacts(value)
