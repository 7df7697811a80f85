"""A playthrough is its decisions: what a changed story leaves of them."""

from __future__ import annotations

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import store
from game.play import (
    Choose,
    Decision,
    Enter,
    IllegalInput,
    Mark,
    Next,
    Shown,
    State,
    asked,
    begin,
    decisions_from_plain,
    decisions_to_plain,
    offered,
    read_on,
    replay,
    rest,
    step,
    undone,
)
from game.play.journal import MAX_DECISIONS
from game.story import Story, load
from tests.frame import STOCK, framed, sound

BEFORE = """\
variables:
  valor: {range: 0..3, start: 0}
scenes:
  - id: cocina
    place: cocina
    script: |
      ANA: Hola a todas
      BETO: Sólo es hoy   [!hurry]
    choice:
      ask: ¿Qué hace?
      options:
        - {id: ir, text: Ir, do: valor += 1, go: calle}
        - {id: quedarse, text: Quedarse, go: calle}
  - id: calle
    place: calle
    script: |
      BETO: Ven conmigo ahora
    choice:
      ask: ¿Y ahora?
      options:
        - {id: seguir, text: Seguir, if: valor >= 1, otherwise: No., go: final}
        - {id: volver, text: Volver, go: cocina}
  - id: final
    place: cocina
    script: |
      ANA: Fin
    ending: bien
"""
JOURNAL: tuple[Decision, ...] = (
    Mark("cocina", "Sólo es hoy"),
    Choose("cocina", "ir"),
    Mark("calle", "Ven conmigo ahora"),
    Choose("calle", "seguir"),
)


def test_a_journal_leads_where_it_led() -> None:
    story = sound(BEFORE)
    done = replay(story, JOURNAL)
    assert (done.lost, done.kept) == (0, JOURNAL)
    assert done.state.scene == "final"
    assert set(done.state.marks) == {("cocina", "Sólo es hoy"), ("calle", "Ven conmigo ahora")}
    assert rest(story, done.state)[0].ending == "bien"
    assert replay(story, ()).state == begin(story)


def test_the_state_is_right_after_the_last_decision_and_events_know_theirs() -> None:
    done = replay(sound(BEFORE), JOURNAL[:2])
    assert (done.state.scene, done.state.at) == ("calle", 0)
    shown = [(n, event.line.text) for n, event in done.events if isinstance(event, Shown)]
    assert shown == [(0, "Hola a todas"), (0, "Sólo es hoy")]


IR, QUEDARSE = "{id: ir, text: Ir, do: valor += 1,", "{id: quedarse, text: Quedarse,"
PATIO = "  - {id: patio, place: calle, script: 'ANA: El patio', go: calle}\n"
# What is done to the story between saving and loading: pairs of what stood there and what stands there now.
CHANGES = {
    "a typo is mended": [("Hola a todas", "¡Hola a todas!")],
    "a marked line is reworded": [("Sólo es hoy ", "Solo es hoy ")],
    "a line is put in": [("      BETO: Ven", "      ANA: ¿Adónde?\n      BETO: Ven")],
    "a line is taken out": [("      ANA: Hola a todas\n", "")],
    "a scene is put in between": [("1, go: calle", "1, go: patio"), ("  - id: final", PATIO + "  - id: final")],
    "a scene is renamed": [("- id: calle", "- id: avenida\n    was: calle"), ("go: calle", "go: avenida")],
    "a choice is given an id": [("      ask: ¿Qué", "      id: pregunta\n      was: cocina\n      ask: ¿Qué")],
    "an option is renamed": [("{id: ir,", "{id: irse, was: ir,")],
    "an option is put first": [("    - {id: ir", "    - {id: nueva, text: Nueva, go: final}\n        - {id: ir")],
    "options change places": [(IR, "{X"), (QUEDARSE, IR), ("{X", QUEDARSE)],
    "a variable is added": [("  valor:", "  miedo: {range: 0..9, start: 5}\n  valor:")],
}


def changed(story: str, changes: list[tuple[str, str]]) -> str:
    for old, new in changes:
        assert old in story
        story = story.replace(old, new)
    return story


