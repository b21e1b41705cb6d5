"""Who hosts the site, and where its readers turn."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.fields import Colour, Email, Https, Model, Phone, Text


class Contact(Model):
    """A way to reach somebody."""

    name: Text
    phone: Phone | None = None
    email: Email | None = None
    url: Https | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.phone or self.email or self.url):
            raise PydanticCustomError("unreachable", "needs a 'phone', an 'email' or a 'url'")
        return self


class Contacts(Model):
    """Where to turn when worried about a child; all are local, and all are required."""

    front_door: Contact
    out_of_hours: Contact
    escalation: Contact
    lado: Contact


class Link(Model):
    """A page elsewhere."""

    title: Text
    url: Https


class Partnership(Model):
    """Who hosts the site."""

    name: Text
    short_name: Text
    url: Https
    colour: Colour
    contacts: Contacts
    links: tuple[Link, ...] = ()
    feedback_url: Https
