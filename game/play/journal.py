"""The journal: a playthrough is its decisions, and this plays them again.

A save, going back, a recap and the history all replay. A story may have changed since: a fixed typo, an
inserted scene or a new variable changes nothing here; a renamed id is followed through `was:`; an episode cut in
two is crossed into, and two that became one have no threshold to lose; the first decision that no longer exists
ends the replay, and the player is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from game.play.engine import IllegalInput, asked, begin, line_with, rest, step
from game.play.state import Choose, Decision, Enter, Event, Mark, Next, Shown, State
from game.story.model import Line, Story

Journal = tuple[Decision, ...]
MAX_DECISIONS = 20_000  # of one save: far more than any story asks, few enough to replay in a second


@dataclass(frozen=True, slots=True)
class Replayed:
    """Where a journal leads. *kept* are the decisions that still hold (ids as they are today), *lost* counts the rest.

    *state* is right after the last decision kept, before anything that follows it. *events* are all that happened on
    the way, each with the number of decisions taken before it. *again* is True when the first decision lost answered a
    question that is still asked next.
    """

    state: State
    kept: Journal
    lost: int
    events: tuple[tuple[int, Event], ...]
    again: bool = False


def replay(story: Story, journal: Iterable[Decision]) -> Replayed:
    """Play *journal* again in *story*, as far as it holds."""
    state = begin(story)
    kept: list[Decision] = []
    events: list[tuple[int, Event]] = []
    decisions = tuple(journal)
    marks_lost = 0
    for n, decision in enumerate(decisions):
        if isinstance(decision, Mark):
            mark = _mark_today(story, decision)
            if mark is None:
                marks_lost += 1
                continue
            rested, told = rest(story, state)
            if rested.gate and mark.scene not in rested.seen:
                state = _crossed(story, rested, told, kept, events)
            # A mark may have been set while lines after the last decision were still being read: read up to it.
            there, read = _up_to_line(story, state, mark, events)
            try:
                state, told = step(story, there, mark)
            except IllegalInput:
                marks_lost += 1
                continue
            events += [(len(kept), e) for e in read]
            entry: Decision = mark
        else:
            rested, told = rest(story, state)
            if isinstance(decision, Enter) and not rested.gate and not _is_over(rested):
                continue  # two episodes have become one since, and there is no threshold to step over any more
            if isinstance(decision, Choose) and rested.gate:
                state = _crossed(story, rested, told, kept, events)
                rested, told = rest(story, state)
            today = _today(story, rested, decision)
            try:
                if today is None:
                    raise IllegalInput("the decision is gone")
                state, answered = step(story, rested, today)
            except IllegalInput:  # or the option's condition no longer holds
                again = _asks(story, rested, decision)
                return Replayed(state, tuple(kept), len(decisions) - n + marks_lost, tuple(events), again)
            events += [(len(kept), e) for e in told]
            entry, told = today, answered
        events += [(len(kept), e) for e in told]
        kept.append(entry)
    return Replayed(state, tuple(kept), marks_lost, tuple(events))


def _crossed(
    story: Story, state: State, told: Sequence[Event], kept: list[Decision], events: list[tuple[int, Event]]
) -> State:
    """Over a threshold that was not there when the journal was kept: an episode has been cut in two since."""
    entered = Enter(story.scenes[state.gate].episode)
    state, more = step(story, state, entered)
    events += [(len(kept), e) for e in (*told, *more)]
    kept.append(entered)
    return state


def _is_over(state: State) -> bool:
    """Whether nothing can follow: the story has ended, or a scene is missing."""
    return bool(state.ending or state.stuck)


def read_on(story: Story, state: State, lines: int) -> tuple[State, tuple[Event, ...]]:
    """Next, *lines* times or until something is asked: how far the reading had come when the game was closed."""
    events: list[Event] = []
    for _ in range(max(0, min(lines, MAX_DECISIONS))):
        try:
            state, told = step(story, state, Next())
        except IllegalInput:
            break
        events += told
    return state, tuple(events)


def lines_read(story: Story, journal: Sequence[Decision], state: State) -> int:
    """How many times Next leads from where the replay of *journal* ends to *state*; 0 when it does not lead there.

    After a mark this is not the number of before: a replay reads up to the line that was marked.
    """
    there = replay(story, journal).state
    for count in range(MAX_DECISIONS):
        if there == state:
            return count
        try:
            there, _ = step(story, there, Next())
        except IllegalInput:
            break
    return 0


def undone(journal: Sequence[Decision], decision: int) -> Journal:
    """The journal as it was before the choice with this number (0 is the first choice or entry)."""
    count = 0
    for n, entry in enumerate(journal):
        if isinstance(entry, Mark):
            continue
        if count == decision:
            return tuple(journal[:n])
        count += 1
    return tuple(journal)


def _today(story: Story, state: State, decision: Choose | Enter) -> Decision | None:
    """The decision with today's ids, if it can be taken in *state*."""
    if isinstance(decision, Enter):
        scene = story.scenes.get(state.gate)
        return Enter(scene.episode) if scene is not None else None
    choice = asked(story, state)
    if choice is None or not _asks(story, state, decision):
        return None
    renamed = story.renamed
    option = renamed.options.get((choice.id, decision.option), decision.option)
    if choice.option(decision.option) is not None:
        option = decision.option
    return Choose(choice.id, option) if choice.option(option) is not None else None


