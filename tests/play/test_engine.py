"""What happens in a story, one input at a time."""

from __future__ import annotations

import tracemalloc

import pytest

from game.play import (
    Asked,
    Changed,
    Choose,
    Cued,
    Ended,
    Enter,
    Entered,
    EpisodeOver,
    Event,
    IllegalInput,
    Mark,
    Marked,
    Next,
    Shown,
    State,
    Stuck,
    Took,
    asked,
    begin,
    offered,
    rest,
    resting,
    step,
)
from game.story import Story, load
from tests.frame import framed, sound

STORY = """\
variables:
  saldo: {range: 0..3, start: 1}
  supo: {yes_no: true, start: no}
scenes:
  - id: cocina
    place: cocina
    script: |
      > sound: notificación
      ANA: Hola
      [if supo] ANA: Ya lo sabes
      > later: tres días después
      BETO: Sólo hoy   [!hurry]
      BETO: Ven [legit]
    choice:
      ask: ¿Qué hace?
      options:
        - {id: gastar, text: Gastar, if: saldo >= 1, otherwise: No hay., do: saldo -= 1, go: cocina}
        - {id: callar, text: Callar, if: saldo == 0, go: calle}
        - {id: decir, text: Decir, do: "supo = sí; saldo += 9", go: [{if: not supo, to: cocina}, {to: calle}]}
  - id: calle
    place: calle
    script: |
      [if seen(cocina)] BETO: Otra vez
      > do: supo = no
    ending: bien
"""


def texts(events: tuple[Event, ...]) -> list[str]:
    return [event.line.text for event in events if isinstance(event, Shown)]


def to_choice(story: Story) -> State:
    return rest(story, begin(story))[0]


def test_it_begins_before_the_first_line_with_the_variables_as_declared() -> None:
    story = sound(STORY)
    state = begin(story)
    assert (state.scene, state.at, dict(state.values)) == ("cocina", 0, {"saldo": 1, "supo": False})
    assert set(state.seen) == {"cocina"}
    assert set(state.marks) == set()


def test_next_shows_one_line_with_the_cues_before_it() -> None:
    story = sound(STORY)
    state, events = step(story, begin(story), Next())
    assert [type(event) for event in events] == [Cued, Shown]
    assert texts(events) == ["Hola"]
    assert state.at == 2


def test_a_card_that_says_that_time_has_passed_waits_as_a_line_does() -> None:
    story = sound(STORY)
    state, _ = step(story, begin(story), Next())
    state, events = step(story, state, Next())
    assert [event.cue.value for event in events if isinstance(event, Cued)] == ["tres días después"]
    assert texts(step(story, state, Next())[1]) == ["Sólo hoy"]


def test_a_line_whose_condition_fails_is_not_shown() -> None:
    story = sound(STORY)
    assert texts(rest(story, begin(story))[1]) == ["Hola", "Sólo hoy", "Ven"]


def test_after_the_last_line_the_choice_is_asked_and_next_is_illegal() -> None:
    story = sound(STORY)
    state, events = rest(story, begin(story))
    assert isinstance(events[-1], Asked)
    assert resting(story, state)
    choice = asked(story, state)
    assert choice is not None
    assert choice.id == "cocina"
    with pytest.raises(IllegalInput):
        step(story, state, Next())


def test_nothing_is_asked_while_lines_are_still_to_come() -> None:
    story = sound(STORY)
    assert asked(story, begin(story)) is None
    with pytest.raises(IllegalInput):
        step(story, begin(story), Choose("cocina", "decir"))


def test_an_option_whose_condition_fails_is_shown_with_its_reason_or_not_at_all() -> None:
    story = sound(STORY)
    state = to_choice(story)
    choice = asked(story, state)
    assert choice is not None
    assert [(o.id, can) for o, can in offered(story, state, choice)] == [("gastar", True), ("decir", True)]
    state, _ = rest(story, step(story, state, Choose("cocina", "gastar"))[0])
    assert [(o.id, can) for o, can in offered(story, state, choice)] == [
        ("gastar", False),
        ("callar", True),
        ("decir", True),
    ]


@pytest.mark.parametrize(
    "input",
    [
        Choose("cocina", "callar"),
        Choose("cocina", "nada"),
        Choose("calle", "decir"),
        Enter("dos"),
        Mark("calle", "Otra vez"),
        Mark("cocina", "Nadie"),
    ],
)
def test_an_illegal_input_raises_and_changes_nothing(input: Choose | Enter | Mark) -> None:
    story = sound(STORY)
    state = to_choice(story)
    before = tuple(state)
    with pytest.raises(IllegalInput):
        step(story, state, input)
    assert tuple(state) == before
    assert step(story, state, Choose("cocina", "decir"))[0].values["supo"] is True


def test_taking_an_option_does_what_it_says_and_goes_where_its_condition_says() -> None:
    story = sound(STORY)
    state, events = step(story, to_choice(story), Choose("cocina", "decir"))
    assert events[0] == Took("cocina", "decir")
    assert [e for e in events if isinstance(e, Changed)] == [Changed("supo", False, True), Changed("saldo", 1, 3)]
    assert events[-1] == Entered("calle")  # the arm is chosen after the effects
    assert state.scene == "calle"


def test_a_number_stops_at_its_bounds_and_no_change_is_no_event() -> None:
    story = sound(STORY)
    state, _ = step(story, to_choice(story), Choose("cocina", "gastar"))
    assert state.values["saldo"] == 0
    story = sound(STORY.replace("if: saldo >= 1, otherwise: No hay., ", ""))
    state, _ = step(story, to_choice(story), Choose("cocina", "gastar"))
    state, events = step(story, rest(story, state)[0], Choose("cocina", "gastar"))
    assert state.values["saldo"] == 0
    assert not [e for e in events if isinstance(e, Changed)]


