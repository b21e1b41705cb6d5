"""Who hosts the site, and where its readers turn."""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from spotlight.catalogue.disclosure.postcode import is_postcode
from spotlight.catalogue.models.accessibility import Accessibility
from spotlight.catalogue.models.contact import Contact
from spotlight.catalogue.models.fields import Colour, ContactAddress, Https, Model, Text


def _whole_postcode(value: str) -> str:
    if not is_postcode(value):
        raise PydanticCustomError("postcode", "must be a whole postcode such as SW1A 1AA")
    return value


Postcode = Annotated[Text, AfterValidator(_whole_postcode)]


class Contacts(Model):
    """Where to turn when worried about a child; all are local, and all are required."""

    front_door: Contact = Field(description="Where to turn when worried about a child, in working hours")
    out_of_hours: Contact = Field(
        description="Where to turn in the evening, at night, at weekends and on bank holidays"
    )
    escalation: Contact = Field(description="What to do when agencies disagree about what a child needs")
    lado: Contact = Field(description="Whom to tell about a worry over somebody who works or volunteers with children")


class Link(Model):
    """A page elsewhere."""

    title: Text = Field(description="What the page is called")
    url: Https = Field(description="Its address, which begins with https://")


class Partnership(Model):
    """Who hosts the site."""

    name: Text = Field(description="The partnership's full name")
    short_name: Text = Field(description="Its name in a few words or letters")
    url: Https = Field(description="Its own website; begins with https://")
    colour: Colour = Field(
        description='The colour of the head of pages and of printed guides, such as "#1d4f6e": dark enough on white'
    )
    contacts: Contacts = Field(description="Where readers turn; all four stand on every page")
    site_url: Https | None = Field(
        default=None,
        description="Where your copy of this site will be, if not at site_url of mkdocs.yml; begins with https://",
    )
    links: tuple[Link, ...] = Field(default=(), description="Local pages that readers need")
    accessibility: Accessibility = Field(description="What the accessibility statement says of your copy of the site")
    security: ContactAddress | None = Field(
        default=None,
        description="Whom to tell of a weakness in the site: https:// or mailto:; else your accessibility contact",
    )
    data_licence: Link | None = Field(
        default=None,
        description="The licence under which others may use the descriptions in catalogue.json; without it, none",
    )
    feedback_url: Https = Field(description="The form where readers say what they think; begins with https://")
    postcodes: tuple[Postcode, ...] = Field(
        default=(),
        description="The postcodes of your offices and venues: any other whole postcode stops the build",
    )
