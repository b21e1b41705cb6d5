"""Every kind of identifier: the rule that it breaks, how it is found, and what an editor is told."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from spotlight.catalogue.disclosure.birth_date import find_birth_dates
from spotlight.catalogue.disclosure.car_registration import find_car_registrations
from spotlight.catalogue.disclosure.case_number import find_case_numbers
from spotlight.catalogue.disclosure.child_name import find_child_names
from spotlight.catalogue.disclosure.email_address import find_email_addresses
from spotlight.catalogue.disclosure.exact_age import find_exact_ages
from spotlight.catalogue.disclosure.jigsaw import PARAGRAPHS, SECTIONS, find_jigsaws
from spotlight.catalogue.disclosure.known import Known
from spotlight.catalogue.disclosure.national_insurance import find_national_insurance_numbers
from spotlight.catalogue.disclosure.nhs_number import find_nhs_numbers
from spotlight.catalogue.disclosure.passage import Passage
from spotlight.catalogue.disclosure.phone_number import find_phone_numbers
from spotlight.catalogue.disclosure.postcode import find_home_districts, find_postcodes
from spotlight.catalogue.disclosure.small_number import find_small_numbers
from spotlight.catalogue.disclosure.upn import find_upns

_EVERYWHERE = re.compile(r".*")
_BUT_FOR_HOSTS = re.compile(r"(?!partnerships/[^/]+/partnership\.yml).*")
"""partnership.yml says what the host's own details are."""
_BUT_FOR_TITLES = re.compile(r"(?!(?:sources|law)\.yml).*")
"""sources.yml and law.yml give titles in the words of their publishers."""
_REVIEWS = re.compile(r"reviews/.*")
_BUT_FOR_REVIEWS = re.compile(r"(?!reviews/).*")

_JIGSAW = (
    "this part gives four or more details that together may show who a child is: take some out. If the publisher "
    "gives them all, say so under 'allow'"
)


class Identifier(NamedTuple):
    """One kind: its finder gives offsets in a passage; `where` is the paths in content/ in which it is looked for.

    The message is the same for all that is found, so that it can never repeat it.
    """

    rule: str
    find: Callable[[Passage], Iterator[int]]
    message: str
    where: re.Pattern[str] = _EVERYWHERE


def identifiers(known: Known) -> tuple[Identifier, ...]:
    """Give every kind of identifier, as it is looked for where these details may be published."""
    return (
        Identifier(
            "nhs-number",
            find_nhs_numbers,
            "looks like an NHS number: take it out. If it is another number, say which in front of it",
        ),
        Identifier("upn", find_upns, "looks like a unique pupil number (UPN): take it out"),
        Identifier(
            "national-insurance-number",
            find_national_insurance_numbers,
            "looks like a National Insurance number: take it out",
        ),
        Identifier(
            "date-of-birth",
            find_birth_dates,
            "looks like a date of birth: take it out, or give an age band. If it is another date, say of what",
        ),
        Identifier(
            "postcode",
            partial(find_postcodes, known=known.postcodes),
            "looks like a full postcode: take it out. If it is that of the host or a venue, list it under 'postcodes' "
            "in partnership.yml",
            _BUT_FOR_HOSTS,
        ),
        Identifier(
            "postcode-district",
            find_home_districts,
            "looks like the postcode district of somebody's home: name the region instead",
        ),
        Identifier(
            "phone-number",
            partial(find_phone_numbers, known=known.phones),
            "looks like a telephone number that is neither in partnership.yml nor a helpline's: take it out, or give "
            "the reason under 'allow'",
            _BUT_FOR_HOSTS,
        ),
        Identifier(
            "email-address",
            partial(find_email_addresses, known=known.emails),
            "looks like a person's own e-mail address: name a role's mailbox instead",
            _BUT_FOR_HOSTS,
        ),
        Identifier(
            "exact-age",
            find_exact_ages,
            "looks like a child's exact age or day of birth: write a band such as 'primary age'. If the publisher "
            "gives it, say so under 'allow'",
            _BUT_FOR_TITLES,
        ),
        Identifier(
            "child-named",
            partial(find_child_names, published=known.names),
            "looks like the name of a child or a relative: write who they are in the family. If the publisher uses "
            "it, or it is invented, say so under 'allow'",
            _BUT_FOR_TITLES,
        ),
        Identifier("car-registration", find_car_registrations, "looks like a vehicle's registration: take it out"),
        Identifier(
            "case-number",
            find_case_numbers,
            "looks like a number that stands for one person or one case: take it out",
        ),
        Identifier(
            "small-number",
            find_small_numbers,
            "gives a count under five with a place: write 'a few', or leave the place out",
        ),
        Identifier("jigsaw", partial(find_jigsaws, parts=SECTIONS), _JIGSAW, _REVIEWS),
        Identifier("jigsaw", partial(find_jigsaws, parts=PARAGRAPHS), _JIGSAW, _BUT_FOR_REVIEWS),
    )
