"""E-mail addresses that may be a person's own."""

import re
from collections.abc import Collection, Iterator

from spotlight.catalogue.disclosure.passage import Passage
from spotlight.catalogue.disclosure.windows import matches_near

_ADDRESS = re.compile(
    r"(?<![\w.+@-])(?P<mailbox>[\w.+'-]+)(?:@| ?[\[(] ?at ?[\])] ?)"
    r"(?P<host>[\w-]+(?:(?:\.| ?[\[(] ?dot ?[\])] ?)[\w-]+)+)",
    re.IGNORECASE,
)
_SIGNS = ("@", "(at", "( at", "[at", "[ at")
_REACH = 80
_ROLES = re.compile(
    r"(?:^|[._+-])(?:info|information|help|contact|office|team|admin|hello|press|media|events?|duty|mash|lado|dpo|foi|web"
    r"|post|mail|news|hr|it|support|complaints?|bookings?|privacy|data|reception|noreply|no-reply|cdop|scp|lscp|edt)"
    r"(?=$|[._+\d-])"
    r"|safeguard|children|enquir|training|learning|development|partnership|frontdoor|front\.door|feedback|accessib"
    r"|webmaster|postmaster|helpline|helpdesk|secretariat|publications|admissions|service|newsletter|webteam|socialcare",
    re.IGNORECASE,
)


def find_email_addresses(passage: Passage, known: Collection[str]) -> Iterator[int]:
    """Find e-mail addresses other than those known, in small letters, and mailboxes of a role; give each one's offset.

    "name (at) host (dot) uk" is one too.
    """
    for found in matches_near(_ADDRESS, passage.text, passage.folded, _SIGNS, _REACH, _REACH):
        host = re.sub(r" ?[\[(] ?dot ?[\])] ?", ".", found["host"], flags=re.IGNORECASE)
        address = f"{found['mailbox']}@{host}".lower()
        if address not in known and not _ROLES.search(found["mailbox"]):
            yield found.start()
