"""What a player noticed on the way: signs marked and missed, look-alikes left alone and taken for signs.

Nothing judges during play; this is told afterwards, in the bitácora. What counts is telling apart: somebody who marks
everything has found every sign and learned nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.play.state import Asked, Ended, Entered, EpisodeOver, Event, Shown, Took
from game.story.model import Choice, Line, Story


@dataclass(frozen=True, slots=True)
class Noticed:
    """A line that carries a sign or looks as if it did, on the way that was played.

    *decision* is how many decisions (of `game.play.undone`'s count) had been taken before it: going back to that moment
    is going back to that decision.
    """

    scene: str
    beat: int
    line: Line
    marked: bool
    decision: int


@dataclass(frozen=True, slots=True)
class Stop:
    """A scene on the strip of the way; *choice* and *option* when something was decided in it, by whom in *by*.

    *decision* is the number of that decision, or -1.
    """

    scene: str
    place: str
    decision: int = -1
    choice: Choice | None = None
    option: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """What came of one episode, or of the whole way.

    *signs* are the lines with a warning sign, *alike* those that only look like one, *elsewhere* counts marks on other
    lines: neither right nor wrong. Each line counts once, however often it was told.
    """

    strip: tuple[Stop, ...]
    signs: tuple[Noticed, ...]
    alike: tuple[Noticed, ...]
    elsewhere: int
    ending: str = ""

    @property
    def seen(self) -> tuple[Noticed, ...]:
        """The signs that were marked."""
        return tuple(n for n in self.signs if n.marked)

    @property
    def missed(self) -> tuple[Noticed, ...]:
        """The signs that were not."""
        return tuple(n for n in self.signs if not n.marked)

    @property
    def false_alarms(self) -> tuple[Noticed, ...]:
        """The look-alikes that were marked."""
        return tuple(n for n in self.alike if n.marked)

    @property
    def apart(self) -> float | None:
        """How well signs and look-alikes were told apart, -1.0 to 1.0; None while there is nothing to tell apart.

        The share of signs marked less the share of look-alikes marked (Pr of the two-high-threshold model: Snodgrass
        and Corwin, Journal of Experimental Psychology: General 117, 1988, 34-50). 0 is what marking blindly comes to,
        however much is marked.
        """
        if not self.signs or not self.alike:
            return None
        return len(self.seen) / len(self.signs) - len(self.false_alarms) / len(self.alike)


def learned(
    story: Story, events: Iterable[tuple[int, Event]], marks: Iterable[tuple[str, str]], episode: str = ""
) -> Learned:
    """What came of *events* (each with the number of decisions taken before it, as `replay` gives them).

    *marks* are the lines marked in the end, as (scene, words); with *episode*, only what happened in that one is told.
    """
    marked = frozenset(marks)
    found: dict[tuple[str, str], Noticed] = {}
    plain: set[tuple[str, str]] = set()
    strip: list[Stop] = []
    place = ending = ""
    decisions = 0
    asking: Asked | None = None
    for _, event in events:
        match event:
            case Entered(scene=id):
                scene = story.scenes[id]
                place = scene.place or place
                if not episode or scene.episode == episode:
                    strip.append(Stop(id, place))
            case Shown(scene=id, beat=beat, line=line) if not episode or story.scenes[id].episode == episode:
                key = (id, line.text)
                if not line.signal and not line.legit:
                    plain.add(key)
                elif key not in found:
                    found[key] = Noticed(id, beat, line, key in marked, decisions)
            case Asked():
                asking = event
            case Took(option=option):
                if asking is not None and strip and strip[-1].scene == asking.scene:
                    strip[-1] = Stop(asking.scene, strip[-1].place, decisions, asking.choice, option)
                decisions += 1
            case EpisodeOver():
                decisions += 1  # entering the next one is a decision too
            case Ended(ending=ending):
                pass
    return Learned(
        tuple(strip),
        tuple(n for n in found.values() if n.line.signal),
        tuple(n for n in found.values() if n.line.legit),
        len(plain & marked),
        ending,
    )
