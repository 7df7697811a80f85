"""What happens in a story, one input at a time.

Every change of a State is made in this file. It knows no screen, disk, clock or dice, so the same inputs
always lead to the same place: saves, votes, going back and preview all rest on that.
"""

from __future__ import annotations

from collections.abc import Iterable

from rpds import HashTrieMap, HashTrieSet

from game.play.state import (
    Asked,
    Changed,
    Choose,
    Cued,
    Ended,
    Enter,
    Entered,
    EpisodeOver,
    Event,
    Input,
    Mark,
    Marked,
    Next,
    Shown,
    State,
    Stuck,
    Took,
)
from game.story.expr import Effect, Expr, Value, applied, holds
from game.story.model import Arm, Choice, Cue, Finish, Line, Option, Scene, Story

WAITING_CUES = frozenset(
    {"later", "trust-map", "titles", "typing"}
)  # these stand on the screen until the player goes on
_made = tuple.__new__  # State(…) and Shown(…) themselves take as long as all the rest of a step
MAX_EMPTY_SCENES = 1_000  # scenes passed through without a line after which the story is held to run in a circle


MAX_KEPT = 50_000  # scenes whose telling is kept; more only when very many stories are read in one run
Single = dict[int, tuple[Expr | None, tuple[Event]]]
Runs = dict[int, tuple[int, tuple[Event, ...]]]
_tellings: dict[int, tuple[Scene, Single, Runs]] = {}


def _telling(scene: Scene) -> tuple[Scene, Single, Runs]:
    """What of *scene* is told again and again: (scene, each line's condition and event by beat, runs of beats).

    A run is of beats without condition and effect; it goes from its first (the key) up to the first that it does not
    hold. A memo by identity, and the scene is kept with it so that the identity stays its own: the
    same lines are told again on every path that leads through them, and making their events is most of the work.
    """
    known = _tellings.get(id(scene))
    if known is None:
        single: Single = {}
        runs: Runs = {}
        run: list[Event] = []
        for n, beat in enumerate(scene.beats):
            event: Event = Shown(scene.id, n, beat) if isinstance(beat, Line) else Cued(scene.id, n, beat)
            if type(beat) is Line:
                single[n] = (beat.when, (event,))
            if beat.when is not None or (isinstance(beat, Cue) and beat.effects):
                run = []
                continue
            run = [*run, event]
            runs[n + 1 - len(run)] = (n + 1, tuple(run))
        if len(_tellings) >= MAX_KEPT:
            _tellings.clear()
        known = _tellings[id(scene)] = (scene, single, runs)
    return known


class IllegalInput(Exception):
    """The programmer asked for something that the state does not allow; nothing has changed."""


def begin(story: Story) -> State:
    """The state before the first line."""
    start: HashTrieMap[str, Value] = HashTrieMap({name: v.start for name, v in story.variables.items()})
    first = story.first
    empty: HashTrieSet[tuple[str, str]] = HashTrieSet()
    return State(first, 0, start, HashTrieSet([first]), empty)


def step(story: Story, state: State, input: Input) -> tuple[State, tuple[Event, ...]]:
    """The next state and what happened. Raises IllegalInput, and nothing has changed."""
    if type(input) is Next:
        scene_id, at, values, seen, marks, ending, gate, stuck = state
        here = story.scenes[scene_id]
        single = (_tellings.get(id(here)) or _telling(here))[1]
        told = single.get(at)
        # A line, nineteen times of twenty: what stands below does the same in thrice the time.
        while told is not None and not (ending or gate or stuck):
            when, events = told
            at += 1
            if when is None or holds(when, values, seen.__contains__):
                return _made(State, (scene_id, at, values, seen, marks, "", "", "")), events
            told = single.get(at)
        return _next(story, state)
    match input:
        case Choose(choice=choice, option=option):
            return _choose(story, state, choice, option)
        case Mark(scene=scene, text=text):
            return _mark(story, state, scene, text)
        case Enter(episode=episode):
            return _enter_episode(story, state, episode)
    raise IllegalInput(f"{input!r} is no input")


def rest(story: Story, state: State) -> tuple[State, tuple[Event, ...]]:
    """Next until there is something to decide, or the end.

    Scenes that lead back to themselves with nothing changed would go on for ever: then it is stuck.
    """
    events: list[Event] = []
    # Between two decisions everything follows, so a scene entered again with the same values and the same scenes
    # seen is a circle. Values are compared only when a scene comes back, which is rare.
    entered: dict[str, list[State]] = {}
    while not resting(story, state):
        if state.at == 0:
            before = entered.setdefault(state.scene, [])
            if any(b.values == state.values and b.seen == state.seen for b in before):
                events.append(Stuck(state.scene))
                return state._replace(stuck=state.scene), tuple(events)
            before.append(state)
        state = _advance(story, state, events, stop=False)
    return state, tuple(events)


def resting(story: Story, state: State) -> bool:
    """Whether Next would do nothing: a choice is asked, an episode or the story is over, or it is stuck."""
    if state.ending or state.gate or state.stuck:
        return True
    scene = story.scenes[state.scene]
    return state.at > len(scene.beats) and isinstance(scene.end, Choice)


def asked(story: Story, state: State) -> Choice | None:
    """The choice that is being asked, if any."""
    scene = story.scenes.get(state.scene)
    if scene is None or state.at <= len(scene.beats) or state.ending or state.gate or state.stuck:
        return None
    return scene.end if isinstance(scene.end, Choice) else None


