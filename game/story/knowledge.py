"""What is known about recruitment and help: one immutable value, `Knowledge`.

What is said of the world says where it comes from and what that carries; who can help is never empty and never older
than it says. `game.story.lists` reads it from `stories/shared/`. Today comes as a text: nothing here knows a clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.diagnostic import Span

FACTS = ("V2", "V1")  # two sources or the organisation's own page, one source: may be told as a fact, with its source
OLD = ("V2-old", "V1-old")  # five or more years old, or undated
GENERAL = ("GK-h", "GK-m", "GK-l", "INF")  # general knowledge by confidence, an inference: never told as a fact
MARKS = (*FACTS, *OLD, *GENERAL)
CHANNELS = ("phone", "text", "chat", "email", "web", "app")
STATUSES = ("confirmed", "unconfirmed", "closed", "advice")
UNDATED = "undated"  # written as `verified` when no source has a date
ELSEWHERE = "INT"  # the country of what holds everywhere, shown where a country has no entry of its own
LANGUAGES = ("es", "en")
FOLDER = "stories/shared/"


class Text(NamedTuple):
    """A text in both languages of the game."""

    es: str
    en: str

    def told(self, language: str) -> str:
        """The text in *language* (`en…`, anything else is Spanish)."""
        return self.en if language.startswith("en") else self.es


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is said. *date* is a year, a month or a day as printed (2025, 2025-03, 2025-03-11), or ""."""

    id: str
    title: str
    publisher: str
    url: str
    number: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """What every entry about the world has: *mark* is one of MARKS, *sources* are ids of sources."""

    id: str
    mark: str
    sources: tuple[str, ...] = ()

    @property
    def is_fact(self) -> bool:
        """Whether it may be told as a fact, with its sources beside it."""
        return self.mark in FACTS and bool(self.sources)


@dataclass(frozen=True, slots=True)
class Tactic(Claim):
    """A way in which people are recruited; the ids of its signals, bystander signs and acts."""

    name: Text = Text("", "")
    what: Text = Text("", "")
    number: str = ""
    signals: tuple[str, ...] = ()
    bystander_signs: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signal(Claim):
    """A warning sign: *why* says what it is for, *do* what one can do, *looks_like* what is innocent and looks alike.

    *why* and *do* are None for a sign that nobody has explained yet.
    """

    name: Text = Text("", "")
    why: Text | None = None
    do: Text | None = None
    looks_like: tuple[Text, ...] = ()
    tactics: tuple[str, ...] = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class BystanderSign(Claim):
    """What those round somebody can notice, and how one could begin to ask."""

    name: Text = Text("", "")
    ask: Text = Text("", "")
    number: str = ""


@dataclass(frozen=True, slots=True)
class Act(Claim):
    """What protects, and how it is done."""

    name: Text = Text("", "")
    how: Text = Text("", "")
    number: str = ""


@dataclass(frozen=True, slots=True)
class LawCard(Claim):
    """What the law of *place* (a country of the help file, or ELSEWHERE) says."""

    name: Text = Text("", "")
    says: Text = Text("", "")
    place: str = ELSEWHERE


@dataclass(frozen=True, slots=True)
class Term(Claim):
    """A word and what it means."""

    name: Text = Text("", "")
    means: Text = Text("", "")


class Reach(NamedTuple):
    """One way to reach somebody: *channel* is one of CHANNELS, *at* a number as people dial it, or an address."""

    channel: str
    at: str


@dataclass(frozen=True, slots=True)
class Help(Claim):
    """Somebody who can help. Without *reach* it is advice.

    *verified* is the day (or month, or year) on which it was last confirmed, or UNDATED; *status* one of STATUSES.
    """

    country: str = ELSEWHERE
    name: Text = Text("", "")
    who_for: Text = Text("", "")
    reach: tuple[Reach, ...] = ()
    hours: Text | None = None
    what_happens: Text | None = None
    verified: str = ""
    status: str = "advice"
    emergency: bool = False
    note: str = ""

    @property
    def shown(self) -> bool:
        """Whether a player may see it: advice, or confirmed by two sources or by the organisation itself."""
        return self.status == "advice" or (self.status == "confirmed" and self.mark == "V2")


@dataclass(frozen=True, slots=True)
class Debrief:
    """What is asked after an ending: one to three questions without a right answer."""

    id: str
    questions: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Blame:
    """Words that blame whoever was deceived, why they do, and what can be written instead."""

    id: str
    words: tuple[str, ...]
    why: Text
    instead: Text


