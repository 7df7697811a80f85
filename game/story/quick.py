"""The format once more, for files in which nothing is wrong.

`story.written` says what may stand where, and its complaints are what writers see; but importing pydantic takes longer
than reading a story of some thousand lines. Here a value is read when every part of it is of the plainest kind.
Whatever is not comes back as None, and `written` reads it again and has the last word. The tests hold the two against
each other: what is read here is what `written` would read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from game.story.diagnostic import Report
from game.story.expr import NO, YES
from game.story.model import APPS, OUTCOMES, REHEARSALS, VIEWS
from game.story.source import Parsed, Path

Fit = Callable[[Any], Any]  # the value as it is kept, or None when it must be looked at closer
Fields = Mapping[str, tuple[str, Fit]]  # by the writer's key: the name of the attribute, and how it is read

# Narrower than those of `written`: what counts as a letter is not quite the same there.
_ID = re.compile(r"^[a-z0-9áéíóúüñ][A-Za-z0-9_áéíóúüñÁÉÍÓÚÜÑ-]*$")
_KEY = re.compile(r"^[A-ZÁÉÍÓÚÜÑ][A-Z0-9_ÁÉÍÓÚÜÑ]*$")
_RANGE = re.compile(r"^-?[0-9]{1,4} *\.\. *-?[0-9]{1,4}$")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z]{2})?$")
_REGION = re.compile(r"^[A-Z]{2}$")
_NUMBER = re.compile(r"^[0-9]{1,2}$")


def _text(value: object) -> str | None:
    return value.strip() if type(value) is str else None


def _words(value: object) -> str | None:
    return (value.strip() or None) if type(value) is str else None


def _texts(value: object) -> list[str] | None:
    if type(value) is str:
        return [value.strip()]
    if type(value) is list and all(type(text) is str for text in value):
        return [text.strip() for text in value]
    return None


def _some_words(value: object) -> list[str] | None:
    texts = _texts(value) if type(value) is list else None
    return texts if texts and all(texts) else None


def _at_least_two(value: object) -> list[str] | None:
    words = _some_words(value)
    return words if words is not None and len(words) > 1 else None


def _number(value: object) -> int | None:
    return int(value) if type(value) is str and value.isascii() and value.isdecimal() and len(value) < 10 else None


def _yes_no(value: object) -> bool | None:
    return None if type(value) is not str else True if value in YES else False if value in NO else None


def _matching(pattern: re.Pattern[str]) -> Fit:
    def fit(value: object) -> str | None:
        text = _text(value)
        # A pattern's “$” lets a last line break pass, and so may another reading of it.
        return text if text is not None and "\n" not in text and pattern.match(text) else None

    return fit


def _one_of(words: tuple[str, ...]) -> Fit:
    return lambda value: value if type(value) is str and value in words else None


class Quick:
    """A part of a file. What is not written is what the class says."""

    fields: ClassVar[Fields] = {}
    required: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def read(cls, value: object) -> Any | None:
        """The document that *value* holds, or None when it must be looked at closer."""
        if type(value) is not dict:
            return None
        doc = cls()
        kept = doc.__dict__
        fields = cls.fields
        for key, inner in value.items():
            field = fields.get(key)
            if field is None:
                return None
            name, fit = field
            fitted = fit(inner)
            if fitted is None:
                return None
            kept[name] = fitted
        for name in cls.required:
            if name not in kept:
                return None
        return doc


def _all(kind: type[Quick]) -> Fit:
    def fit(value: object) -> list[Any] | None:
        if type(value) is not list or not value:
            return None
        read = [kind.read(inner) for inner in value]
        return None if None in read else read

    return fit


def _by_name(kind: type[Quick], pattern: re.Pattern[str] | None, least: int) -> Fit:
    def fit(value: object) -> dict[str, Any] | None:
        if type(value) is not dict or len(value) < least:
            return None
        read = {}
        for key, inner in value.items():
            if pattern is not None and ("\n" in key or not pattern.match(key)):
                return None
            if key != key.strip():
                return None
            read[key] = kind.read(inner)
        return None if None in read.values() else read

    return fit


class ArmDoc(Quick):
    """`written.ArmDoc`."""

    if_: str | None = None
    fields: ClassVar[Fields] = {"if": ("if_", _text), "to": ("to", _words)}
    required = ("to",)


_arms = _all(ArmDoc)


def _go(value: object) -> str | list[Any] | None:
    return _words(value) if type(value) is str else _arms(value)


class OptionDoc(Quick):
    """`written.OptionDoc`."""

    if_: str | None = None
    otherwise = recap = ""
    do: ClassVar[list[str]] = []
    acts: ClassVar[list[str]] = []
    was: ClassVar[list[str]] = []
    fields: ClassVar[Fields] = {
        "id": ("id", _matching(_ID)),
        "text": ("text", _words),
        "if": ("if_", _text),
        "otherwise": ("otherwise", _text),
        "do": ("do", _texts),
        "acts": ("acts", _texts),
        "recap": ("recap", _text),
        "go": ("go", _go),
        "was": ("was", _texts),
    }
    required = ("id", "text", "go")


class ChoiceDoc(Quick):
    """`written.ChoiceDoc`."""

    id: str | None = None
    as_ = ""
    was: ClassVar[list[str]] = []
    fields: ClassVar[Fields] = {
        "id": ("id", _matching(_ID)),
        "as": ("as_", _text),
        "ask": ("ask", _words),
        "options": ("options", _all(OptionDoc)),
        "was": ("was", _texts),
    }
    required = ("ask", "options")


class SceneDoc(Quick):
    """`written.SceneDoc`."""

    phone: str | None = None
    screen: str | None = None
    choice: ChoiceDoc | None = None
    go: str | list[Any] | None = None
    ending: str | None = None
    rehearsal: str | None = None
    place = owner = group = of = music = script = note = summary = ""
    with_: ClassVar[list[str]] = []
    discuss: ClassVar[list[str]] = []
    facilitator: ClassVar[list[str]] = []
    content_notes: ClassVar[list[str]] = []
    was: ClassVar[list[str]] = []
    fields: ClassVar[Fields] = {
        "id": ("id", _matching(_ID)),
        **{
            key: (key, _text)
            for key in ("place", "owner", "group", "of", "music", "script", "note", "summary", "ending")
        },
        **{key: (key, _texts) for key in ("discuss", "facilitator", "content_notes", "was")},
        "with": ("with_", _texts),
        "phone": ("phone", _one_of(APPS)),
        "screen": ("screen", _one_of(VIEWS)),
        "rehearsal": ("rehearsal", _one_of(REHEARSALS)),
        "choice": ("choice", ChoiceDoc.read),
        "go": ("go", _go),
    }
    required = ("id",)


class EpisodeDoc(Quick):
    """`written.EpisodeDoc`: its scenes are read one by one."""

    teaser: ClassVar[list[str]] = []
    fields: ClassVar[Fields] = {
        "format": ("format", _one_of(("1",))),
        "title": ("title", _words),
        "teaser": ("teaser", _texts),
        "scenes": ("scenes", lambda value: value if type(value) is list and value else None),
    }
    required = ("format", "title", "scenes")


class CardDoc(Quick):
    """`written.CardDoc`."""

    fields: ClassVar[Fields] = {"number": ("number", _number), "title": ("title", _words)}
    required = ("number", "title")


class ProfileDoc(Quick):
    """`written.ProfileDoc`."""

    handle = bio = ""
    facts: ClassVar[list[str]] = []
    fields: ClassVar[Fields] = {"handle": ("handle", _text), "bio": ("bio", _text), "facts": ("facts", _texts)}


class MemberDoc(Quick):
    """`written.MemberDoc`."""

    age = 0
    look = ""
    card: CardDoc | None = None
    profile = ProfileDoc()
    unsaved = False
    fields: ClassVar[Fields] = {
        "name": ("name", _words),
        "age": ("age", _number),
        "look": ("look", _text),
        "card": ("card", CardDoc.read),
        "profile": ("profile", ProfileDoc.read),
        "unsaved": ("unsaved", _yes_no),
    }
    required = ("name",)


class VariableDoc(Quick):
    """`written.VariableDoc`."""

    range: str | None = None
    yes_no: bool | None = None
    one_of: list[str] | None = None
    means = ""
    fields: ClassVar[Fields] = {
        "range": ("range", _matching(_RANGE)),
        "yes_no": ("yes_no", _yes_no),
        "one_of": ("one_of", _at_least_two),
        "start": ("start", _words),
        "means": ("means", _text),
    }
    required = ("start",)


class EndingDoc(Quick):
    """`written.EndingDoc`."""

    face = ""
    debrief: ClassVar[list[str]] = []
    was: ClassVar[list[str]] = []
    fields: ClassVar[Fields] = {
        "title": ("title", _words),
        "how": ("how", _one_of(OUTCOMES)),
        "debrief": ("debrief", _texts),
        "face": ("face", _text),
        "was": ("was", _texts),
    }
    required = ("title", "how")


class StoryDoc(Quick):
    """`written.StoryDoc`."""

    number = ""
    hook = ""
    credits: ClassVar[list[str]] = []
    content_notes: ClassVar[list[str]] = []
    variables: ClassVar[dict[str, Any]] = {}
    fields: ClassVar[Fields] = {
        "format": ("format", _one_of(("1",))),
        "title": ("title", _words),
        "language": ("language", _matching(_LANGUAGE)),
        "synopsis": ("synopsis", _words),
        "ages": ("ages", _words),
        "region": ("region", _matching(_REGION)),
        "number": ("number", _matching(_NUMBER)),
        "hook": ("hook", _text),
        "credits": ("credits", _texts),
        "content_notes": ("content_notes", _texts),
        "cast": ("cast", _by_name(MemberDoc, _KEY, 1)),
        "variables": ("variables", _by_name(VariableDoc, None, 0)),
        "episodes": ("episodes", _some_words),
        "endings": ("endings", _by_name(EndingDoc, _ID, 1)),
    }
    required = ("format", "title", "language", "synopsis", "ages", "region", "cast", "episodes", "endings")


class StepDoc(Quick):
    """`written.StepDoc`."""

    says: dict[str, str] | None = None
    chooses: str | None = None
    offered: list[str] | None = None
    marks: dict[str, str] | None = None
    enters: str | None = None
    ends: str | None = None
    fields: ClassVar[Fields] = {
        **{key: (key, _text) for key in ("chooses", "enters", "ends")},
        **{key: (key, lambda value: _pairs(value)) for key in ("says", "marks")},
        "offered": ("offered", lambda value: _texts(value) if type(value) is list else None),
    }


def _pairs(value: object) -> dict[str, str] | None:
    if type(value) is not dict or not all(type(text) is str and key == key.strip() for key, text in value.items()):
        return None
    return {key: text.strip() for key, text in value.items()}


class WalkthroughDoc(Quick):
    """`written.WalkthroughDoc`."""

    about = ""
    fields: ClassVar[Fields] = {
        "story": ("story", _words),
        "about": ("about", _text),
        "walkthrough": ("walkthrough", _all(StepDoc)),
    }
    required = ("story", "walkthrough")


def document(kind: type[Quick], parsed: Parsed, path: Path, value: object, report: Report) -> Any:
    """The document that *value* holds, or None when it does not fit; every fault is told, each at its place."""
    doc = kind.read(value)
    if doc is not None:
        return doc
    from game.story import written

    return written.validated(getattr(written, kind.__name__), parsed, path, value, report)
