"""A way to reach somebody."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.fields import Email, Https, Model, Phone, Text


class Contact(Model):
    """A way to reach somebody."""

    name: Text = Field(description="What the contact is called")
    phone: Phone | None = Field(default=None, description="A telephone number: digits and spaces alone")
    email: Email | None = Field(default=None, description="An e-mail address")
    url: Https | None = Field(default=None, description="A page that begins with https://")

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if not (self.phone or self.email or self.url):
            raise PydanticCustomError("unreachable", "needs a 'phone', an 'email' or a 'url'")
        return self
