"""The lists that other content refers to: vocabulary, sources, law and glossary."""

from pydantic import Field, RootModel

from spotlight.catalogue.fields import Day, Https, Key, Model, PartialDate, Text


class Vocabulary(Model):
    """The names that content may use, each with the words that readers see."""

    audiences: dict[Key, Text]
    sectors: dict[Key, Text]
    ages: dict[Key, Text]
    harms: dict[Key, Text]
    review_kinds: dict[Key, Text]
    resource_kinds: dict[Key, Text]
    ways: dict[Key, Text]
    statuses: dict[Key, Text] = Field(default_factory=dict)


class Source(Model):
    """Something published that content rests on.

    `checked` is the day on which somebody opened it, and null where nobody has since its facts were taken.
    """

    title: Text
    publisher: Text
    date: PartialDate | None
    url: Https
    checked: Day | None


class Sources(RootModel[dict[Key, Source]]):
    """sources.yml."""

    model_config = {"frozen": True}


class Law(Model):
    """An edition of guidance, or a statute; `watch` is what shows that a superseded edition is cited."""

    title: Text
    edition: Text
    in_force: PartialDate | None
    superseded_by: Key | None = None
    watch: tuple[Text, ...] = ()
    source: Key | None = None
    note: Text | None = None


class Laws(RootModel[dict[Key, Law]]):
    """law.yml."""

    model_config = {"frozen": True}


class Term(Model):
    """A word of the field, its acronym, and what it means."""

    term: Text
    short: Text | None = None
    meaning: Text
    source: Key | None = None


class Glossary(RootModel[tuple[Term, ...]]):
    """glossary.yml."""

    model_config = {"frozen": True}