@pytest.mark.parametrize("name", CHANGES)
def test_a_save_survives_when(name: str) -> None:
    story = sound(changed(BEFORE, CHANGES[name]))
    done = replay(story, JOURNAL)
    assert done.lost == 0
    assert rest(story, done.state)[0].ending == "bien"
    assert len(done.state.marks) == 2


def in_two(text: str) -> Story:
    """The story with its episode cut in two before the street."""
    first, rest_of_it = text.split("  - id: calle\n")
    head = "format: 1\ntitle: Dos\nscenes:\n"
    files = framed(first.replace("variables", "episodes: [uno, dos]\nvariables"))
    files["dos.yaml"] = f"{head}  - id: calle\n{rest_of_it}".replace("go: cocina", "go: final").encode()
    loaded = load("marco", files, STOCK)
    assert loaded.faults == 0
    assert loaded.story is not None
    return loaded.story


def test_a_save_survives_when_an_episode_is_cut_in_two() -> None:
    done = replay(in_two(BEFORE), JOURNAL)
    assert done.lost == 0
    assert done.kept == (*JOURNAL[:2], Enter("dos"), *JOURNAL[2:])
    assert done.state.scene == "final"
    assert len(done.state.marks) == 2


def test_a_save_survives_when_two_episodes_become_one() -> None:
    done = replay(sound(BEFORE), (*JOURNAL[:2], Enter("dos"), *JOURNAL[2:]))
    assert (done.lost, done.kept) == (0, JOURNAL)
    assert done.state.scene == "final"


def test_a_replay_stops_at_the_last_decision_that_still_exists_and_counts_the_rest() -> None:
    story = sound(
        BEFORE.replace(
            "        - {id: seguir, text: Seguir, if: valor >= 1, otherwise: No., go: final}\n",
            "        - {id: otra, text: Otra, go: final}\n",
        )
    )
    done = replay(story, (*JOURNAL, Mark("final", "Fin")))
    assert done.kept == JOURNAL[:3]
    assert done.lost == 2
    choice = asked(story, rest(story, done.state)[0])
    assert choice is not None
    assert choice.id == "calle"


def test_a_decision_whose_condition_no_longer_holds_is_lost_too() -> None:
    done = replay(sound(BEFORE.replace("do: valor += 1, ", "")), JOURNAL)
    assert (len(done.kept), done.lost) == (3, 1)


def test_a_choice_that_is_put_in_before_ends_the_replay_there() -> None:
    first = "  - {id: antes, place: calle, choice: {ask: ¿Sí?, options: [{id: si, text: Sí, go: cocina}]}}\n"
    story = sound(BEFORE.replace("  - id: cocina\n", first + "  - id: cocina\n"))
    done = replay(story, (Choose("cocina", "ir"),))
    assert (done.kept, done.lost) == ((), 1)


def test_a_mark_whose_line_is_gone_is_lost_alone() -> None:
    story = sound(BEFORE.replace("      BETO: Sólo es hoy   [!hurry]\n", ""))
    done = replay(story, JOURNAL)
    assert (done.lost, len(done.kept)) == (1, 3)
    assert rest(story, done.state)[0].ending == "bien"


def test_a_mark_that_can_no_longer_be_set_leaves_the_reading_where_it_was() -> None:
    story = sound(BEFORE)
    done = replay(story, (Mark("final", "Fin"),))
    assert (done.lost, done.kept) == (1, ())
    assert done.state == begin(story)


def test_a_mark_is_set_when_its_line_has_been_read_and_not_before() -> None:
    story = sound(BEFORE)
    done = replay(story, (Choose("cocina", "ir"), Mark("calle", "Ven conmigo ahora")))
    assert [e.line.text for _, e in done.events if isinstance(e, Shown)][-1] == "Ven conmigo ahora"
    assert done.state.at == 1


def test_events_come_once_each_whatever_was_marked() -> None:
    story = sound(BEFORE)
    marked, plain = replay(story, JOURNAL), replay(story, [d for d in JOURNAL if not isinstance(d, Mark)])
    shown = [e for _, e in marked.events if isinstance(e, Shown)]
    assert shown == [e for _, e in plain.events if isinstance(e, Shown)]


def test_reading_goes_on_where_it_was_left() -> None:
    story = sound(BEFORE)
    state, events = read_on(story, begin(story), 1)
    assert [e.line.text for e in events if isinstance(e, Shown)] == ["Hola a todas"]
    far, _ = read_on(story, begin(story), 10**9)
    assert far == rest(story, begin(story))[0]
    assert read_on(story, state, -5) == (state, ())


