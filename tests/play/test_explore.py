"""Every state that a story can reach, and what that proves."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import store
from game.play import Choose, Shown, State, asked, begin, offered, replay, rest, step
from game.play.explore import WORDS_PER_MINUTE, Explored, explore
from game.story import Story, load
from tests.frame import STOCK, framed, sound
from tests.play.test_journal import walk

TREE = """\
variables:
  valor: {range: 0..3, start: 0}
  eco: {range: 0..9, start: 0}
endings:
  bien: {title: Bien, how: prevented}
  tarde: {title: Tarde, how: later-exit}
  nunca: {title: Nunca, how: later-exit}
scenes:
  - id: a
    place: calle
    script: |
      ANA: Uno dos tres
      [if valor == 3] ANA: Sólo con valor   [!hurry]
    choice:
      as: ANA
      ask: ¿Y bien?
      options:
        - {id: mas, text: Más, if: valor < 3, otherwise: Ya no., do: valor += 1, go: a}
        - {id: ya, text: Ya, go: [{if: valor == 3, to: b}, {to: c}]}
  - {id: b, place: calle, script: 'ANA: Cuatro', ending: bien}
  - {id: c, place: calle, script: 'ANA: Cuatro cinco', ending: tarde}
  - {id: d, place: calle, ending: nunca}
"""
TWO = """\
scenes:
  - id: a
    place: calle
    script: uno dos tres cuatro
    choice: {as: ANA, ask: ¿?, options: [{id: corto, text: Ya, go: z}, {id: largo, text: Aún, go: b}]}
  - {id: b, place: calle, script: cinco seis siete, go: z}