def _asks(story: Story, state: State, decision: Choose | Enter) -> bool:
    """Whether the question that *decision* answered is asked in *state*."""
    choice = asked(story, state)
    if choice is None or not isinstance(decision, Choose):
        return False
    renamed = story.renamed
    was_scene = renamed.scenes.get(decision.choice, decision.choice)  # a choice without an id is called as its scene
    return choice.id in (decision.choice, renamed.choices.get(decision.choice), was_scene)


def _mark_today(story: Story, mark: Mark) -> Mark | None:
    scene = story.renamed.scenes.get(mark.scene, mark.scene) if mark.scene not in story.scenes else mark.scene
    if line_with(story, scene, mark.text) is not None:
        return Mark(scene, mark.text)
    found = story.scenes.get(scene)
    if found is None:
        return None
    # A typo was mended in the line: the nearest line of the same scene is the one that was meant.
    texts = [b.text for b in found.beats if type(b) is Line]
    near = get_close_matches(mark.text, texts, n=1, cutoff=0.8)
    return Mark(scene, near[0]) if near else None


def _up_to_line(
    story: Story, state: State, mark: Mark, before: Sequence[tuple[int, Event]]
) -> tuple[State, tuple[Event, ...]]:
    """Read on until the marked line has been shown; where it does not come any more, stay."""

    def shows(event: Event) -> bool:
        return isinstance(event, Shown) and event.scene == mark.scene and event.line.text == mark.text

    if any(shows(event) for _, event in before):
        return state, ()
    there, events = state, list[Event]()
    while True:
        try:
            there, told = step(story, there, Next())
        except IllegalInput:
            return state, ()
        events += told
        if any(map(shows, told)):
            return there, tuple(events)
        if len(events) > MAX_DECISIONS:  # scenes that run in a circle
            return state, ()


def decisions_to_plain(journal: Iterable[Decision]) -> list[list[str]]:
    """A value that JSON can hold."""
    plain = []
    for entry in journal:
        match entry:
            case Choose(choice=choice, option=option):
                plain.append(["choose", choice, option])
            case Mark(scene=scene, text=text):
                plain.append(["mark", scene, text])
            case Enter(episode=episode):
                plain.append(["enter", episode])
    return plain


def decisions_from_plain(plain: object) -> Journal:
    """The journal in a decoded JSON value; raises ValueError with what is wrong."""
    if not isinstance(plain, list) or len(plain) > MAX_DECISIONS:
        raise ValueError("decisions: a list was expected")
    journal: list[Decision] = []
    for n, entry in enumerate(plain):
        match entry:
            case ["choose", str() as choice, str() as option]:
                journal.append(Choose(choice, option))
            case ["mark", str() as scene, str() as text]:
                journal.append(Mark(scene, text))
            case ["enter", str() as episode]:
                journal.append(Enter(episode))
            case _:
                raise ValueError(f"decisions: entry {n + 1} cannot be read")
    return tuple(journal)