# What is shown when the help file is missing or says nothing at all: a page about help is never empty.
LAST_RESORT = Help(
    "last-resort",
    "INF",
    name=Text("El número de emergencias del país donde estás", "The emergency number of the country you are in"),
    who_for=Text(
        "Si hay peligro ahora. Y siempre: alguien de tu confianza, una maestra, un hospital.",
        "If there is danger now. And always: somebody you trust, a teacher, a hospital.",
    ),
    emergency=True,
)
ALWAYS_ASKED = "tres-preguntas"  # the debrief that fills what is left of the bitácora's three questions
THREE_QUESTIONS = Debrief(  # where the file of them is missing
    ALWAYS_ASKED,
    (
        Text("¿Qué notaste tú, y en qué momento?", "What did you notice, and when?"),
        Text("¿Quién pudo ayudar, y cómo?", "Who could have helped, and how?"),
        Text("¿A quién se lo contarías, y con qué frase empezarías?", "Whom would you tell, and how would you begin?"),
    ),
)
NEVER_FIRST = Text("Una línea de ayuda nunca te llama primero.", "A help line never calls you first.")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything known, each list by id and in the order of its file. *spans* says where an entry stands."""

    tactics: Mapping[str, Tactic] = field(default_factory=dict)
    signals: Mapping[str, Signal] = field(default_factory=dict)
    bystander_signs: Mapping[str, BystanderSign] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    law: Mapping[str, LawCard] = field(default_factory=dict)
    glossary: Mapping[str, Term] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    help: Mapping[str, Help] = field(default_factory=dict)
    countries: Mapping[str, Text] = field(default_factory=dict)
    never_first: Text = NEVER_FIRST
    debrief: Mapping[str, Debrief] = field(default_factory=dict)
    blame: tuple[Blame, ...] = ()
    virtue: tuple[str, ...] = ()
    spans: Mapping[tuple[str, str], Span] = field(default_factory=dict, compare=False, repr=False)
    texts: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def sign(self, id: str) -> Signal | BystanderSign | None:
        """What a line can carry under this id, if it is known."""
        return self.signals.get(id) or self.bystander_signs.get(id)

    def asked_after(self, debrief: Iterable[str]) -> tuple[Text, ...]:
        """The questions of these debriefs: the first of each, then the second of each; last those that are always
        asked, whether they are named or not."""
        named = [self.debrief[id].questions for id in debrief if id in self.debrief and id != ALWAYS_ASKED]
        turns = [
            questions[n] for n in range(max(map(len, named), default=0)) for questions in named if n < len(questions)
        ]
        return (*turns, *self.debrief.get(ALWAYS_ASKED, THREE_QUESTIONS).questions)

    def help_for(self, country: str) -> tuple[Help, ...]:
        """Who can help in *country*, emergencies first; what holds everywhere when there is nobody. Never empty.

        A country whose lines are known but whose emergency number is not begins with the advice to dial it.
        """
        here = [h for h in self.help.values() if h.country == country and h.shown]
        everywhere = [h for h in self.help.values() if h.country == ELSEWHERE and h.shown] or [LAST_RESORT]
        if not here:
            here = everywhere
        elif not any(h.emergency for h in here):
            here = [h for h in everywhere if h.emergency] + here
        return tuple(sorted(here, key=lambda h: not h.emergency))

    def has_own_help(self, country: str) -> bool:
        """Whether *country* has an entry of its own that is shown: if not, the page says so in a sentence."""
        return any(h.country == country and h.shown for h in self.help.values())

    def law_for(self, country: str) -> tuple[LawCard, ...]:
        """The cards of international law, and those of *country*."""
        return tuple(card for card in self.law.values() if card.place in (ELSEWHERE, country))

    def claim(self, kind: str, id: str) -> Claim | None:
        """The entry of a list: *kind* is tactic, signal, bystander-sign, act, law, term or help."""
        tables: dict[str, Mapping[str, Claim]] = {
            "tactic": self.tactics, "signal": self.signals, "bystander-sign": self.bystander_signs, "act": self.acts,
            "law": self.law, "term": self.glossary, "help": self.help,
        }  # fmt: skip
        return tables.get(kind, {}).get(id)

    def sources_of(self, claim: Claim) -> tuple[Source, ...]:
        """The sources that *claim* names."""
        return tuple(self.sources[id] for id in claim.sources if id in self.sources)

    def span_of(self, kind: str, id: str) -> Span:
        """Where an entry stands: *kind* is "tactic", "signal", "help"…"""
        return self.spans.get((kind, id), Span(FOLDER))


# --- age ------------------------------------------------------------------------------------------


def stale(entry: Help, today: str) -> bool:
    """Whether *entry* has to be verified before it is trusted: confirmed more than twelve months before *today*
    (2026-11-23), or never on a known day. Advice holds no number and does not grow old."""
    if not entry.reach:
        return False
    if entry.verified == UNDATED:
        return True
    year, rest = today.split("-", 1)
    first = entry.verified + "-01" * (2 - entry.verified.count("-"))  # the earliest day that it can mean
    return first < f"{int(year) - 1}-{rest}"


DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    """Whether *text* is a year, a month or a day that exists: 2026, 2026-03, 2026-03-11."""
    match = DATE.fullmatch(text)
    if match is None:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return year >= 1900 and 1 <= month <= 12 and 1 <= day <= _DAYS[month - 1] + leap
