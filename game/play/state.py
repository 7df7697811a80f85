"""Where a playthrough stands, what can be done, and what is told of it. Plain, frozen, hashable values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from rpds import HashTrieMap, HashTrieSet

from game.story.expr import Value
from game.story.model import Choice, Cue, Line


class State(NamedTuple):
    """Where a playthrough stands.

    *at* counts the beats of *scene* that are over; one more than there are beats means that its choice is being
    asked. *seen* are the scenes entered, *marks* the lines marked as signals, each (scene, words). *ending* is the id
    of the ending once it is reached. *gate* is the first scene of the next episode while the player rests between
    two; *stuck* the id of a scene that should come next and cannot be played.

    A tuple rather than a dataclass: one is made for every line, and this is the cheapest frozen thing there is.
    """

    scene: str
    at: int
    values: HashTrieMap[str, Value]
    seen: HashTrieSet[str]
    marks: HashTrieSet[tuple[str, str]]
    ending: str = ""
    gate: str = ""
    stuck: str = ""


# --- inputs ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Next:
    """Go on to the next line. Not a decision: between two decisions everything follows."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Take an option of a choice."""

    choice: str
    option: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Mark a line as a warning sign, or take the mark back. *text* are the line's words in the story's language."""

    scene: str
    text: str


@dataclass(frozen=True, slots=True)
class Enter:
    """Begin the next episode."""

    episode: str


Decision = Choose | Mark | Enter
Input = Next | Decision


# --- events ---------------------------------------------------------------------------------------


class Shown(NamedTuple):
    """A line was said, as beat *beat* of *scene*."""

    scene: str
    beat: int
    line: Line


class Cued(NamedTuple):
    """The stage was told something. `later` and `trust-map` wait for Next as a line does."""

    scene: str
    beat: int
    cue: Cue


class Entered(NamedTuple):
    """A scene began."""

    scene: str


class Asked(NamedTuple):
    """A choice is being asked."""

    scene: str
    choice: Choice


class Took(NamedTuple):
    """An option was taken."""

    choice: str
    option: str


class Changed(NamedTuple):
    """A variable has a new value."""

    name: str
    old: Value
    new: Value


class Marked(NamedTuple):
    """A line was marked (*on*) or unmarked. *right* when the line carries a signal."""

    scene: str
    line: Line
    on: bool

    @property
    def right(self) -> bool:
        return bool(self.line.signal)


class EpisodeOver(NamedTuple):
    """An episode is over and another follows."""

    episode: str
    next: str


class Ended(NamedTuple):
    """The story is over."""

    ending: str


class Stuck(NamedTuple):
    """The story should go on in *scene*, which cannot be played: a fault of the writing, told to the player."""

    scene: str


Event = Shown | Cued | Entered | Asked | Took | Changed | Marked | EpisodeOver | Ended | Stuck
