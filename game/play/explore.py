"""Every state that a story can reach, so that “this ending can never happen” is a proof and not a feeling.

States are taken at decisions only, and merged on what can still make a difference: the choice, the variables,
and which of the scenes that some condition asks `seen()` of were seen. A bound on the number of states says
when it was hit; nothing is proved then, and the outcome says so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from game.play.state import Choose, Decision, Enter
from game.story.expr import Effect, Expr, Value, applied, holds, names_in, scenes_in
from game.story.model import Arm, Choice, Finish, Go, Line, Option, Scene, Story

WORDS_PER_MINUTE = 160  # the slow end of the 160-180 that BBC and Ofcom advise for subtitles
MAX_STATES = 200_000
READ_CUES = frozenset({"later", "trust-map", "notify"})  # cues whose value is words that the player reads
NOWHERE = -1  # the number of a state beyond the bound


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
    *episodes* has, for each that is reached, the fewest and the most minutes from its beginning to its end; it is empty
    when the story can run in circles, and without *reading*.
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
    episodes: Mapping[str, tuple[float, float]] = field(default_factory=dict)


def explore(story: Story, bound: int = MAX_STATES, *, reading: bool = True) -> Explored:
    """Visit every state that can be reached, up to *bound* of them.

    Without *reading* no word is counted, a sixth of the work: paths have 0 words, and none is shortest or longest.
    """
    return _Explorer(story, bound, reading).run()


Values = tuple[Value, ...]
Seen = tuple[str, ...]
Rest = tuple[str, str, str, Values, Seen]  # ASKED, GATE, STUCK or ENDING; what of it; the scene; what can still matter
Entry = tuple[str, Values, Seen]  # a scene being entered, and what can still matter
Step = tuple[Decision, int, int]  # a decision, the words read after it, the number of the state that it leads to
Count = Callable[[str], int]  # the words of a text
ASKED, GATE, STUCK, ENDING = "asked", "gate", "stuck", "ending"


class _Answer:
    """An option, with what exploring needs of it at hand."""

    __slots__ = ("arms", "decision", "effects", "option", "otherwise", "place", "when", "words")

    def __init__(self, choice: Choice, option: Option, count: Count) -> None:
        self.option, self.decision, self.place = option, Choose(choice.id, option.id), (choice.id, option.id)
        self.when, self.effects, self.arms = option.when, option.effects, option.go
        self.words, self.otherwise = count(option.text), count(option.otherwise)


class _Plan:
    """A scene as exploring walks through it: what every path tells, and apart from it what hangs on a condition.

    *names* are the variables and *asked_of* the scenes that conditions in it or behind it read: nothing else can make a
    difference any more. *turns* are the beats with a condition or an effect, in order, each with its words.
    """

    __slots__ = ("answers", "asked_of", "beats", "end", "episode", "fixed", "names", "noted", "take", "turns", "words")

    def __init__(self, story: Story, scene: Scene, names: tuple[str, ...], asked_of: Seen, count: Count) -> None:
        self.names, self.asked_of, self.end, self.episode = names, asked_of, scene.end, scene.episode
        self.take = _taker(names)
        self.noted = False
        self.words = _profile_words(story, scene, count)
        turns: list[tuple[Expr | None, tuple[Effect, ...], int, int, Line | None]] = []
        self.beats: list[tuple[int, Line]] = []  # the lines that every path tells
        for n, beat in enumerate(scene.beats):
            if type(beat) is Line:
                words = count(beat.text)
                if beat.when is not None:
                    turns.append((beat.when, (), words, n, beat))
                    continue
                self.beats.append((n, beat))
            else:
                words = count(beat.value) if beat.kind in READ_CUES else 0  # type: ignore[union-attr]
                if beat.when is not None or beat.effects:  # type: ignore[union-attr]
                    turns.append((beat.when, beat.effects, words, n, None))  # type: ignore[union-attr]
                    continue
            self.words += words
        self.turns = tuple(turns)
        self.answers: tuple[_Answer, ...] = ()
        self.fixed: int | None = None  # the words of the question, when its answers are always all there
        if isinstance(scene.end, Choice):
            self.answers = tuple(_Answer(scene.end, option, count) for option in scene.end.options)
            self.words += count(scene.end.ask)
            if all(answer.when is None for answer in self.answers):
                self.fixed = sum(answer.words for answer in self.answers)


class _Explorer:
    """Walks over the story with only what can still make a difference in hand, by the rules of `engine`.

    The engine itself would make a State and its events for every line of every path; the tests hold this against it
    on stories made at random.
    """

    def __init__(self, story: Story, bound: int, reading: bool) -> None:
        self.story, self.bound, self.reading = story, bound, reading
        names, asked_of = _read_from(story)
        count = word_count if reading else _no_words
        self.plans = {id: _Plan(story, s, names[id], asked_of[id], count) for id, s in story.scenes.items()}
        self.lines: set[tuple[str, int]] = set()
        self.signals: set[str] = set()
        self.scenes: set[str] = set()
        self.options: set[tuple[str, str]] = set()
        self.rested: dict[Entry, tuple[Rest, int]] = {}  # from the entry of a scene to rest, and the words on the way
        self.number: dict[Rest, int] = {}
        self.states: list[Rest] = []
        self.came: list[tuple[int, Decision | None]] = []  # for each state, a shortest way there
        self.steps: list[Sequence[Step]] = []
        self.ends: dict[int, str] = {}
        self.dead: list[tuple[str, int]] = []
        self.stuck: list[tuple[str, int]] = []

    def run(self) -> Explored:
        complete = True
        values: dict[str, Value] = {name: v.start for name, v in self.story.variables.items()}
        rest, words = self._rested(self._entry(self.story.first, values, ()))
        self._new(rest, -1, None)
        here = 0
        while here < len(self.states):
            out: list[Step] = []
            for decision, read, rest in self._ways(here):
                target = self.number.get(rest)
                if target is None:
                    if len(self.states) >= self.bound:
                        complete = False
                        target = NOWHERE
                    else:
                        target = self._new(rest, here, decision)
                out.append((decision, read, target))
            self.steps.append(out)
            here += 1
        endings: dict[str, Path] = {}
        for state, ending in self.ends.items():
            if ending not in endings:  # found breadth first: the first is a shortest in decisions
                decisions = self._way(state)
                endings[ending] = Path(decisions, words + self._words_of(decisions), ending)
        order = self._topological() if self.reading else None
        shortest, longest = self._extremes(words, order) if self.reading else (None, None)
        return Explored(
            len(self.states),
            complete,
            endings,
            tuple((scene, self._way(state)) for scene, state in self.dead),
            tuple((scene, self._way(state)) for scene, state in self.stuck),
            frozenset(self.scenes),
            frozenset(self.lines),
            frozenset(self.options),
            frozenset(self.signals),
            shortest,
            longest,
            self._deciders(),
            {} if order is None else self._by_episode(words, order),
        )

    def _new(self, rest: Rest, before: int, decision: Decision | None) -> int:
        state = self.number[rest] = len(self.states)
        self.states.append(rest)
        self.came.append((before, decision))
        return state

    def _entry(self, id: str, values: Mapping[str, Value], seen: Seen) -> Entry:
        """The scene *id* being entered, with no more than can still make a difference."""
        plan = self.plans[id]
        asked_of = plan.asked_of
        return id, plan.take(values), tuple([s for s in asked_of if s == id or s in seen]) if asked_of else ()

    def _rested(self, entry: Entry) -> tuple[Rest, int]:
        """Where *entry* comes to rest, and the words read on the way."""
        known = self.rested.get(entry)
        if known is not None:
            return known
        words = 0
        passed: dict[Entry, int] = {}  # the scenes passed through, and the words before each
        while True:
            passed[entry] = words
            id, values, seen = entry
            plan = self.plans[id]
            if not plan.noted:
                self._note(id, plan)
            words += plan.words
            now = None
            if plan.turns:
                now = dict(zip(plan.names, values, strict=True))
                words += self._turns(id, plan, now, seen)
                values = plan.take(now)
            end = plan.end
            if type(end) is Choice:
                fixed = plan.fixed
                words += self._offered(plan, values, seen) if fixed is None else fixed
                rest: Rest = (ASKED, "", id, values, seen)
                break
            if type(end) is Finish:
                rest = (ENDING, end.ending, id, (), ())  # whatever was seen on the way
                break
            if now is None:
                now = dict(zip(plan.names, values, strict=True))
            rest, entered = self._onward(id, end.arms, now, values, seen)  # type: ignore[union-attr]
            if entered is None:
                break
            if entered in passed:  # nothing that matters has changed since: it would go round for ever
                return (STUCK, entered[0], entered[0], entered[1], entered[2]), words
            known = self.rested.get(entered)
            if known is not None:
                rest = known[0]
                words += known[1]
                break
            entry = entered
        for entry, before in passed.items():
            self.rested[entry] = rest, words - before
        return self.rested[next(iter(passed))]

    def _note(self, id: str, plan: _Plan) -> None:
        """The first time in a scene: it was met, and so was what every path through it tells."""
        plan.noted = True
        self.scenes.add(id)
        for n, line in plan.beats:
            self.lines.add((id, n))
            if line.signal:
                self.signals.add(line.signal)

    def _turns(self, id: str, plan: _Plan, now: dict[str, Value], seen: Seen) -> int:
        """What hangs on a condition, and the effects on *now*; the words that it gives to read."""
        told = 0
        for when, effects, words, n, line in plan.turns:
            if when is not None and not holds(when, now, seen.__contains__):
                continue
            told += words
            if line is not None:
                self.lines.add((id, n))
                if line.signal:
                    self.signals.add(line.signal)
            for effect in effects:
                if effect.name in now:
                    now[effect.name] = applied(effect, self.story.variables[effect.name], now[effect.name])
        return told

    def _offered(self, plan: _Plan, values: Values, seen: Seen) -> int:
        now = dict(zip(plan.names, values, strict=True))
        return sum(a.words if holds(a.when, now, seen.__contains__) else a.otherwise for a in plan.answers)

    def _onward(
        self, id: str, arms: Iterable[Arm], now: Mapping[str, Value], values: Values, seen: Seen
    ) -> tuple[Rest, Entry | None]:
        """Where *arms* lead from the scene *id*: into a scene (the second), or to rest at once (the first)."""
        target = ""
        for arm in arms:
            if arm.when is None or holds(arm.when, now, seen.__contains__):
                target = arm.to
                break
        plan = self.plans.get(target)
        if plan is None:
            return (STUCK, target or id, id, values, seen), None
        if plan.episode != self.plans[id].episode:
            return (GATE, target, id, values, seen), None
        return (STUCK, target, id, (), ()), self._entry(target, now, seen)

    def _ways(self, state: int) -> Iterator[tuple[Decision, int, Rest]]:
        """The decisions that *state* allows, the words read after each, and where each leads."""
        kind, what, id, values, seen = self.states[state]
        if kind == ENDING:
            self.ends[state] = what
            return
        if kind == STUCK:
            self.stuck.append((what, state))
            return
        plan = self.plans[id]
        now = dict(zip(plan.names, values, strict=True))
        if kind == GATE:
            rest, words = self._rested(self._entry(what, now, seen))
            yield Enter(self.plans[what].episode), words, rest
            return
        taken = 0
        for answer in plan.answers:
            if answer.when is not None and not holds(answer.when, now, seen.__contains__):
                continue
            taken += 1
            self.options.add(answer.place)
            after, left = now, values
            for effect in answer.effects:
                if effect.name in now:
                    if after is now:
                        after = dict(now)
                    after[effect.name] = applied(effect, self.story.variables[effect.name], after[effect.name])
            if after is not now:
                left = plan.take(after)
            rest, entered = self._onward(id, answer.arms, after, left, seen)
            words = 0
            if entered is not None:
                rest, words = self.rested.get(entered) or self._rested(entered)
            yield answer.decision, words, rest
        if not taken:
            self.dead.append((id, state))

    def _way(self, state: int) -> tuple[Decision, ...]:
        way: list[Decision] = []
        while True:
            state, decision = self.came[state]
            if decision is None:
                return tuple(reversed(way))
            way.append(decision)

    def _words_of(self, decisions: Iterable[Decision]) -> int:
        words = state = 0
        for decision in decisions:
            for taken, read, target in self.steps[state]:
                if taken == decision:
                    words, state = words + read, target
                    break
        return words

    def _extremes(self, words: int, order: list[int] | None) -> tuple[Path | None, Path | None]:
        """The shortest and the longest way to an ending, by words, by working back from the endings."""
        if order is None:
            found = [Path(self._way(s), words + self._words_of(self._way(s)), e) for s, e in self.ends.items()]
            return (min(found, key=lambda p: p.words) if found else None), None
        count = len(self.states)
        # For each state the words from there to an ending, and the step that begins the way.
        least: list[tuple[int, Step | None] | None] = [None] * count
        most: list[tuple[int, Step | None] | None] = [None] * count
        for state in order:  # ends first
            if state in self.ends:
                least[state] = most[state] = (0, None)
                continue
            low = high = None
            for step in self.steps[state]:
                _, read, target = step
                if target == NOWHERE or (short := least[target]) is None or (long := most[target]) is None:
                    continue
                if low is None or read + short[0] < low[0]:
                    low = (read + short[0], step)
                if high is None or read + long[0] > high[0]:
                    high = (read + long[0], step)
            least[state], most[state] = low, high

        def path(table: list[tuple[int, Step | None] | None]) -> Path | None:
            begun = table[0]
            if begun is None:
                return None
            way, state, at = [], 0, begun[1]
            while at is not None:
                way.append(at[0])
                state = at[2]
                onward = table[state]
                at = onward[1] if onward else None
            return Path(tuple(way), words + begun[0], self.ends[state])

        return path(least), path(most)

    def _by_episode(self, words: int, order: list[int]) -> dict[str, tuple[float, float]]:
        """For each episode the fewest and the most minutes from where it is entered to where it is left."""
        left: list[tuple[int, int] | None] = [None] * len(self.states)  # the words from there to the end of its episode
        found: dict[str, tuple[int, int]] = {}

        def note(episode: str, least: int, most: int) -> None:
            low, high = found.get(episode, (least, most))
            found[episode] = min(low, least), max(high, most)

        for state in order:  # ends first
            onward = [(read, left[target], target) for _, read, target in self.steps[state] if target != NOWHERE]
            ways = [(read, to, target) for read, to, target in onward if to is not None]
            if self.states[state][0] == GATE:
                for read, to, target in ways:
                    note(self.plans[self.states[target][2]].episode, read + to[0], read + to[1])
                left[state] = 0, 0
            elif state in self.ends:
                left[state] = 0, 0
            elif ways:
                left[state] = min(read + to[0] for read, to, _ in ways), max(read + to[1] for read, to, _ in ways)
        begun = left[0]
        if begun is not None:
            note(self.plans[self.story.first].episode, words + begun[0], words + begun[1])
        minutes = {episode: (low / WORDS_PER_MINUTE, high / WORDS_PER_MINUTE) for episode, (low, high) in found.items()}
        return {episode.id: minutes[episode.id] for episode in self.story.episodes if episode.id in minutes}

    def _topological(self) -> list[int] | None:
        """The states so that each comes after all it leads to, or None when there is a circle."""
        order: list[int] = []
        mark = bytearray(len(self.states))  # 1 while its ways are being followed, 2 when they all have been
        stack: list[tuple[int, Iterator[Step]]] = [(0, iter(self.steps[0]))]
        mark[0] = 1
        while stack:
            state, ways = stack[-1]
            for _, _, target in ways:
                if target == NOWHERE or mark[target] == 2:
                    continue
                if mark[target] == 1:
                    return None
                mark[target] = 1
                stack.append((target, iter(self.steps[target])))
                break
            else:
                mark[state] = 2
                order.append(state)
                stack.pop()
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


def conditions_of(scene: Scene) -> Iterator[Expr]:
    """Every condition that is asked in a scene or on the way out of it."""
    for beat in scene.beats:
        if beat.when is not None:
            yield beat.when
    end = scene.end
    arms: Iterable[Arm] = end.arms if isinstance(end, Go) else ()
    if isinstance(end, Choice):
        yield from (option.when for option in end.options if option.when is not None)
        arms = (arm for option in end.options for arm in option.go)
    yield from (arm.when for arm in arms if arm.when is not None)


def ways_out(scene: Scene) -> tuple[str, ...]:
    """The scenes that a scene can lead to."""
    if isinstance(scene.end, Choice):
        return tuple(arm.to for option in scene.end.options for arm in option.go)
    return tuple(arm.to for arm in scene.end.arms) if isinstance(scene.end, Go) else ()


def _read_from(story: Story) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """For each scene, the variables that conditions in it or behind it read, and the scenes they ask `seen()` of.

    What no condition can read any more makes no difference, and states that differ only there are one.
    """
    conditions = {id: frozenset(conditions_of(s)) for id, s in story.scenes.items()}
    names = {id: frozenset[str]().union(*map(names_in, asked)) for id, asked in conditions.items()}
    asked_of = {id: frozenset[str]().union(*map(scenes_in, asked)) for id, asked in conditions.items()}
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


def _taker(names: tuple[str, ...]) -> Callable[[Mapping[str, Value]], Values]:
    """What picks the values of *names*, as a tuple."""
    if not names:
        return lambda values: ()
    if len(names) == 1:
        name = names[0]
        return lambda values: (values[name],)
    return itemgetter(*names)


def _profile_words(story: Story, scene: Scene, count: Count) -> int:
    """The words at the head of a profile, which stands over the scene's own lines."""
    phone = scene.phone
    if phone is None or phone.view != "profile" or phone.of not in story.cast:
        return 0
    profile = story.cast[phone.of].profile
    return sum(map(count, (profile.bio, *profile.facts)))


def _no_words(text: str) -> int:
    return 0


def word_count(text: str) -> int:
    """How many words there are to read."""
    return len(text.split())