"""


def test_what_can_be_reached_is_found_with_a_shortest_way() -> None:
    explored = explore(sound(TREE))
    assert explored.complete
    assert explored.scenes == {"a", "b", "c"}
    assert explored.endings.keys() == {"bien", "tarde"}
    assert explored.endings["tarde"].decisions == (Choose("a", "ya"),)
    assert explored.endings["bien"].decisions == (*[Choose("a", "mas")] * 3, Choose("a", "ya"))
    assert explored.lines == {("a", 0), ("a", 1), ("b", 0), ("c", 0)}
    assert explored.options == {("a", "mas"), ("a", "ya")}
    assert explored.signals == {"hurry"}
    assert explored.deciders == {"ANA": 1}
    assert explored.dead_ends == explored.stuck == ()


def test_the_ways_found_lead_there() -> None:
    story = sound(TREE)
    for ending, path in explore(story).endings.items():
        assert rest(story, replay(story, path.decisions).state)[0].ending == ending


def test_words_are_those_that_somebody_reads_on_the_way() -> None:
    explored = explore(sound(TREE))
    # “Uno dos tres” · “¿Y bien?” “Más” “Ya” · “Cuatro cinco”
    assert explored.endings["tarde"].words == 3 + 2 + 1 + 1 + 2
    assert explored.shortest is not None
    assert explored.shortest.words == 9
    assert explored.longest is not None
    assert explored.longest.ending == "bien"


def test_each_episode_has_the_fewest_and_the_most_minutes_from_its_beginning_to_its_end() -> None:
    files = framed("episodes: [uno, dos]\n" + TWO)
    files["dos.yaml"] = b"format: 1\ntitle: Dos\nscenes:\n  - {id: z, place: calle, script: ocho nueve, ending: bien}\n"
    loaded = load("marco", files, STOCK)
    assert loaded.story is not None
    found = explore(loaded.story)
    words = {id: (round(a * WORDS_PER_MINUTE), round(b * WORDS_PER_MINUTE)) for id, (a, b) in found.episodes.items()}
    assert words == {"uno": (4 + 3, 4 + 3 + 3), "dos": (2, 2)}  # the question and its answers are three
    assert found.longest is not None and found.longest.words == 10 + 2


def test_what_no_condition_reads_any_more_makes_no_new_states() -> None:
    with_echo = TREE.replace("do: valor += 1,", "do: 'valor += 1; eco += 1',")
    assert explore(sound(with_echo)).states == explore(sound(TREE)).states == 6


def test_a_scene_entered_and_left_without_a_stop_was_seen() -> None:
    story = sound(
        "scenes:\n  - id: a\n    place: calle\n    choice: {ask: ¿?, options: [{id: x, text: X, go: b}]}\n"
        "  - {id: b, place: calle, go: c}\n  - {id: c, place: calle, ending: bien}\n"
    )
    assert explore(story).scenes == {"a", "b", "c"}


def test_a_dead_end_is_found_with_the_way_there() -> None:
    story = sound(
        TREE.replace(
            "- {id: ya, text: Ya, go: [{if: valor == 3, to: b}, {to: c}]}", "- {id: ya, text: Ya, if: valor < 2, go: c}"
        )
    )
    explored = explore(story)
    assert explored.dead_ends == (("a", tuple([Choose("a", "mas")] * 3)),)


def test_a_circle_has_no_longest_way() -> None:
    explored = explore(sound(TREE.replace("if: valor < 3, otherwise: Ya no., do: valor += 1, ", "do: valor += 1, ")))
    assert explored.longest is None
    assert explored.shortest is not None
    assert explored.complete


def test_when_the_bound_is_hit_nothing_is_proved() -> None:
    explored = explore(sound(TREE), bound=3)
    assert not explored.complete
    assert explored.states == 3
    assert "bien" not in explored.endings


@pytest.mark.parametrize("bound", range(1, 7))
def test_any_bound_gives_an_answer(bound: int) -> None:
    explored = explore(sound(TREE), bound)
    assert explored.states == min(bound, 6)
    assert explored.complete == (bound >= 6)


# --- against counting every state, merged on nothing ---------------------------------------------

CONDITIONS = ["n == 0", "n >= 1", "n == 2", "supo", "not supo", "seen(s1)", "seen(s2) and supo", "not seen(s3)"]
EFFECTS = ["n += 1", "n -= 1", "n = 0", "supo = sí", "supo = no"]


@st.composite
def small_stories(draw: st.DrawFn) -> Story:
    """Five scenes that lead anywhere, with conditions and effects anywhere."""
    target = st.integers(0, 4).map("s{}".format)
    head = "variables: {n: {range: 0..2, start: 0}, supo: {yes_no: true, start: no}, eco: {range: 0..2, start: 0}}\n"
    text = head + "scenes:\n"
    for n in range(4):
        text += f"  - id: s{n}\n    place: calle\n    script: |\n"
        text += f"      [if {draw(st.sampled_from(CONDITIONS))}] ANA: Línea {n}\n"
        if draw(st.booleans()):
            text += f"      > do: {draw(st.sampled_from(EFFECTS))}\n"
        if draw(st.integers(0, 3)) == 0:
            text += (
                f"    go: [{{if: {draw(st.sampled_from(CONDITIONS))}, to: {draw(target)}}}, {{to: {draw(target)}}}]\n"
            )
            continue
        text += "    choice:\n      ask: ¿?\n      options:\n"
        for option in range(draw(st.integers(1, 3))):
            when = f"if: {draw(st.sampled_from(CONDITIONS))}, " if draw(st.booleans()) else ""
            do = f"do: [{draw(st.sampled_from(EFFECTS))}, eco += 1], " if draw(st.booleans()) else ""
            text += f"        - {{id: o{option}, text: O, {when}{do}go: {draw(target)}}}\n"
    return sound(text + "  - {id: s4, place: calle, ending: bien}\n")


def counted(story: Story) -> tuple[set[tuple[str, int]], set[tuple[str, str]], set[str], bool, bool]:
    """Lines, options, endings, whether there is a dead end and whether it can stick, by visiting every whole state."""
    lines: set[tuple[str, int]] = set()
    options: set[tuple[str, str]] = set()
    endings: set[str] = set()
    dead = stuck = False
    known: set[State] = set()
    todo = [begin(story)]
    while todo:
        state, events = rest(story, todo.pop())
        lines |= {event[:2] for event in events if isinstance(event, Shown)}
        if state in known:
            continue
        known.add(state)
        choice = asked(story, state)
        can = [o.id for o, takeable in offered(story, state, choice) if takeable] if choice is not None else []
        endings |= {state.ending} - {""}
        stuck = stuck or bool(state.stuck)
        dead = dead or (choice is not None and not can)
        for option in can:
            assert choice is not None
            options.add((choice.id, option))
            todo.append(step(story, state, Choose(choice.id, option))[0])
    return lines, options, endings, dead, stuck


@settings(max_examples=120, deadline=None)
@given(small_stories())
def test_merging_states_loses_nothing(story: Story) -> None:
    explored = explore(story)
    lines, options, endings, dead, stuck = counted(story)
    assert (explored.lines, explored.options, explored.endings.keys()) == (lines, options, endings)
    assert (bool(explored.dead_ends), bool(explored.stuck)) == (dead, stuck)


def stories() -> list[Story]:
    found = [store.load_story(id).story for id in sorted(store.story_folders())]
    return [story for story in found if story is not None]


@pytest.mark.parametrize("story", stories(), ids=lambda s: s.id)
def test_no_random_walk_meets_what_exploring_did_not(story: Story) -> None:
    explored: Explored = explore(story)
    assert explored.complete
    for seed in range(150):
        state, journal = walk(story, random.Random(seed))
        done = replay(story, journal)
        for _, event in done.events:
            name = type(event).__name__
            if name == "Shown":
                assert (event.scene, event.beat) in explored.lines  # type: ignore[union-attr]
            elif name == "Took":
                assert (event.choice, event.option) in explored.options  # type: ignore[union-attr]
            elif name == "Entered":
                assert event.scene in explored.scenes  # type: ignore[union-attr]
        assert not state.stuck
        assert not state.ending or state.ending in explored.endings
