"""A small site, whole and right, that a test changes in the one place that it is about."""

import shutil
from pathlib import Path
from textwrap import dedent

from spotlight.catalogue.catalogue import Catalogue
from spotlight.check import check_content

PROJECT = Path(__file__).resolve().parent.parent

_COMMON = """\
owner: Workforce development group
reviewed: 2026-01-10
review_by: 2027-01-10"""

_SUMMARY = "summary: A summary that is long enough to say something useful."

_SENTENCE = "One short sentence says what a team can do about it today. "


def _theme(title: str, order: int, body: str = "") -> str:
    return f"""\
---
title: {title}
short_title: {title}
{_SUMMARY}
order: {order}
colour: "#7a3b8f"
key_messages: [Look, Listen, Act]
resources:
  - {{title: A film, publisher: A publisher, url: "https://www.example.org/film", kind: video}}
{_COMMON}
sources: [first-source]
---

## What it means

Words about {title.lower()}.[^first-source]

## Why it matters

Read [the review](../../reviews/2022-example.md#what-happened).{body}

## Signs it is going wrong

- One sign

## What good practice looks like

> An example

## In your role

Ask on Monday.
"""


def _briefing(title: str) -> str:
    sections = [f"## Part {number}\n\n{_SENTENCE * 5}" for number in range(1, 8)]
    return f'---\ntitle: "Briefing: {title}"\n---\n\n' + "\n\n".join(sections) + "\n"


_SESSION = """\
---
minutes: 45
steps:
  - {title: Welcome, minutes: 5}
  - {title: Talk, minutes: 40}
---

## Running the session

### Welcome

Say hello.

### Talk

Talk.
"""


def _prompts(prefix: str) -> str:
    items = [
        f"- {{id: {prefix}-{n}, text: 'What about {prefix} {n}?', for: [practitioner], way: reflect}}"
        for n in (1, 2, 3)
    ]
    return "\n".join(items) + "\n"


def small_site() -> dict[str, str]:
    """Give the files of a small, right content folder by their paths in it."""
    return {
        "index.md": f"---\ntitle: Home\n{_SUMMARY}\n{_COMMON}\n---\n\n## Welcome\n\nHello.\n",
        "themes/listening/index.md": _theme("Listening", 1),
        "themes/listening/briefing.md": _briefing("listening"),
        "themes/listening/session.md": _SESSION,
        "themes/listening/prompts.yml": _prompts("listening"),
        "themes/sharing/index.md": _theme("Sharing", 2),
        "themes/sharing/briefing.md": _briefing("sharing"),
        "themes/sharing/session.md": _SESSION,
        "themes/sharing/prompts.yml": _prompts("sharing"),
        "reviews/2022-example.md": f"""\
---
title: An example review
{_SUMMARY}
kind: local-review
publisher: A partnership
published: 2022-05
link: https://www.example.org/review
themes: [listening]
ages: [under-1]
harms: [neglect]
sectors: [health]
key_learning: [One, Two, Three]
prompts: ["What would you do?", "What would help?"]
aliases: [example case]
{_COMMON}
sources: [first-source]
---

## What happened

It happened.

## What the review found

It found.[^first-source]

## What this means for practice

Go to [listening](../themes/listening/index.md) and [the glossary](../glossary.md#rapid-review).
""",
        "guides/how.md": f"""\
---
title: How it works
{_SUMMARY}
audience: everyone
order: 1
{_COMMON}
sources: [first-source]
---

## First

Read [the publisher's page](https://www.example.org/page).[^first-source]
""",
        "events/forum.md": f"""\
---
title: Forum
{_SUMMARY}
owner: Training team
starts: 2027-03-01T10:00:00
ends: 2027-03-01T12:00:00
online: true
themes: [sharing]
---

Come along.
""",
        "actions/plan.yml": f"""\
title: A plan
{_SUMMARY}
{_COMMON}
actions:
  - recommendation: Hear children.
    agency: Health
    action: Ask them.
    due: 2026-05-01
    evidence: We asked.
    impact: They say so.
    status: done
  - recommendation: Write it down.
    agency: Police and courts
    action: Change the form.
    due: 2026-06-01
    evidence: The form.
    impact: Not yet known.
    status: late
""",
        "rota.yml": dedent("""\
            timezone: Europe/London
            starts: 2026-01-05
            days: [mon, tue, wed, thu, fri]
            order: [listening, sharing]
            pattern: rolling
            holidays: ENG
            closures: [{from: 2026-12-24, to: 2027-01-01, reason: Winter closure}]
            campaigns: [{name: Learning week, from: 2026-06-08, themes: [sharing, listening]}]
            overrides: [{date: 2026-03-18, theme: sharing, reason: Awareness day}]
            months: 24
            """),
        "vocabulary.yml": dedent("""\
            audiences: {practitioner: Practitioners, manager: Managers, team: Teams, everyone: Everyone}
            sectors: {health: Health}
            ages: {under-1: Babies under 1}
            harms: {neglect: Neglect}
            review_kinds: {local-review: Local review}
            resource_kinds: {video: Video}
            ways: {reflect: Reflect on your own practice}
            statuses: {done: Done, late: Late}
            """),
        "sources.yml": dedent("""\
            first-source:
              title: A source
              publisher: A publisher
              date: 2022
              url: https://www.example.org/source
              checked: 2026-01-09
            """),
        "law.yml": dedent("""\
            guidance-new: {title: Guidance, edition: "2026", in_force: "2026"}
            guidance-old: {title: Guidance, edition: "2023", in_force: 2023-12, superseded_by: guidance-new,
              watch: [Guidance 2023]}
            """),
        "glossary.yml": dedent("""\
            - {term: Rapid review, meaning: A quick look at a serious incident.}
            - {term: Local authority designated officer, short: LADO, meaning: Somebody to tell.}
            """),
        "partnerships/example/partnership.yml": dedent("""\
            name: Example Partnership
            short_name: Example
            url: https://www.example.org
            colour: "#1d4f6e"
            contacts:
              front_door: {name: Front door, phone: 01632 960100}
              out_of_hours: {name: Out of hours, phone: 01632 960101}
              escalation: {name: Escalation, url: "https://www.example.org/escalation"}
              lado: {name: LADO, email: lado@example.org}
            accessibility:
              contact: {name: Digital team, email: digital@example.org}
              reply_days: 10
              prepared: 2026-01-09
              reviewed: 2026-01-10
            feedback_url: https://www.example.org/feedback
            """),
    }


def write(folder: Path, files: dict[str, str | bytes] | dict[str, str]) -> Path:
    """Write files into a folder, and give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def small_catalogue(folder: Path, **changes: str) -> Catalogue:
    """Give the catalogue of a small site, with some files changed: `rota='…'` changes rota.yml."""
    files = small_site() | {f"{name}.yml": text for name, text in changes.items()}
    reading = check_content(write(folder / "content", files))
    assert reading.catalogue is not None, reading.problems
    return reading.catalogue


def small_project(folder: Path) -> Path:
    """Make a whole project of the small site, with the real hooks and looks, and give its folder."""
    write(folder / "content", small_site())
    for name in ("hooks", "themes"):
        (folder / name).symlink_to(PROJECT / name)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    return folder
