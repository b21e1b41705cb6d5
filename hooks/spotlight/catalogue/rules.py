"""Every rule that content is held to: how serious it is, and why it exists, as editors read it."""

from typing import NamedTuple

from spotlight.catalogue.problem import Severity


class Rule(NamedTuple):
    """One rule: its severity, and the sentence that heads its problems."""

    severity: Severity
    why: str


def _error(why: str) -> Rule:
    return Rule(Severity.ERROR, why)


def _warning(why: str) -> Rule:
    return Rule(Severity.WARNING, why)


RULES: dict[str, Rule] = {
    # files
    "file-missing": _error("the site cannot be built without this file"),
    "file-unknown": _error("a file that no part of the site reads would be lost without a word"),
    "file-unreadable": _error("a file or folder must be inside content/ and open to be read"),
    "too-large": _error("a file or a text too large, or nested too deep, to be read in good time"),
    "encoding": _error("content is text in UTF-8 without control characters"),
    "slug": _error("a file or folder name becomes an address: lower-case letters, digits and single hyphens"),
    "slug-doubled": _error("two pages cannot have the same address"),
    "gap": _error("a gap that `spotlight new` left is still open"),
    # YAML
    "yaml": _error("YAML that cannot be read"),
    "front-matter": _error("a page begins with its front matter between two lines of ---"),
    "key-unknown": _error("a key that nothing reads is a slip of the pen"),
    "key-missing": _error("a key that every file of this kind must have"),
    "key-doubled": _error("a key given twice: only one of the two would count"),
    "value": _error("a value that does not fit its key"),
    # one thing naming another
    "theme-unknown": _error("a theme that has no package"),
    "source-unknown": _error("a source that is not in sources.yml"),
    "source-unlisted": _error("a page lists in its front matter every source that it cites"),
    "law-unknown": _error("an edition that is not in law.yml"),
    "vocabulary-unknown": _error("a name that is not in vocabulary.yml"),
    "id-doubled": _error("an id belongs to one thing in the whole site"),
    "order-doubled": _error("two things cannot have the same place in the order"),
    "title-doubled": _error("two pages of one kind with the same title cannot be told apart"),
    "term-doubled": _error("the glossary explains a term once"),
    "paragraph-page": _error("a partnership's paragraph names the page that it goes into"),
    "paragraph-heading": _error("a partnership's paragraph names a heading of its page"),
    "paragraph-clash": _error("two paragraphs of a partnership cannot both have one place"),
    # the text
    "heading-missing": _error("a page of this kind has the headings that its readers expect"),
    "heading-doubled": _error("two headings with the same words on one page cannot be told apart"),
    "heading-level": _error("headings go down one level at a time, and begin with ##"),
    "body-missing": _error("a page with nothing on it helps nobody"),
    "briefing-sections": _error("a seven-minute briefing has exactly seven sections"),
    "briefing-length": _error("a briefing can be read aloud in seven minutes: 350 to 800 words"),
    "raw-html": _error("content is Markdown alone, so that every page is safe and prints the same everywhere"),
    "link-broken": _error("a link to a page that does not exist"),
    "withdrawn": _error("a page that is listed as withdrawn is gone, and listed once"),
    "anchor-broken": _error("a link to a heading that does not exist"),
    "link-scheme": _error("links are https:, mailto:, tel: or relative"),
    "image-alt": _error("an image says in words what it shows, for those who do not see it"),
    "image-missing": _error("a picture that is not in content/"),
    "image-damaged": _error("a picture that screen or paper cannot show"),
    "logo": _error("a logo is a small, safe picture: every page carries it"),
    "character-unprintable": _error("a character that no bundled typeface has cannot be printed"),
    # disclosure
    "nhs-number": _error("an NHS number is one person's: it must never be published"),
    "upn": _error("a unique pupil number is one child's: it must never be published"),
    "national-insurance-number": _error("a National Insurance number is one person's: it must never be published"),
    "date-of-birth": _error("a date of birth tells those who know a family which child is meant"),
    "postcode": _error("a full postcode is a handful of homes: only the host's own is published"),
    "postcode-district": _warning("where a child lives is told by region, not by postcode district"),
    "phone-number": _warning("a telephone number may be somebody's own"),
    "email-address": _warning("an e-mail address may be somebody's own"),
    "exact-age": _warning("an exact age helps to identify a child: an age band is enough to learn from"),
    "child-named": _warning("no child or relative is named but as the publisher of a review does"),
    "car-registration": _warning("a vehicle's registration leads to its keeper"),
    "case-number": _warning("a crime, court, hospital or pupil number stands for one person or one case"),
    "small-number": _warning("people who live in a place can tell so few children apart"),
    "jigsaw": _warning("details that say little each can show together who a child is"),
    "file-position": _warning("a picture that tells where it was taken can lead to a home or a school"),
    "file-author": _warning("a file that names its author publishes that name"),
    "file-unsearchable": _warning("a PDF of pictures of pages can be searched by nobody, and by no check"),
    # meaning
    "session-minutes": _error("the steps of a session add up to its minutes"),
    "review-dates": _error("a page is looked at again after its review, within two years"),
    "ends-before-start": _error("what ends cannot end before it starts"),
    "colour-contrast": _error("a colour stands out from white by 4.5 to 1 or more (WCAG 2.2, 1.4.3)"),
    "law-superseded": _warning("a reader would follow law or guidance that no longer applies"),
    "review-overdue": _warning("a page that nobody has looked at again may no longer be right"),
    "link-gone": _warning("a link to a page that is known to be gone leads readers nowhere"),
    # plain language
    "sentence-long": _warning("the beginning of a long sentence is forgotten at its end"),
    "reading-ease": _warning("a page should be read with ease by people who are tired, hurried or new to the field"),
    "link-text": _warning("the words of a link say where it goes, to those too who hear the links alone"),
    "blame": _warning("learning speaks of what got in the way, not of who is to blame"),
    # keeping to the rules
    "allow": _error("a warning is overruled by its rule's name; an error cannot be"),
    "rota-clash": _error("a day has one theme"),
}
"""Rules by name, in the order in which they are reported."""
