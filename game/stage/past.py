"""What has been lived: the whole way from the first line to now, told again by replay.

Nothing of it is stored. It is asked for when the player looks back or opens the history, and costs a replay.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.play import Asked, Cued, Ended, Entered, EpisodeOver, Event, Shown, Took, read_on, replay
from game.play.engine import WAITING_CUES
from game.stage.app import App, place_behind, still_told
from game.stage.msg import Met


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that stood on the screen: the scene, what had happened in it up to then, and the place behind it.

    *told* is all of that stay in the scene, shared by its moments, and *count* how much of it had happened.
    """

    scene: str
    told: Sequence[Shown | Cued]
    count: int
    place: str

    @property
    def shown(self) -> tuple[Shown | Cued, ...]:
        """What had happened in the scene up to then."""
        return tuple(self.told[: self.count])


def events_of(app: App) -> tuple[tuple[int, Event], ...]:
    """All that happened, each with the number of decisions taken before it."""
    assert app.story is not None
    replayed = replay(app.story, app.journal)
    _, after = read_on(app.story, replayed.state, app.read)
    taken = len(replayed.kept)
    return ((0, Entered(app.story.first)), *replayed.events, *((taken, e) for e in after))


def stops(app: App) -> tuple[Moment, ...]:
    """Every line and card that the player has read, in order; the last is what stands there now."""
    if app.story is None or app.state is None:
        return ()
    out: list[Moment] = []
    scene, place = "", ""
    shown: list[Shown | Cued] = []
    told: tuple[Cued, ...] = ()
    for _, event in events_of(app):
        told = still_told(told, event)
        match event:
            case Entered(scene=id):
                scene, shown = id, list(told)
                place = place_behind(app.story.scenes[id], place)
            case Shown() | Cued():
                shown.append(event)
                if isinstance(event, Shown) or event.cue.kind in WAITING_CUES:
                    out.append(Moment(scene, shown, len(shown), place))
    return tuple(out)


def props_of(shown: Sequence[Shown | Cued]) -> tuple[str, ...]:
    """What the cues among *shown*, which is told of one scene, have added to its place; each once, in their order."""
    return tuple(dict.fromkeys(e.cue.value for e in shown if isinstance(e, Cued) and e.cue.kind == "prop"))


def props_before(app: App) -> frozenset[tuple[str, str]]:
    """The props, with their places, that stood there in scenes before the present one."""
    if app.story is None or app.state is None:
        return frozenset()
    found: set[tuple[str, str]] = set()
    here: set[tuple[str, str]] = set()
    place = ""
    for _, event in events_of(app):
        match event:
            case Entered(scene=id):
                found |= here
                place, here = place_behind(app.story.scenes[id], place), set()
            case Cued(cue=cue) if cue.kind == "prop":
                here.add((place, cue.value))
    return frozenset(found)


def line_shown(app: App, key: str = "") -> Shown | None:
    """The line with this *key* ("scene/beat", as bubbles and speeches have it) among those shown up to the moment that
    the player sees; without one, the last of them."""
    past = stops(app)
    if not past:
        return None
    seen = [e for e in past[max(0, len(past) - 1 - app.look)].shown if isinstance(e, Shown)]
    if not key:
        return seen[-1] if seen else None
    return next((e for e in seen if f"{e.scene}/{e.beat}" == key), None)


@dataclass(frozen=True, slots=True)
class Lived:
    """A row of the history: a line that was said, or a decision (*decision* is its number, *option* what was taken).

    *app* is the one that told it, if it was a notification.
    """

    scene: str
    who: str = ""
    text: str = ""
    decision: int = -1
    ask: str = ""
    option: str = ""
    by: str = ""
    app: str = ""


def lived(app: App) -> tuple[Lived, ...]:
    """The history, oldest first."""
    if app.story is None or app.state is None:
        return ()
    rows: list[Lived] = []
    asking: Asked | None = None
    number = 0
    for _, event in events_of(app):
        match event:
            case Shown(scene=scene, line=line):
                rows.append(Lived(scene, line.who, line.text))
            case Cued(scene=scene, cue=cue) if cue.kind == "later":
                rows.append(Lived(scene, "", cue.value))
            case Cued(scene=scene, cue=cue) if cue.kind == "notify":
                rows.append(Lived(scene, cue.who, cue.value, app=cue.app))
            case Asked():
                asking = event
            case Took(option=id) if asking is not None:
                option = asking.choice.option(id)
                text = option.text if option else id
                rows.append(
                    Lived(asking.scene, decision=number, ask=asking.choice.ask, option=text, by=asking.choice.by)
                )
                number += 1
            case EpisodeOver():
                number += 1  # entering the next episode is a decision too, without a row of its own
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Remembered:
    """A decision as “Previously…” tells it: where it was taken, by whom (a cast key or "") and in which mood; the
    *ask*, the *option* taken, its *recap* ("" if the writer gave none), and its number."""

    scene: str
    place: str
    who: str
    mood: str
    ask: str
    option: str
    recap: str
    decision: int = -1


def remembered(app: App) -> tuple[Remembered, ...]:
    """The decisions taken, oldest first, with the picture that each was taken before."""
    if app.story is None or app.state is None:
        return ()
    out: list[Remembered] = []
    story, place, last = app.story, "", ""
    moods: dict[str, str] = {}
    asking: Asked | None = None
    number = 0
    for _, event in events_of(app):
        match event:
            case Entered(scene=id):
                place, last, moods = place_behind(story.scenes[id], place), "", {}
            case Shown(line=line) if line.who:
                last = line.who
                moods[last] = line.mood or moods.get(last, "neutral")
            case Cued(cue=cue) if cue.kind == "show":
                moods[cue.value] = cue.mood or moods.get(cue.value, "neutral")
            case Asked():
                asking = event
            case Took(option=id) if asking is not None:
                option = asking.choice.option(id)
                phone = story.scenes[asking.scene].phone
                who = asking.choice.by or (phone.owner if phone else "") or last
                if option is not None:
                    mood = moods.get(who, "neutral")
                    words = (asking.choice.ask, option.text, option.recap)
                    out.append(Remembered(asking.scene, place, who, mood, *words, number))
                number += 1
            case EpisodeOver():
                number += 1  # entering the next episode is a decision too
    return tuple(out)


def met_so_far(app: App) -> Met:
    """Who with a card was seen or heard on the way, which endings were come to, which episodes were begun, which
    scenes were lived."""
    if app.story is None or app.state is None:
        return Met()
    story = app.story
    seen: set[str] = set()
    endings: set[str] = set()
    episodes: set[str] = set()
    scenes: set[str] = set()
    for _, event in events_of(app):
        match event:
            case Entered(scene=id):
                scenes.add(id)
                episodes.add(story.scenes[id].episode)
                phone = story.scenes[id].phone
                seen.update((phone.owner, phone.of) if phone else ())
            case Shown(line=line):
                seen.add(line.who)
            case Cued(cue=cue):
                seen.update((cue.value,) if cue.kind in ("show", "camera") else (cue.who,))
            case Ended(ending=ending):
                endings.add(ending)
    cards = frozenset(key for key, member in story.cast.items() if member.card and key in seen)
    return Met(cards, frozenset(endings), frozenset(episodes), frozenset(scenes))
