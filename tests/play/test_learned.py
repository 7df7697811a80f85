"""Telling apart, counted by hand."""

from __future__ import annotations

import pytest

from game.play import Choose, Decision, Entered, Mark, replay, rest
from game.play.learned import Learned, learned
from tests.frame import sound

STORY = """\
scenes:
  - id: chat
    place: calle
    script: |
      BETO: Hola
      BETO: Sólo hoy hay lugar   [!hurry]
      BETO: No le digas a nadie   [!secrecy]
      BETO: Mi hermana también trabaja ahí   [legit]
      BETO: El contrato te lo mando antes   [legit]
    choice:
      as: ANA
      ask: ¿?
      options:
        - {id: otra, text: Otra vez, go: chat}
        - {id: ir, text: Ir, go: cocina}
  - id: cocina
    place: cocina
    script: 'MAMÁ: Es sólo hoy   [!hurry]'
    ending: bien
"""


def told(*journal: Decision) -> Learned:
    story = sound(STORY)
    done = replay(story, journal)
    state, after = rest(story, done.state)
    events = [(0, Entered(story.first)), *done.events, *((len(done.kept), event) for event in after)]
    return learned(story, events, state.marks)


def mark(text: str, scene: str = "chat") -> Mark:
    return Mark(scene, text)


IR, OTRA = Choose("chat", "ir"), Choose("chat", "otra")


@pytest.mark.parametrize(
    ("marks", "seen", "missed", "alarms", "apart"),
    [
        ((), 0, 3, 0, 0.0),
        (("Sólo hoy hay lugar",), 1, 2, 0, 1 / 3),
        (("Sólo hoy hay lugar", "El contrato te lo mando antes"), 1, 2, 1, 1 / 3 - 1 / 2),
        (("Mi hermana también trabaja ahí", "El contrato te lo mando antes"), 0, 3, 2, -1.0),
        (("Sólo hoy hay lugar", "No le digas a nadie"), 2, 1, 0, 2 / 3),
    ],
)
def test_signs_and_look_alikes_are_told_apart(
    marks: tuple[str, ...], seen: int, missed: int, alarms: int, apart: float
) -> None:
    came = told(*map(mark, marks), IR)
    assert (len(came.seen), len(came.missed), len(came.false_alarms)) == (seen, missed, alarms)
    assert came.apart == pytest.approx(apart)


def test_marking_everything_is_worth_nothing() -> None:
    every = ("Hola", "Sólo hoy hay lugar", "No le digas a nadie", "Mi hermana también trabaja ahí")
    came = told(*map(mark, every), mark("El contrato te lo mando antes"), IR, Mark("cocina", "Es sólo hoy"))
    assert came.apart == 0
    assert came.elsewhere == 1


def test_a_line_told_twice_counts_once() -> None:
    assert len(told(OTRA, OTRA, IR).signs) == 3


def test_a_mark_taken_back_is_none() -> None:
    assert told(mark("No le digas a nadie"), mark("No le digas a nadie"), IR).seen == ()


def test_the_strip_is_the_way_with_what_was_decided() -> None:
    came = told(OTRA, IR)
    assert [(stop.scene, stop.option, stop.decision) for stop in came.strip] == [
        ("chat", "otra", 0),
        ("chat", "ir", 1),
        ("cocina", "", -1),
    ]
    assert came.ending == "bien"
    assert [sign.decision for sign in came.signs] == [0, 0, 2]


def test_without_look_alikes_there_is_nothing_to_tell_apart() -> None:
    story = sound("scenes:\n  - {id: a, place: calle, script: 'ANA: Ya   [!hurry]', ending: bien}\n")
    state, events = rest(story, replay(story, ()).state)
    assert learned(story, ((0, event) for event in events), state.marks).apart is None


def test_an_episode_is_told_alone() -> None:
    story = sound(STORY)
    done = replay(story, (IR,))
    _, after = rest(story, done.state)
    events = [(0, Entered(story.first)), *done.events, *((1, event) for event in after)]
    assert learned(story, events, (), "uno").signs == learned(story, events, ()).signs
    assert learned(story, events, (), "otro").strip == ()
