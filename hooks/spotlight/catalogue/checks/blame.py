"""Words that blame, and what to write instead."""

import re
from typing import NamedTuple


class Blame(NamedTuple):
    """A phrase that blames: letters of which it always has some, its pattern, what it does, and what is better."""

    letters: tuple[str, ...]
    phrase: re.Pattern[str]
    does: str
    better: str


def _blame(letters: str, phrase: str, does: str, better: str) -> Blame:
    return Blame(tuple(letters.split()), re.compile(rf"\b(?:{phrase})\b", re.IGNORECASE), does, better)


_PEOPLE = r"(?:famil(?:y|ies)|parents?|mothers?|fathers?|carers?|child(?:ren)?|young (?:person|people))"
_MEETING = r"(?:meetings?|conferences?|sessions?|training|events?|panels?|reviews?|courses?|hearings?|court|school)"

BLAMES = (
    _blame(
        "engag compl operate hard",
        r"(?:refus(?:ed|es|ing)|fail(?:ed|s|ing|ure)?) to (?:engage|co-?operate|comply)|did(?: not|n[’']t) engage"
        r"|disengag(?:ed|es|ing) (?:from|with)|non-?engag(?:ing|ement)|hard[- ]to[- ](?:reach|engage)"
        rf"|non-?compliant(?= {_PEOPLE}\b)",
        "makes distance the family's fault and hides its reason",
        "write what was offered, how, and what made it hard to take up",
    ),
    _blame(
        "attend dna",
        r"(?:did(?: not|n[’']t)|failed to) attend"
        rf"(?! (?:the |a |an |any |this |that |their )?(?:[\w-]+ ){{0,3}}{_MEETING}\b)|DNA[’']?d",
        "puts on a child what adults decide",
        "write 'was not brought', and why",
    ),
    _blame(
        "fail",
        r"fail(?:ed|s|ing)? to|failures? to(?! thrive)",
        "says who is at fault and not why",
        "write what happened and what got in the way",
    ),
    _blame(
        "have",
        r"(?:should|ought to) have (?:known|seen|noticed|realised|recognised|spotted)",
        "judges with hindsight",
        "write what could be seen at the time, and what made it hard to see",
    ),
    _blame(
        "negligen incompet careless laz",
        r"negligent(?:ly)?|negligence|incompeten(?:t|tly|ce)|careless(?:ly)?|lazy|laziness",
        "judges a person",
        "write what the work was like: time, skill, support, the tools to hand",
    ),
    _blame(
        "blame fault",
        r"(?:was|were|is|are|be|been) (?:to blame|at fault)",
        "looks for a culprit",
        "write what got in the way",
    ),
    _blame(
        "attention manipul promisc streetwise",
        r"attention[- ]seeking|manipulative|promiscuous|streetwise",
        "labels a child, or a parent",
        "write what was seen and heard, and what it may be telling us",
    ),
    _blame(
        "lifestyle risk",
        r"lifestyle choices?|put(?:s|ting)? (?:him|her|them)sel(?:f|ves) at risk",
        "makes a child answer for what others do",
        "write who harmed or exploited the child, and where",
    ),
    _blame(
        "prostitut worker",
        r"child prostitut(?:e|es|ion)|(?:child|under-?age) sex workers?",
        "makes a child answer for what others do",
        "write 'a child who is sexually exploited'",
    ),
    _blame(
        "abscond",
        r"abscond(?:s|ed|ing|ers?)",
        "makes an offence of going missing",
        "write 'went missing', from where, and what is known of why",
    ),
    _blame(
        "dysfunction chaotic problem troubled",
        rf"(?:dysfunctional|chaotic|problem|troubled) (?:{_PEOPLE}|households?|homes?)",
        "labels a family",
        "write what happens in the home, and how often",
    ),
)
"""Phrases in the order in which they are looked for: where two overlap, the first one counts."""
