"""Every state that a story can reach, so that “this ending can never happen” is a proof and not a feeling.

States are taken at decisions only, and merged on what can still make a difference: the choice, the variables,
and which of the scenes that some condition asks `seen()` of were seen. A bound on the number of states says
when it was hit; nothing is proved then, and the outcome says so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.play.engine import WAITING_CUES, asked, begin, offered, rest, step
from game.play.state import Choose, Cued, Decision, Enter, Entered, Event, Shown, State
from game.story.expr import Expr, names_in, scenes_in
from game.story.model import Choice, Go, Scene, Story

WORDS_PER_MINUTE = 160  # the slow end of the 160-180 that BBC and Ofcom advise for subtitles
MAX_STATES = 200_000


@dataclass(frozen=True, slots=True)
class Path:
    """One way through a story: its decisions, the words read on it, and the ending it comes to."""

    decisions: tuple[Decision, ...]
    words: int
    ending: str

    @property
    def minutes(self) -> float:
        """Minutes of reading at WORDS_PER_MINUTE."""
        return self.words / WORDS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Explored:
    """What was found. *complete* is False when the bound was hit, and then absence proves nothing.

    *endings* has, for each ending reached, a shortest way to it. *dead_ends* are states in which nothing can be taken,
    each with a way there; *stuck* likewise, where a scene is missing. *lines*, *options* and *scenes* are all that was
    seen on some path. *shortest* and *longest* are by words; *longest* is None when the story can run in circles.
    """

    states: int
    complete: bool
    endings: Mapping[str, Path]
    dead_ends: tuple[tuple[str, tuple[Decision, ...]], ...]
    stuck: tuple[tuple[str, tuple[Decision, ...]], ...]
    scenes: frozenset[str]
    lines: frozenset[tuple[str, int]]
    options: frozenset[tuple[str, str]]
    signals: frozenset[str]
    shortest: Path | None
    longest: Path | None
    deciders: Mapping[str, int] = field(default_factory=dict)


def explore(story: Story, bound: int = MAX_STATES) -> Explored:
    """Visit every state that can be reached, up to *bound* of them."""
    return _Explorer(story, bound).run()


Key = tuple[Any, ...]


class _Explorer:
    def __init__(self, story: Story, bound: int) -> None:
        self.story, self.bound = story, bound
        self.names, self.asked_of = _read_from(story)
        self.lines: dict[tuple[str, int], int] = {}  # the lines met, and the words of each
        self.rested: dict[Key, tuple[Key, State, int]] = {}  # from right after a decision to the next one
        self.scenes: set[str] = {story.first}
        self.options: set[tuple[str, str]] = set()
        self.signals: set[str] = set()
        self.came: dict[Key, tuple[Key | None, Decision | None]] = {}
        self.edges: dict[Key, list[tuple[Decision, int, Key]]] = {}  # decision, words read after it, where to
        self.ends: dict[Key, str] = {}
        self.dead: list[tuple[str, Key]] = []
        self.stuck: list[tuple[str, Key]] = []

    def run(self) -> Explored:
        story = self.story
        queue: deque[tuple[Key, State]] = deque()
        complete = True
        start, state, words = self._rested(begin(story))
        self.came[start] = (None, None)
        queue.append((start, state))
        while queue:
            key, state = queue.popleft()
            out = self.edges.setdefault(key, [])
            for decision in self._decisions(key, state):
                after, events = step(story, state, decision)
                met = self._met(events)  # a scene that is entered and left again is told only here
                target, after, read = self._rested(after)
                out.append((decision, met + read, target))
                if target in self.came:
                    continue
                if len(self.came) >= self.bound:
                    complete = False
                    continue
                self.came[target] = (key, decision)
                queue.append((target, after))
        endings: dict[str, Path] = {}
        for key, ending in self.ends.items():
            if ending not in endings:  # found breadth first: the first is a shortest in decisions
                decisions = self._way(key)
                endings[ending] = Path(decisions, words + self._words_of(decisions, start), ending)
        shortest, longest = self._extremes(start, words)
        return Explored(
            len(self.came),
            complete,
            endings,
            tuple((scene, self._way(key)) for scene, key in self.dead),
            tuple((scene, self._way(key)) for scene, key in self.stuck),
            frozenset(self.scenes),
            frozenset(self.lines),
            frozenset(self.options),
            frozenset(self.signals),
            shortest,
            longest,
            self._deciders(),
        )

    def _rested(self, state: State) -> tuple[Key, State, int]:
        """Where *state* comes to rest, as a key and as a state, and the words read on the way."""
        before = self._key(state)
        known = self.rested.get(before)
        if known is not None:  # what differs is read by no condition any more, so all that follows is the same
            return known
        state, events = rest(self.story, state)
        words = self._met(events)
        choice = asked(self.story, state)
        if choice is not None:
            words += word_count(choice.ask)
            words += sum(word_count(o.text if can else o.otherwise) for o, can in offered(self.story, state, choice))
        self.rested[before] = self._key(state), state, words
        return self.rested[before]

    def _met(self, events: Iterable[Event]) -> int:
        """Note what events show; the words that they give to read."""
        words = 0
        for event in events:
            if type(event) is Shown:
                place = event[:2]
                if place not in self.lines:
                    self.lines[place] = word_count(event.line.text)
                    if event.line.signal:
                        self.signals.add(event.line.signal)
                words += self.lines[place]
            elif type(event) is Cued:
                if event.cue.kind in WAITING_CUES:
                    words += word_count(event.cue.value)
            elif type(event) is Entered:
                self.scenes.add(event.scene)
                phone = self.story.scenes[event.scene].phone
                if phone is not None and phone.view == "profile" and phone.of in self.story.cast:
                    profile = self.story.cast[phone.of].profile
                    words += sum(map(word_count, (profile.bio, *profile.facts)))
        return words

    def _key(self, state: State) -> Key:
        self.scenes.add(state.scene)
        # An ending is an ending, whatever was seen on the way.
        names, asked_of = ((), ()) if state.ending else (self.names[state.scene], self.asked_of[state.scene])
        values = tuple(state.values[name] for name in names)
        seen = tuple(scene for scene in asked_of if scene in state.seen)
        return (state.scene, state.at, state.gate, state.stuck, state.ending, values, seen)

    def _decisions(self, key: Key, state: State) -> list[Decision]:
        if state.ending:
            self.ends[key] = state.ending
            return []
        if state.stuck:
            self.stuck.append((state.stuck, key))
            return []
        if state.gate:
            return [Enter(self.story.scenes[state.gate].episode)]
        choice = asked(self.story, state)
        taken: list[Decision] = []
        if choice is not None:
            for option, can in offered(self.story, state, choice):
                if can:
                    self.options.add((choice.id, option.id))
                    taken.append(Choose(choice.id, option.id))
        if not taken:
            self.dead.append((state.scene, key))
        return taken

    def _way(self, key: Key) -> tuple[Decision, ...]:
        way: list[Decision] = []
        here: Key | None = key
        while here is not None:
            here, decision = self.came[here]
            if decision is not None:
                way.append(decision)
        return tuple(reversed(way))

    def _words_of(self, decisions: tuple[Decision, ...], key: Key) -> int:
        words = 0
        for decision in decisions:
            for taken, read, target in self.edges[key]:
                if taken == decision:
                    words, key = words + read, target
                    break
        return words

    def _extremes(self, start: Key, words: int) -> tuple[Path | None, Path | None]:
        """The shortest and the longest way to an ending, by words, by working back from the endings."""
        order = self._topological(start)
        if order is None:
            found = [Path(self._way(k), words + self._words_of(self._way(k), start), e) for k, e in self.ends.items()]
            return (min(found, key=lambda p: p.words) if found else None), None
        least: dict[Key, tuple[int, tuple[Decision, Key] | None]] = {}
        most: dict[Key, tuple[int, tuple[Decision, Key] | None]] = {}
        for key in order:  # ends first
            if key in self.ends:
                least[key] = most[key] = (0, None)
                continue
            for decision, read, target in self.edges.get(key, ()):
                if target in least and (key not in least or read + least[target][0] < least[key][0]):
                    least[key] = (read + least[target][0], (decision, target))
                if target in most and (key not in most or read + most[target][0] > most[key][0]):
                    most[key] = (read + most[target][0], (decision, target))

        def path(table: dict[Key, tuple[int, tuple[Decision, Key] | None]]) -> Path | None:
            if start not in table:
                return None
            total, key, way = words + table[start][0], start, []
            while (onward := table[key][1]) is not None:
                way.append(onward[0])
                key = onward[1]
            return Path(tuple(way), total, self.ends[key])

        return path(least), path(most)

    def _topological(self, start: Key) -> list[Key] | None:
        """The states so that each comes after all it leads to, or None when there is a circle."""
        order: list[Key] = []
        state: dict[Key, int] = {}
        stack: list[tuple[Key, int]] = [(start, 0)]
        while stack:
            key, n = stack.pop()
            out = self.edges.get(key, ())
            if n == 0:
                state[key] = 1
            if n < len(out):
                stack.append((key, n + 1))
                target = out[n][2]
                if state.get(target) == 1:
                    return None
                if target not in state:
                    stack.append((target, 0))
            else:
                state[key] = 2
                order.append(key)
        return order

    def _deciders(self) -> dict[str, int]:
        """How many choices each member of the cast decides, among those that can be reached."""
        count: dict[str, int] = {}
        met = {choice for choice, _ in self.options}
        for id in self.scenes:
            scene = self.story.scenes.get(id)
            if scene is not None and isinstance(scene.end, Choice) and scene.end.id in met:
                count[scene.end.by] = count.get(scene.end.by, 0) + 1
        return count


def conditions_of(scene: Scene) -> Iterator[Expr | None]:
    """Every condition that is asked in a scene or on the way out of it."""
    for beat in scene.beats:
        yield beat.when
    if isinstance(scene.end, Choice):
        for option in scene.end.options:
            yield option.when
            yield from (arm.when for arm in option.go)
    elif isinstance(scene.end, Go):
        yield from (arm.when for arm in scene.end.arms)


def ways_out(scene: Scene) -> tuple[str, ...]:
    """The scenes that a scene can lead to."""
    if isinstance(scene.end, Choice):
        return tuple(arm.to for option in scene.end.options for arm in option.go)
    return tuple(arm.to for arm in scene.end.arms) if isinstance(scene.end, Go) else ()


def _read_from(story: Story) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """For each scene, the variables that conditions in it or behind it read, and the scenes they ask `seen()` of.

    What no condition can read any more makes no difference, and states that differ only there are one.
    """
    names = {id: frozenset[str]().union(*map(names_in, conditions_of(s))) for id, s in story.scenes.items()}
    asked_of = {id: frozenset[str]().union(*map(scenes_in, conditions_of(s))) for id, s in story.scenes.items()}
    comes_from: dict[str, set[str]] = {}
    for id, scene in story.scenes.items():
        for target in ways_out(scene):
            comes_from.setdefault(target, set()).add(id)
    todo = deque(story.scenes)
    while todo:  # until nothing is handed back any more
        id = todo.popleft()
        for before in comes_from.get(id, ()):
            if id in names and not (names[id] <= names[before] and asked_of[id] <= asked_of[before]):
                names[before] |= names[id]
                asked_of[before] |= asked_of[id]
                todo.append(before)
    return {id: tuple(sorted(n)) for id, n in names.items()}, {id: tuple(sorted(n)) for id, n in asked_of.items()}


def word_count(text: str) -> int:
    """How many words there are to read."""
    return len(text.split())