def offered(story: Story, state: State, choice: Choice) -> tuple[tuple[Option, bool], ...]:
    """The options of *choice* that are shown now, each with whether it can be taken."""
    shown = []
    for option in choice.options:
        can = holds(option.when, state.values, state.seen.__contains__)
        if can or option.otherwise:
            shown.append((option, can))
    return tuple(shown)


def _next(story: Story, state: State) -> tuple[State, tuple[Event, ...]]:
    if resting(story, state):
        raise IllegalInput(f"Next while {state.scene} waits for a decision or is over")
    events: list[Event] = []
    return _advance(story, state, events, stop=True), tuple(events)


def _advance(story: Story, state: State, events: list[Event], stop: bool) -> State:
    """On to the next line (*stop*) or to the end of the scene; appends to *events*."""
    scene_id, at, values, seen, marks = state[:5]
    scene = story.scenes[scene_id]
    for _ in range(MAX_EMPTY_SCENES):
        beats = scene.beats
        count = len(beats)
        runs = None if stop else _telling(scene)[2]
        while at < count:
            if runs is not None and at in runs:
                at, told = runs[at]
                events += told
                continue
            beat = beats[at]
            at += 1
            if beat.when is not None and not holds(beat.when, values, seen.__contains__):
                continue
            if type(beat) is Line:
                events.append(_made(Shown, (scene_id, at - 1, beat)))
                if stop:
                    return State(scene_id, at, values, seen, marks)
                continue
            events.append(Cued(scene_id, at - 1, beat))  # type: ignore[arg-type]
            if beat.effects:  # type: ignore[union-attr]
                values = _changed(story, values, beat.effects, events)  # type: ignore[union-attr]
            elif stop and beat.kind in WAITING_CUES:
                return State(scene_id, at, values, seen, marks)
        end = scene.end
        if isinstance(end, Choice):
            events.append(Asked(scene_id, end))
            return State(scene_id, count + 1, values, seen, marks)
        if isinstance(end, Finish):
            events.append(Ended(end.ending))
            return State(scene_id, count + 1, values, seen, marks, ending=end.ending)
        state = _go(story, State(scene_id, count + 1, values, seen, marks), end.arms, events)
        if state.gate or state.stuck:
            return state
        scene_id, at, values, seen, marks = state[:5]
        scene = story.scenes[scene_id]
        if not stop and scene.beats:
            return state  # rest() asks again: the bound below is for scenes without a single line
    events.append(Stuck(scene_id))
    return State(scene_id, at, values, seen, marks, stuck=scene_id)


def _go(story: Story, state: State, arms: Iterable[Arm], events: list[Event]) -> State:
    target = next((arm.to for arm in arms if holds(arm.when, state.values, state.seen.__contains__)), "")
    scene = story.scenes.get(target)
    if scene is None:
        events.append(Stuck(target))
        return state._replace(stuck=target or state.scene)
    here = story.scenes[state.scene].episode
    if scene.episode != here:
        events.append(EpisodeOver(here, scene.episode))
        return state._replace(gate=target)
    return _entered(state, scene, events)


def _entered(state: State, scene: Scene, events: list[Event]) -> State:
    events.append(Entered(scene.id))
    return State(scene.id, 0, state.values, state.seen.insert(scene.id), state.marks)


def _changed(
    story: Story, values: HashTrieMap[str, Value], effects: tuple[Effect, ...], events: list[Event]
) -> HashTrieMap[str, Value]:
    for effect in effects:
        old = values[effect.name]
        new = applied(effect, story.variables[effect.name], old)
        if new != old:
            events.append(Changed(effect.name, old, new))
            values = values.insert(effect.name, new)
    return values


def _choose(story: Story, state: State, choice_id: str, option_id: str) -> tuple[State, tuple[Event, ...]]:
    choice = asked(story, state)
    if choice is None or choice.id != choice_id:
        raise IllegalInput(f"{state.scene} does not ask {choice_id!r}")
    option = choice.option(option_id)
    if option is None or not holds(option.when, state.values, state.seen.__contains__):
        raise IllegalInput(f"{choice_id!r} does not offer {option_id!r}")
    events: list[Event] = [Took(choice.id, option.id)]
    values = _changed(story, state.values, option.effects, events)
    state = State(state.scene, state.at, values, state.seen, state.marks)
    return _go(story, state, option.go, events), tuple(events)


def _mark(story: Story, state: State, scene: str, text: str) -> tuple[State, tuple[Event, ...]]:
    line = line_with(story, scene, text)
    if line is None or scene not in state.seen:
        raise IllegalInput(f"no such line was shown in {scene!r}")
    mark = (scene, text)
    on = mark not in state.marks
    marks = state.marks.insert(mark) if on else state.marks.remove(mark)
    return state._replace(marks=marks), (Marked(scene, line, on),)


def line_with(story: Story, scene: str, text: str) -> Line | None:
    """The line of *scene* with these words, if there is one."""
    found = story.scenes.get(scene)
    return next((b for b in found.beats if type(b) is Line and b.text == text), None) if found else None


def _enter_episode(story: Story, state: State, episode: str) -> tuple[State, tuple[Event, ...]]:
    scene = story.scenes.get(state.gate)
    if scene is None or scene.episode != episode:
        raise IllegalInput(f"{episode!r} is not the episode that follows")
    events: list[Event] = []
    return _entered(state._replace(gate=""), scene, events), tuple(events)
