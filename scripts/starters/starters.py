"""The kinds of file that `spotlight new` makes, and what it asks for each."""

from typing import NamedTuple

from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.kinds import Kinds
from spotlight.catalogue.models.partnership import Partnership
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.theme import Theme

from scripts.starters.question import Question, as_day, as_moment, as_number, as_partial_date
from scripts.starters.surroundings import (
    a_year_after_review,
    icons,
    names,
    next_colour,
    next_order,
    owner_of_newest,
    today,
)


class Starter(NamedTuple):
    """A kind of new file: its front matter's kind, its files with `slug` for the name, and its questions.

    `templates/` holds a template for each file, on the same path. `next_step` is what is left to do elsewhere.
    """

    kind: Kinds
    about: str
    files: tuple[str, ...]
    questions: tuple[Question, ...]
    next_step: str = ""

    def paths(self, slug: str) -> dict[str, str]:
        """Give the paths of the new files inside content/, by their templates."""
        return {file: file.replace("slug", slug) for file in self.files}


_TITLE = Question("title", hint="the title, up to 100 characters")
_SUMMARY = Question("summary", hint="what this page gives its reader, in 40 to 240 characters")
_REVIEWED = Question("reviewed", hint="the day, such as 2026-11-20", default=today, read=as_day)
_REVIEW_BY = Question("review_by", hint="a day within two years", default=a_year_after_review, read=as_day)
_SOURCES = Question(
    "sources",
    hint="ids from sources.yml; add new ones there first",
    option="source",
    several=True,
    choices=names("sources"),
)
_CONTENT_NOTE = Question("content_note", optional=True)
_ALIASES = Question("aliases", option="alias", several=True, optional=True)


def _owner(model: type[Theme | Review | Guide | Event]) -> Question:
    return Question("owner", hint="a role, not a person", default=owner_of_newest(model))


def _themes(*, optional: bool = False) -> Question:
    hint = "one or more themes: names of folders in content/themes"
    return Question("themes", hint=hint, option="theme", several=True, optional=optional, choices=names("themes"))


def _words(key: str, hint: str, field: str, option: str = "") -> Question:
    return Question(key, hint=hint, option=option, several=bool(option), choices=names(field))


def _contact(key: str, who: str, **ways: str) -> tuple[Question, ...]:
    """Ask for a contact: its name, and the ways to reach it, each with its hint."""
    questions = (Question(f"{key}.{way}", hint=f"{_WAYS[way]}: {hint}") for way, hint in ways.items())
    return (Question(f"{key}.name", hint=f"what {who} is called where you are"), *questions)


_WAYS = {"phone": "a telephone number", "email": "an e-mail address", "url": "an address that begins with https"}

STARTERS = {
    "theme": Starter(
        Kinds.THEME,
        "Make a theme package: learning page, briefing, team session and prompts.",
        tuple(f"themes/slug/{name}" for name in ("index.md", "briefing.md", "session.md", "prompts.yml")),
        (
            _TITLE,
            Question(
                "short_title",
                hint="a title of two or three words",
                default=lambda draft, answers: answers.get("title"),
            ),
            _SUMMARY,
            Question("order", hint="a whole number", default=next_order(Theme), read=as_number),
            Question("colour", hint="a dark colour, such as #1d5c96", default=next_colour(Theme)),
            Question("icon", choices=icons, default=lambda draft, answers: Theme.model_fields["icon"].default),
            Question(
                "key_messages",
                hint="a sentence to take away, up to 160 characters",
                option="key_message",
                several=True,
            ),
            _CONTENT_NOTE,
            _ALIASES,
            _owner(Theme),
            _REVIEWED,
            _REVIEW_BY,
            _SOURCES,
        ),
        "The rota gives the theme no days yet: add '{slug}' to 'order' in {content}/rota.yml when it is finished. "
        "'spotlight schema' tells editors' tools of its name.",
    ),
    "review": Starter(
        Kinds.REVIEW,
        "Make a page about one published review. Reviews are named <year>-<name>.",
        ("reviews/slug.md",),
        (
            _TITLE,
            _SUMMARY,
            _words("kind", "a name under review_kinds in vocabulary.yml", "review_kinds"),
            Question("publisher", hint="who published the review"),
            Question(
                "published",
                hint="a year, a month or a day, such as 2022, 2022-05 or 2022-05-26",
                read=as_partial_date,
            ),
            Question("link", hint="the address of the review, which begins with https"),
            _themes(),
            _words("ages", "names under ages in vocabulary.yml", "ages", "age"),
            _words("harms", "names under harms in vocabulary.yml", "harms", "harm"),
            _words("sectors", "names under sectors in vocabulary.yml", "sectors", "sector"),
            Question(
                "key_learning",
                hint="one thing to do, in a sentence about the system and not about who failed",
                several=True,
            ),
            Question(
                "prompts",
                hint="an open question that somebody could be asked in supervision",
                option="prompt",
                several=True,
            ),
            _CONTENT_NOTE,
            _ALIASES,
            _owner(Review),
            _REVIEWED,
            _REVIEW_BY,
            _SOURCES,
        ),
    ),
    "guide": Starter(
        Kinds.GUIDE,
        "Make a page about how something works.",
        ("guides/slug.md",),
        (
            _TITLE,
            _SUMMARY,
            _words("audience", "a name under audiences in vocabulary.yml", "audiences"),
            Question("order", hint="a whole number", default=next_order(Guide), read=as_number),
            _CONTENT_NOTE,
            _ALIASES,
            _owner(Guide),
            _REVIEWED,
            _REVIEW_BY,
            _SOURCES,
        ),
    ),
    "event": Starter(
        Kinds.EVENT,
        "Make a page about something that people can come to.",
        ("events/slug.md",),
        (
            _TITLE,
            _SUMMARY,
            _owner(Event),
            Question("starts", hint="day and local time, such as 2027-01-20T12:30:00", read=as_moment),
            Question("ends", hint="day and local time, such as 2027-01-20T13:15:00", read=as_moment),
            Question("online", flag=True, optional=True),
            Question("place", hint="where it is; if it is online, make this line online: true", unless="online"),
            Question("booking", optional=True),
            _themes(optional=True),
        ),
    ),
    "partnership": Starter(
        Kinds.PARTNERSHIP,
        "Make a partnership, whose site is made of the shared content and of its own name and contacts.",
        ("partnerships/slug/partnership.yml",),
        (
            Question("name", hint="the partnership's full name"),
            Question("short_name", hint="its name in a few words or letters"),
            Question("url", hint="your own website, which begins with https"),
            Question("site_url", hint="where this site will be, which begins with https"),
            Question("colour", hint="a dark colour, such as #1d5c96", default=next_colour(Partnership)),
            *_contact("contacts.front_door", "the children's front door", phone="in working hours"),
            *_contact("contacts.out_of_hours", "the out-of-hours team", phone="evenings, nights and weekends"),
            *_contact("contacts.escalation", "the way to resolve professional disagreement", url="its page"),
            *_contact("contacts.lado", "the designated officer (LADO)", phone="in working hours"),
            *_contact("accessibility.contact", "who answers questions about accessibility", email="a team's mailbox"),
            Question("feedback_url", hint="the form where readers say what they think, which begins with https"),
            Question("postcodes", option="postcode", several=True, optional=True),
            Question("security", optional=True),
        ),
        "Beside partnership.yml there may be a logo, a rota, pages and paragraphs of your own, as "
        "docs/hosts/partnerships.md says. To build your site: spotlight build --partnership {slug}",
    ),
}
"""What can be made, by the word that people type."""
