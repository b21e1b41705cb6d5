"""`catalogue.json`: what the site has, as open data. It describes the content; the texts stay on their pages."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import Field

from spotlight.catalogue.catalogue import Catalogue, Package
from spotlight.catalogue.document import Document
from spotlight.catalogue.models.event import Event
from spotlight.catalogue.models.fields import Model, Moment
from spotlight.catalogue.models.guide import Guide
from spotlight.catalogue.models.review import Review
from spotlight.catalogue.models.schema import DIALECT
from spotlight.render.addresses import path_of
from spotlight.render.site import Site

Kind = Literal["theme", "prompts", "review", "guide", "event", "plan", "page"]


class Licence(Model):
    """What others may do with the data."""

    name: str = Field(description="What the licence is called")
    url: str = Field(description="Where it can be read")
    covers: str = Field(
        default="The descriptions in this file. What they lead to is under the terms of its own publisher.",
        description="What it is for",
    )


class Host(Model):
    """Who publishes the site."""

    name: str = Field(description="The partnership's full name")
    url: str = Field(description="Its own website")


class SourceRecord(Model):
    """Something published that a page rests on."""

    id: str = Field(description="Its id, the same wherever the site names it")
    title: str = Field(description="What it is called")
    publisher: str = Field(description="Who published it")
    date: str | None = Field(description="When: a year, a month or a day; null where no date is given")
    url: str = Field(description="Where it can be read")


class Record(Model):
    """One page, or the prompts of one theme: every record has every key, null or empty where it says nothing."""

    kind: Kind = Field(description="What it is")
    slug: str = Field(description="Its name, which no other record of its kind has")
    title: str = Field(description="Its title")
    summary: str = Field(description="What it gives its reader")
    url: str = Field(description="Its whole address")
    owner: str | None = Field(default=None, description="The role that keeps it right")
    reviewed: dt.date | None = Field(default=None, description="The day on which it was last read through")
    review_by: dt.date | None = Field(default=None, description="The day by which it is read again")
    words: int = Field(description="How many words its text has")
    themes: tuple[str, ...] = Field(default=(), description="Slugs of the themes that it is about")
    audiences: tuple[str, ...] = Field(default=(), description="Whom it is for: names in the vocabulary")
    ages: tuple[str, ...] = Field(default=(), description="Ages of children: names in the vocabulary")
    harms: tuple[str, ...] = Field(default=(), description="Kinds of harm: names in the vocabulary")
    sectors: tuple[str, ...] = Field(default=(), description="Who can learn from it: names in the vocabulary")
    review_kind: str | None = Field(default=None, description="The kind of a review: a name in the vocabulary")
    publisher: str | None = Field(default=None, description="Who published a review")
    published: str | None = Field(default=None, description="When a review was published: a year, a month or a day")
    link: str | None = Field(default=None, description="Where a review, or a summary of it, can be read")
    starts: Moment | None = Field(default=None, description="When an event starts, local to the time zone")
    ends: Moment | None = Field(default=None, description="When an event ends, local to the time zone")
    place: str | None = Field(default=None, description="Where an event is; null where it is online")
    booking: str | None = Field(default=None, description="Where to book a place at an event")
    sources: tuple[SourceRecord, ...] = Field(default=(), description="What it rests on")


class OpenData(Model):
    """Everything on the site, described: its pages in the order of the site, reviews newest first."""

    name: str = Field(description="What the site is called")
    url: str = Field(description="Where it is")
    partnership: Host = Field(description="Who publishes it")
    licence: Licence | None = Field(description="What others may do with the data; null where the host does not say")
    built: dt.date = Field(description="The day on which the site was built")
    timezone: str = Field(description="The time zone of all times in the file")
    vocabulary: Mapping[str, Mapping[str, str]] = Field(
        description="The names that records use, by what they name, each with the words that readers see"
    )
    records: tuple[Record, ...] = Field(description="What the site has")


def open_data_schema() -> dict[str, Any]:
    """Give the JSON Schema of the file."""
    return {"$schema": DIALECT, **OpenData.model_json_schema(mode="serialization")}


def open_data(site: Site) -> OpenData:
    """Give the descriptions of all that a site has."""
    licence = site.partnership.data_licence
    return OpenData(
        name=site.name,
        url=site.url,
        partnership=Host(name=site.partnership.name, url=site.partnership.url),
        licence=licence and Licence(name=licence.title, url=licence.url),
        built=site.rota.built,
        timezone=site.catalogue.rota.meta.timezone,
        vocabulary=site.catalogue.vocabulary.model_dump(),
        records=tuple(_records(site)),
    )


def _records(site: Site) -> Iterator[Record]:
    catalogue = site.catalogue
    for package in catalogue.packages:
        yield _record(site, "theme", package.theme, themes=(package.slug,))
        yield _prompts(site, package)
    for review in catalogue.reviews:
        yield _record(site, "review", review, **_of_review(review.meta))
    for guide in catalogue.guides:
        yield _record(site, "guide", guide, **_of_guide(guide.meta))
    for event in catalogue.events:
        yield _record(site, "event", event, **_of_event(event.meta))
    for plan in catalogue.plans:
        yield _record(site, "plan", plan)
    for page in catalogue.pages:
        yield _record(site, "page", page)


def _record(site: Site, kind: Kind, document: Document[Any], **more: Any) -> Record:
    meta = document.meta
    return Record(
        kind=kind,
        slug=document.slug,
        title=meta.title,
        summary=meta.summary,
        url=site.url + path_of(document.uri),
        owner=meta.owner,
        reviewed=getattr(meta, "reviewed", None),
        review_by=getattr(meta, "review_by", None),
        words=len(document.words.split()),
        sources=_sources(site.catalogue, getattr(meta, "sources", ())),
        **more,
    )


def _prompts(site: Site, package: Package) -> Record:
    """Give the record of a theme's prompts, which its learning page's owner keeps."""
    theme = package.theme.meta
    asked = " ".join(prompt.text for prompt in package.questions)
    return Record(
        kind="prompts",
        slug=package.slug,
        title=f"Prompts: {theme.title}",
        summary=f"{len(package.questions)} open questions for supervision and team meetings.",
        url=f"{site.url}{path_of('prompts.md')}#{package.slug}",
        owner=theme.owner,
        reviewed=theme.reviewed,
        review_by=theme.review_by,
        words=len(asked.split()),
        themes=(package.slug,),
        audiences=tuple(sorted({name for prompt in package.questions for name in prompt.audiences})),
    )


def _of_review(meta: Review) -> dict[str, Any]:
    return {
        "themes": meta.themes,
        "ages": meta.ages,
        "harms": meta.harms,
        "sectors": meta.sectors,
        "review_kind": meta.kind,
        "publisher": meta.publisher,
        "published": meta.published,
        "link": meta.link,
    }


def _of_guide(meta: Guide) -> dict[str, Any]:
    return {"audiences": (meta.audience,)}


def _of_event(meta: Event) -> dict[str, Any]:
    return {
        "themes": meta.themes,
        "starts": meta.starts,
        "ends": meta.ends,
        "place": meta.place,
        "booking": meta.booking,
    }


def _sources(catalogue: Catalogue, ids: tuple[str, ...]) -> tuple[SourceRecord, ...]:
    known = ((id_, catalogue.sources[id_]) for id_ in ids)
    return tuple(
        SourceRecord(id=id_, title=source.title, publisher=source.publisher, date=source.date, url=source.url)
        for id_, source in known
    )