def test_an_ending_ends_it() -> None:
    story = sound(STORY)
    state, events = rest(story, step(story, to_choice(story), Choose("cocina", "decir"))[0])
    assert events[-1] == Ended("bien")
    assert state.ending == "bien"
    assert texts(events) == ["Otra vez"]
    assert resting(story, state)
    assert asked(story, state) is None


# --- marks ----------------------------------------------------------------------------------------


def test_marking_a_line_with_a_sign_is_right_and_a_look_alike_is_not() -> None:
    story = sound(STORY)
    state, events = step(story, to_choice(story), Mark("cocina", "Sólo hoy"))
    assert isinstance(events[0], Marked)
    assert (events[0].on, events[0].right) == (True, True)
    _, events = step(story, state, Mark("cocina", "Ven"))
    assert isinstance(events[0], Marked)
    assert (events[0].on, events[0].right) == (True, False)


def test_marking_the_same_line_twice_takes_it_back() -> None:
    story = sound(STORY)
    first = to_choice(story)
    once, _ = step(story, first, Mark("cocina", "Sólo hoy"))
    twice, events = step(story, once, Mark("cocina", "Sólo hoy"))
    assert set(once.marks) == {("cocina", "Sólo hoy")}
    assert twice == first
    assert isinstance(events[0], Marked)
    assert events[0].on is False


def test_a_mark_changes_nothing_else() -> None:
    story = sound(STORY)
    state = to_choice(story)
    after, _ = step(story, state, Mark("cocina", "Ven"))
    assert after._replace(marks=state.marks) == state


# --- episodes -------------------------------------------------------------------------------------


def two_episodes() -> Story:
    files = framed("- {id: a, place: calle, script: 'ANA: Uno', go: b}")
    files["story.yaml"] = files["story.yaml"].replace(b"[uno]", b"[uno, dos]")
    files["dos.yaml"] = b"format: 1\ntitle: Dos\nscenes:\n  - {id: b, place: calle, ending: bien}\n"
    story = load("marco", files).story
    assert story is not None
    return story


def test_between_two_episodes_it_rests_until_the_next_is_entered() -> None:
    story = two_episodes()
    state, events = rest(story, begin(story))
    assert events[-1] == EpisodeOver("uno", "dos")
    assert (state.scene, state.gate) == ("a", "b")
    assert "b" not in state.seen
    for wrong in (Enter("uno"), Next()):
        with pytest.raises(IllegalInput):
            step(story, state, wrong)
    state, events = step(story, state, Enter("dos"))
    assert events == (Entered("b"),)
    assert rest(story, state)[0].ending == "bien"


# --- faults of the writing ------------------------------------------------------------------------


def test_a_scene_that_is_missing_is_told_and_not_a_crash() -> None:
    from tests.frame import read

    loaded = read("- {id: a, place: calle, go: b}\n- {id: b, place: calle, phone: radio, ending: bien}\n")
    assert loaded.story is not None
    state, events = rest(loaded.story, begin(loaded.story))
    assert events[-1] == Stuck("b")
    assert state.stuck == "b"
    assert resting(loaded.story, state)


@pytest.mark.parametrize(
    "line", ["", "\n    script: |\n      ANA: Otra vez", "\n    script: |\n      [if n == 3] ANA: Nunca"]
)
def test_scenes_that_run_in_a_circle_are_told_and_do_not_hang(line: str) -> None:
    story = sound(
        f"variables: {{n: {{range: 0..3, start: 0}}}}\nscenes:\n  - id: a\n    place: calle{line}\n    go: b\n"
        "  - id: b\n    place: calle\n    go: a\n  - {id: c, place: calle, ending: bien}\n"
    )
    state, events = rest(story, begin(story))
    assert isinstance(events[-1], Stuck)
    assert state.stuck in ("a", "b")


def test_a_circle_that_counts_up_to_its_way_out_is_none() -> None:
    story = sound(
        "variables: {n: {range: 0..3, start: 0}}\nscenes:\n  - id: a\n    place: calle\n    script: |\n"
        "      > do: n += 1\n      ANA: Uno más\n    go: [{if: n == 3, to: b}, {to: a}]\n"
        "  - {id: b, place: calle, ending: bien}\n"
    )
    state, events = rest(story, begin(story))
    assert texts(events) == ["Uno más"] * 3
    assert state.ending == "bien"


# --- cost -----------------------------------------------------------------------------------------


def test_a_step_late_in_a_long_story_copies_no_more_than_one_at_its_start() -> None:
    many = 3_000
    scenes = [f"  - {{id: s{n}, place: calle, script: 'ANA: Hola {n}', go: s{n + 1}}}\n" for n in range(many)]
    story = sound("scenes:\n" + "".join(scenes) + f"  - {{id: s{many}, place: calle, ending: bien}}\n")

    def allocated(state: State) -> int:
        tracemalloc.start()
        try:
            kept = [step(story, state, Next()) for _ in range(50)]
            size, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert len(kept) == 50
        return size

    early = begin(story)
    late = early
    for _ in range(many - 1):
        late, _ = step(story, late, Next())
    assert len(late.seen) > many - 5
    early, _ = step(story, early, Next())
    allocated(early)  # what is made only once is made now
    assert allocated(late) < 3 * allocated(early) + 4_096


def test_states_are_values() -> None:
    story = sound(STORY)
    one, other = to_choice(story), to_choice(story)
    assert one == other
    assert hash(one) == hash(other)
    assert len({one, other, step(story, one, Mark("cocina", "Ven"))[0]}) == 2
