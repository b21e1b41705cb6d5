import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from spotlight.catalogue.catalogue import Catalogue
from spotlight.check import check_content
from spotlight.rota.calendar import events_calendar, rota_calendar
from spotlight.rota.published_rota import as_data, rota_of

from tests.small_site import small_catalogue, small_site, write

URL = "https://spotlight.example.org/"
NAME = "Spotlight: a theme a day, Example SCP"
ROTA = small_site()["rota.yml"]
JUNE = dt.date(2026, 6, 20)
LEARNING = "This is for learning, not for reporting. If a child is in danger now, call 999."


def catalogue_of(folder: Path, files: dict[str, str]) -> Catalogue:
    reading = check_content(write(folder / "content", small_site() | files))
    assert reading.catalogue is not None, reading.problems
    return reading.catalogue


def theme_days(catalogue: Catalogue, built: dt.date = JUNE) -> list[Event]:
    return read(rota_calendar(rota_of(catalogue, built), catalogue, NAME, URL)).events


def events_file(catalogue: Catalogue) -> bytes:
    return events_calendar(catalogue, "Europe/London", JUNE, NAME, URL)


def read(data: bytes) -> Calendar:
    calendar = Calendar.from_ical(data)
    assert isinstance(calendar, Calendar)
    assert calendar.subcomponents
    assert not [problem for component in calendar.walk() for problem in component.errors]
    return calendar


