"""The kinds of value that content's keys take."""

import datetime as dt
import re
from functools import partial
from math import floor
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    NaiveDatetime,
    Strict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from spotlight.catalogue.models.contrast import READABLE, WHITE, contrast, darkened
from spotlight.catalogue.text.characters import CONTROL

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

COLOUR = r"^#[0-9a-fA-F]{6}$"
PHONE = r"^\+?[0-9][0-9 ]{1,18}[0-9]$"
EMAIL = r"^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$"


def _in_words(name: str, field: object) -> str:
    """Give the words for a key, as forms and schemas show them."""
    key = field.alias if isinstance(field, FieldInfo) and field.alias else name
    return key.replace("_", " ").capitalize()


class Model(BaseModel):
    """The base of all content: frozen, with no key that is not declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, field_title_generator=_in_words)


def _https(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.hostname or "." not in parts.hostname or " " in value:
        raise PydanticCustomError("https", "must be a whole address that begins with https://")
    return value


def _https_or_mailto(value: str) -> str:
    if not re.fullmatch(f"mailto:{EMAIL[1:-1]}", value):
        if not value.startswith("https:"):
            raise PydanticCustomError("contact_address", "must begin with https:// or mailto:")
        _https(value)
    return value


def _partial_date(value: object) -> object:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    text = str(value)
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text) and _is_date(text):
        return text
    raise PydanticCustomError("partial_date", "must be a year, a month or a day, such as 2022, 2022-05, 2022-05-26")


def _is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _readable(colour: str) -> str:
    if (ratio := contrast(colour, WHITE)) < READABLE:
        raise PydanticCustomError(
            "colour_contrast",
            "stands out from white by only {ratio} to 1, and needs {least}: the nearest that does is {nearest}",
            {"ratio": f"{floor(ratio * 100) / 100:.2f}", "least": READABLE, "nearest": darkened(colour, WHITE)},
        )
    return colour


def _printable(value: str) -> str:
    if found := CONTROL.search(value):
        code = f"U+{ord(found[0]):04X}"
        raise PydanticCustomError("control", "holds a control character ({code}): delete it", {"code": code})
    return value


def _one_line(value: str) -> str:
    if "\n" in value.strip():
        raise PydanticCustomError("one_line", "must be one line")
    return value


_Printable = AfterValidator(_printable)
_Trimmed = partial(StringConstraints, strip_whitespace=True)

Text = Annotated[str, _Trimmed(min_length=1), _Printable, AfterValidator(_one_line)]
Title = Annotated[str, _Trimmed(min_length=1, max_length=100), _Printable]
Summary = Annotated[str, _Trimmed(min_length=40, max_length=240), _Printable]
Key = Annotated[str, StringConstraints(pattern=rf"^{SLUG.pattern}$")]
"""An id or a slug."""

Day = Annotated[dt.date, Strict()]
"""A date that exists, written 2026-11-20."""

Moment = Annotated[
    NaiveDatetime,
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$"}),
]
"""A day and a local time, written 2027-01-20T12:30:00: RFC 3339's date-time would have a time zone."""

Https = Annotated[
    str, AfterValidator(_https), WithJsonSchema({"type": "string", "pattern": r"^https://[^\s/]+\.[^\s]+$"})
]
ContactAddress = Annotated[
    str,
    AfterValidator(_https_or_mailto),
    WithJsonSchema(
        {"type": "string", "pattern": r"^(https://[^\s/]+\.[^\s]+|mailto:[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)$"}
    ),
]
"""An https: or mailto: address at which somebody can be told something."""

Phone = Annotated[str, StringConstraints(pattern=PHONE)]
Email = Annotated[str, StringConstraints(pattern=EMAIL)]

PartialDate = Annotated[
    str,
    BeforeValidator(_partial_date),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}){0,2}$"}),
]
"""A year, a month or a day, as ISO 8601 text: it sorts, and claims no more than is known."""

Colour = Annotated[str, StringConstraints(pattern=COLOUR), AfterValidator(_readable)]
Minutes = Annotated[int, Field(ge=1, le=600)]
Position = Annotated[int, Field(ge=1)]
