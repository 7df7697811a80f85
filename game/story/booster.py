"""Boosters: a minute and a half, two weeks and two months after a story, in which what was learned is used once more.

Each is four messages, two of them false, and one thing to do, with what each way of doing it leads to. They stand in
`boosters.yaml` beside the episodes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from game.story.diagnostic import Phrase, Report
from game.story.expr import NO, YES
from game.story.model import APPS, Member
from game.story.source import Parsed

BOOSTER_FILE = "boosters.yaml"
BOOSTERS = ("two-weeks", "two-months")
MESSAGES, FALSE, OPTIONS = 4, 2, 3  # the fewest that cannot be guessed by turns, read in a minute and a half
CONTEXT = "boosters"  # of their texts in a catalog, after the story's id


@dataclass(frozen=True, slots=True)
class Sent:
    """A message: from whom, on which app, whether it is *real*, and *why* one can know."""

    who: str
    app: str
    text: str
    real: bool
    why: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """Something that can be done, and what it *leads* to."""

    text: str
    leads: str


@dataclass(frozen=True, slots=True)
class Booster:
    """One of BOOSTERS: its messages in their order, and at the end what is to be done."""

    id: str
    messages: tuple[Sent, ...]
    ask: str
    ways: tuple[Way, ...]

    def told(self, say: Callable[[str], str]) -> Booster:
        """In another language; *say* translates a text."""
        sent = tuple(Sent(say(m.who), m.app, say(m.text), m.real, say(m.why), m.look) for m in self.messages)
        return Booster(self.id, sent, say(self.ask), tuple(Way(say(w.text), say(w.leads)) for w in self.ways))

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every text that somebody reads, and what a translator should know of it."""
        for message in self.messages:
            yield message.who, "a booster: who sends a message"
            yield message.text, f"a booster: a message by {message.who}, {'real' if message.real else 'false'}"
            yield message.why, "a booster: how one can know whether that message is real"
        yield self.ask, "a booster: what is to be done"
        for way in self.ways:
            yield way.text, f"a booster: an answer to “{self.ask}”"
            yield way.leads, f"a booster: what “{way.text}” leads to"


def read_boosters(parsed: Parsed, cast: Mapping[str, Member], report: Report) -> tuple[Booster, ...]:
    """The sound boosters of a file; what is not right is told, each fault at its place."""
    value = parsed.value
    if value is None:
        return ()
    if not _fits(value):
        from game.story.written import BoostersDoc, validated  # late: playing never waits for pydantic

        if validated(BoostersDoc, parsed, (), value, report) is None:
            return ()
    assert isinstance(value, dict)
    found = []
    for id in BOOSTERS:
        if id not in value:
            report.warning(
                "booster-missing",
                parsed.span_of(()),
                Phrase("There is no booster “{id}”.", id=id),
                Phrase("What is learned is forgotten without one after two weeks and one after two months."),
            )
        elif (booster := _booster(parsed, id, value[id], cast, report)) is not None:
            found.append(booster)
    return tuple(found)


def _booster(
    parsed: Parsed, id: str, plain: dict[str, Any], cast: Mapping[str, Member], report: Report
) -> Booster | None:
    messages = []
    for each in plain["messages"]:
        member = cast.get(each["from"])
        who, look = (member.name, member.look) if member else (each["from"], "")
        messages.append(Sent(who, each["app"], each["text"], each["real"].strip().lower() in YES, each["why"], look))
    counts = (
        ("messages", len(messages), MESSAGES, Phrase("A booster has {n} messages.", n=MESSAGES)),
        ("messages", sum(not m.real for m in messages), FALSE, Phrase("{n} of the messages are false.", n=FALSE)),
        ("options", len(plain["options"]), OPTIONS, Phrase("There are {n} things to choose from.", n=OPTIONS)),
    )
    for key, there, wanted, message in counts:
        if there != wanted:
            report.error(
                "booster-count", parsed.span_of((id, key), key=True), message, Phrase("Here there are {n}.", n=there)
            )
            return None
    return Booster(id, tuple(messages), plain["ask"], tuple(Way(o["text"], o["leads"]) for o in plain["options"]))


def _fits(value: object) -> bool:
    """Whether *value* is what `written.BoostersDoc` would take."""
    return (
        isinstance(value, dict)
        and value.get("format") == "1"
        and value.keys() <= {"format", *BOOSTERS}
        and all(_fits_one(value[id]) for id in BOOSTERS if id in value)
    )


def _fits_one(plain: object) -> bool:
    return (
        isinstance(plain, dict)
        and plain.keys() == {"messages", "ask", "options"}
        and _said(plain["ask"])
        and _all(plain["messages"], ("from", "app", "text", "real", "why"))
        and all(m["app"] in APPS and m["real"].strip().lower() in YES | NO for m in plain["messages"])
        and _all(plain["options"], ("text", "leads"))
    )


def _all(plain: object, keys: tuple[str, ...]) -> bool:
    return isinstance(plain, list) and all(
        isinstance(each, dict) and each.keys() == set(keys) and all(_said(each[key]) for key in keys) for each in plain
    )


def _said(text: object) -> bool:
    return isinstance(text, str) and bool(text.strip())