def test_undoing_cuts_before_the_choice_with_that_number() -> None:
    assert undone(JOURNAL, 0) == JOURNAL[:1]
    assert undone(JOURNAL, 1) == JOURNAL[:3]
    assert undone(JOURNAL, 7) == JOURNAL


# --- as JSON --------------------------------------------------------------------------------------


def test_a_journal_survives_json() -> None:
    journal = (*JOURNAL, Enter("dos"))
    assert decisions_from_plain(json.loads(json.dumps(decisions_to_plain(journal)))) == journal


@pytest.mark.parametrize(
    "plain",
    [None, {}, "choose", 3, [None], [[]], [["choose"]], [["choose", "a"]], [["choose", "a", 1]],
     [["choose", "a", "b", "c"]], [["enter", "a", "b"]], [["eval", "a", "b"]],
     [["mark", ["a"], "b"]], [["choose", "a", "b"]] * (MAX_DECISIONS + 1)],
)  # fmt: skip
def test_what_is_no_journal_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match="decisions"):
        decisions_from_plain(plain)


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda c: st.lists(c, max_size=4) | st.dictionaries(st.text(max_size=3), c, max_size=3),
    )
)
def test_any_json_is_a_journal_or_refused(plain: object) -> None:
    try:
        journal = decisions_from_plain(plain)
    except ValueError:
        journal = ()
    assert decisions_from_plain(decisions_to_plain(journal)) == journal


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["cocina", "calle", "final", "x"]),
            st.sampled_from(["ir", "volver", "Fin", "Sólo es hoy", "y"]),
        ),
        max_size=12,
    ),
    st.data(),
)
def test_any_journal_can_be_replayed(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    story = sound(BEFORE)
    journal = [data.draw(st.sampled_from([Choose(a, b), Mark(a, b), Enter(a)])) for a, b in pairs]
    done = replay(story, journal)
    held = len(done.kept) + done.lost
    assert len(journal) - sum(isinstance(d, Enter) for d in journal) <= held <= len(journal)
    assert replay(story, done.kept).state == done.state


# --- the whole story, at random -------------------------------------------------------------------


def walk(story: Story, dice: random.Random, steps: int = 400) -> tuple[State, list[Decision]]:
    """A random walk: reading, marking, deciding, until the end."""
    state, journal, shown = begin(story), list[Decision](), list[Shown]()
    for _ in range(steps):
        if shown and dice.random() < 0.2:
            line = dice.choice(shown)
            decision: Decision = Mark(line.scene, line.line.text)
        else:
            choice = asked(story, state)
            if state.gate:
                decision = Enter(story.scenes[state.gate].episode)
            elif choice is not None:
                decision = Choose(choice.id, dice.choice([o.id for o, can in offered(story, state, choice) if can]))
            else:
                try:
                    state, events = step(story, state, Next())
                except IllegalInput:
                    break
                shown += [e for e in events if isinstance(e, Shown)]
                continue
        state, _ = step(story, state, decision)
        journal.append(decision)
    return state, journal


@pytest.mark.parametrize("id", sorted(store.story_folders()))
@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_replaying_a_random_walk_leads_to_the_same_state(id: str, seed: int) -> None:
    story = store.load_story(id).story
    assert story is not None
    state, journal = walk(story, random.Random(seed))
    done = replay(story, decisions_from_plain(json.loads(json.dumps(decisions_to_plain(journal)))))
    assert (done.lost, list(done.kept)) == (0, journal)
    assert rest(story, done.state)[0] == rest(story, state)[0]


def test_a_removed_option_leaves_the_question_to_be_asked_again() -> None:
    story = sound(BEFORE.replace("        - {id: quedarse, text: Quedarse, go: calle}\n", ""))
    done = replay(story, (Choose("cocina", "quedarse"), Choose("calle", "volver")))
    assert (done.kept, done.lost, done.again, done.state) == ((), 2, True, begin(story))


def test_a_question_that_is_gone_is_not_asked_again() -> None:
    assert not replay(sound(BEFORE), (Choose("otra", "ir"),)).again