def prompt_in(entry: Event) -> str:
    return str(entry.description).split("\n\n")[0]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return small_catalogue(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def short_rota(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return small_catalogue(tmp_path_factory.mktemp("site"), rota=ROTA.replace("months: 24", "months: 2"))


@pytest.mark.parametrize("built", [dt.date(2026, 1, 5), JUNE, dt.date(2027, 10, 31)])
def test_two_years_of_days_say_what_the_rota_says(catalogue: Catalogue, built: dt.date) -> None:
    data = as_data(rota_of(catalogue, built), catalogue)
    titles = {"listening": "Listening", "sharing": "Sharing"}
    told = [
        (
            entry.start.isoformat(),
            entry.end - entry.start,
            [str(title) for title in entry.categories],
            prompt_in(entry),
        )
        for entry in theme_days(catalogue, built)
    ]
    assert told == [
        (day["date"], dt.timedelta(days=1), [titles[day["theme"]]], data["prompts"][day["prompt"]])
        for day in data["days"]
    ]


@settings(max_examples=20)
@given(st.dates(dt.date(2025, 11, 1), dt.date(2029, 1, 1)), st.integers(-31, 31))
def test_a_day_is_known_by_the_same_id_whenever_the_site_is_built(
    short_rota: Catalogue, built: dt.date, days: int
) -> None:
    known = [
        {entry.start: (entry.uid, prompt_in(entry)) for entry in theme_days(short_rota, date)}
        for date in (built, built + dt.timedelta(days=days))
    ]
    both = known[0] | known[1]
    assert all(both[date] == entry for date, entry in known[0].items())
    assert len({uid for uid, _ in both.values()}) == len(both)


def test_a_day_says_what_people_need_and_blocks_nobody(catalogue: Catalogue) -> None:
    (entry,) = (entry for entry in theme_days(catalogue) if entry.start == dt.date(2026, 6, 8))
    assert str(entry.summary) == "Sharing (Learning week)"
    assert str(entry.description) == "\n".join(
        [
            "What about sharing 3?",
            "",
            "Part of Learning week",
            "",
            f"Today's page: {URL}today/",
            f"Learning page: {URL}themes/sharing/",
            f"Seven-minute briefing: {URL}themes/sharing/briefing/",
            f"Briefing to print (PDF): {URL}briefings/sharing.pdf",
            f"Team session: {URL}themes/sharing/session/",
            "",
            LEARNING,
        ]
    )
    assert entry.url == f"{URL}themes/sharing/"
    assert entry.stamp == entry.last_modified == dt.datetime(2026, 6, 20, tzinfo=dt.UTC)
    lines = entry.to_ical().decode().split("\r\n")
    for line in (
        "DTSTART;VALUE=DATE:20260608",
        "DTEND;VALUE=DATE:20260609",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "CLASS:PUBLIC",
        "STATUS:CONFIRMED",
        "SEQUENCE:0",
    ):
        assert line in lines


def test_an_override_gives_its_reason(catalogue: Catalogue) -> None:
    (entry,) = (entry for entry in theme_days(catalogue, dt.date(2026, 3, 1)) if entry.start == dt.date(2026, 3, 18))
    assert str(entry.summary) == "Sharing"
    assert str(entry.description).split("\n\n")[1] == "Awareness day"


def test_the_calendar_says_what_it_is_and_how_often_to_ask(catalogue: Catalogue) -> None:
    data = rota_calendar(rota_of(catalogue, JUNE), catalogue, NAME, URL)
    head = data.decode().partition("BEGIN:VTIMEZONE")[0].replace("\r\n ", "").split("\r\n")
    description = "A theme of safeguarding practice for each day\\, with a question to think about."
    assert head[0] == "BEGIN:VCALENDAR"
    for line in (
        "VERSION:2.0",
        "PRODID:-//Spotlight//Spotlight//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "NAME:Spotlight: a theme a day\\, Example SCP",
        "X-WR-CALNAME:Spotlight: a theme a day\\, Example SCP",
        f"DESCRIPTION:{description}",
        f"X-WR-CALDESC:{description}",
        "X-WR-TIMEZONE:Europe/London",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        f"SOURCE;VALUE=URI:{URL}rota.ics",
        f"URL:{URL}rota/",
        "LAST-MODIFIED:20260620T000000Z",
    ):
        assert head.count(line) == 1, line


def test_the_same_content_and_date_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = (small_catalogue(tmp_path / name) for name in ("one", "other"))
    rotas = [rota_calendar(rota_of(catalogue, JUNE), catalogue, NAME, URL) for catalogue in (one, other)]
    assert rotas[0] == rotas[1]
    assert events_file(one) == events_file(other)


def test_lines_are_folded_at_75_octets_and_never_inside_a_character(tmp_path: Path) -> None:
    prompt = "Pwy sy'n gwrando? কে শুনছে? Ŵŷ ☎ ਕੌਣ " * 9
    catalogue = catalogue_of(
        tmp_path,
        {"themes/listening/prompts.yml": f'- {{id: l-1, text: "{prompt}", for: [practitioner], way: reflect}}\n'},
    )
    data = rota_calendar(rota_of(catalogue, JUNE), catalogue, NAME, URL)
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert not [line for line in lines if b"\n" in line or b"\r" in line or len(line) > 75]
    assert [line.decode() for line in lines]
    assert prompt.strip() in {prompt_in(entry) for entry in read(data).events}


def test_punctuation_comes_back_as_it_was(tmp_path: Path) -> None:
    prompt = r"Who, when; which of a\b, \\c\; or \n?"
    forum = small_site()["events/forum.md"].replace("title: Forum", r"title: 'Forum, one; two\three'")
    forum = forum.replace("summary: A", "summary: |\n  First, the one line;\n\n  then a\\b on another.\n  A")
    files = {
        "themes/listening/prompts.yml": f"- {{id: l-1, text: '{prompt}', for: [practitioner], way: reflect}}\n",
        "events/forum.md": forum.replace("online: true", r"place: 'Room 1, Floor 2; \\server'"),
    }
    catalogue = catalogue_of(tmp_path, files)
    assert {prompt_in(entry) for entry in theme_days(catalogue)} >= {prompt}
    (event,) = read(events_file(catalogue)).events
    assert str(event.summary) == r"Forum, one; two\three"
    assert str(event.location) == r"Room 1, Floor 2; \\server"
    summary = "First, the one line;\n\nthen a\\b on another.\nA summary that is long enough to say something useful."
    assert str(event.description).startswith(summary + "\n\n")


def test_a_revision_is_the_sequence_of_every_day(tmp_path: Path) -> None:
    catalogue = small_catalogue(tmp_path, rota=ROTA + "revision: 3\n")
    assert {entry.sequence for entry in theme_days(catalogue)} == {3}
    (event,) = read(events_file(catalogue)).events
    assert event.sequence == 0


def test_a_rota_that_has_not_begun_is_a_calendar_all_the_same(catalogue: Catalogue) -> None:
    assert theme_days(catalogue, dt.date(2020, 1, 1)) == []


def test_events_are_local_across_both_changes_of_the_clocks(tmp_path: Path) -> None:
    forum = small_site()["events/forum.md"]
    times = {
        "before-spring": ("2027-03-27T10:00:00", "10:00"),
        "after-spring": ("2027-03-28T10:00:00", "09:00"),
        "before-autumn": ("2027-10-30T10:00:00", "09:00"),
        "after-autumn": ("2027-10-31T10:00:00", "10:00"),
    }
    files = {
        f"events/{slug}.md": forum.replace("2027-03-01T10:00:00", start).replace("2027-03-01", start[:10])
        for slug, (start, _) in times.items()
    }
    calendar = read(events_file(catalogue_of(tmp_path, files)))
    (zone,) = calendar.timezones
    assert zone.tz_name == "Europe/London"
    told = zone.to_tz(lookup_tzid=False)
    starts = {entry.url.split("/")[-2]: entry.start for entry in calendar.events}
    for slug, (_, hour) in times.items():
        start = starts[slug]
        assert isinstance(start, dt.datetime)
        assert f"{start.replace(tzinfo=told).astimezone(dt.UTC):%H:%M}" == hour
        assert f"{start.astimezone(dt.UTC):%H:%M}" == hour


def test_an_event_says_when_and_where_it_is_and_how_to_book(tmp_path: Path) -> None:
    online = "online: true\nbooking: https://www.example.org/book?id=1,2\nrevision: 2"
    files = {"events/forum.md": small_site()["events/forum.md"].replace("online: true", online)}
    (event,) = read(events_file(catalogue_of(tmp_path, files))).events
    lines = event.to_ical().decode().replace("\r\n ", "").split("\r\n")
    assert "DTSTART;TZID=Europe/London:20270301T100000" in lines
    assert "DTEND;TZID=Europe/London:20270301T120000" in lines
    assert (str(event.summary), str(event.location), event.sequence) == ("Forum", "Online", 2)
    assert event.categories == ["Sharing"]
    assert event.url == f"{URL}events/forum/"
    assert str(event.description) == "\n".join(
        [
            "A summary that is long enough to say something useful.",
            "",
            "Book a place: https://www.example.org/book?id=1,2",
            f"About this event: {URL}events/forum/",
            "",
            LEARNING,
        ]
    )


def test_an_event_that_is_moved_is_still_the_same_event(tmp_path: Path) -> None:
    forum = small_site()["events/forum.md"]
    moved = {"events/forum.md": forum.replace("2027-03-01", "2027-04-01"), "events/other.md": forum}
    (before,) = read(events_file(small_catalogue(tmp_path / "before"))).events
    after, other = sorted(
        read(events_file(catalogue_of(tmp_path / "after", moved))).events, key=lambda event: str(event.url)
    )
    assert after.start != before.start
    assert after.uid == before.uid != other.uid


def test_no_events_are_a_calendar_of_its_time_zone_alone(catalogue: Catalogue) -> None:
    calendar = read(events_file(replace(catalogue, events=())))
    assert [component.name for component in calendar.subcomponents] == ["VTIMEZONE"]
