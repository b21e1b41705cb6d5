"""The lists that other content refers to: vocabulary, sources, law and glossary."""

from pydantic import Field, RootModel

from spotlight.catalogue.models.fields import Day, Https, Key, Model, PartialDate, Text


class Vocabulary(Model):
    """The names that content may use, each with the words that readers see."""

    audiences: dict[Key, Text] = Field(description="Whom prompts and guides are for")
    sectors: dict[Key, Text] = Field(description="The sectors that learn from reviews")
    ages: dict[Key, Text] = Field(description="Ages of children")
    harms: dict[Key, Text] = Field(description="Kinds of harm")
    review_kinds: dict[Key, Text] = Field(description="Kinds of review")
    resource_kinds: dict[Key, Text] = Field(description="Kinds of resource")
    ways: dict[Key, Text] = Field(description="Ways of using learning")
    statuses: dict[Key, Text] = Field(default_factory=dict, description="How far an action has come")


class Source(Model):
    """Something published that content rests on.

    `checked` is the day on which somebody opened it, and null where nobody has since its facts were taken.
    """

    title: Text = Field(description="What the source is called")
    publisher: Text = Field(description="Who published it")
    date: PartialDate | None = Field(
        description="When it was published: a year, a month or a day, or null where no date is given"
    )
    url: Https = Field(description="Where it can be read; begins with https://")
    checked: Day | None = Field(
        description="The day on which somebody last opened it; null if nobody has since its facts were taken"
    )
    gone: Day | None = Field(
        default=None,
        description="The day on which it was found to be no longer at its address; leave it out otherwise",
    )


class Sources(RootModel[dict[Key, Source]]):
    """sources.yml."""

    model_config = {"frozen": True}


class Law(Model):
    """An edition of guidance, or a statute; `watch` is what shows that a superseded edition is cited."""

    title: Text = Field(description="What the guidance or statute is called")
    edition: Text = Field(description='The edition, in quotation marks, such as "2026"')
    in_force: PartialDate | None = Field(
        description="From when it applies: a year, a month or a day, or null where that is not known"
    )
    superseded_by: Key | None = Field(default=None, description="The id in this file of the edition that replaced it")
    watch: tuple[Text, ...] = Field(
        default=(), description="Phrases that show that this superseded edition is being cited"
    )
    source: Key | None = Field(default=None, description="The id in sources.yml of what says so")
    gone: tuple[Https, ...] = Field(
        default=(), description="Addresses at which it could once be read, and no longer can"
    )
    note: Text | None = Field(default=None, description="What editors should know about it")


class Laws(RootModel[dict[Key, Law]]):
    """law.yml."""

    model_config = {"frozen": True}


class Term(Model):
    """A word of the field, its acronym, and what it means."""

    term: Text = Field(description="The term in full")
    short: Text | None = Field(default=None, description="Its acronym")
    meaning: Text = Field(description="What it means, in plain words; shown at its first use on a page")
    source: Key | None = Field(default=None, description="The id in sources.yml of where the meaning comes from")

    @property
    def letter(self) -> str:
        """The letter that it stands under."""
        return self.term[0].upper()


class Glossary(RootModel[tuple[Term, ...]]):
    """glossary.yml."""

    model_config = {"frozen": True}
