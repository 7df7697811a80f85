"""Boosters as they are written: read, refused with words that help, translated."""

from __future__ import annotations

import pytest

from game import store
from game.story import Loaded, load
from game.story.booster import BOOSTERS
from game.story.messages import messages
from tests.frame import STOCK, codes, framed

ONE = """
  messages:
    - {from: ANA, app: recado, text: Voy por ti, real: yes, why: Es su número de siempre.}
    - {from: Feria, app: chispa, text: Sólo hoy, real: no, why: Prisa.}
    - {from: BETO, app: recado, text: Nos vemos, real: sí, why: Lo sabes por él.}
    - {from: Otra, app: bruma, text: No le digas a nadie, real: no, why: Secreto.}
  ask: ¿Qué haces?
  options:
    - {text: Contarlo, leads: Te escuchan.}
    - {text: Callar, leads: Mañana todavía puedes.}
    - {text: Preguntar, leads: Te contestan.}
"""
WHOLE = f"format: 1\ntwo-weeks:{ONE}two-months:{ONE}"


def read(boosters: str) -> Loaded:
    files = framed("scenes:\n  - {id: a, place: calle, ending: bien}\n")
    return load("marco", {**files, "boosters.yaml": boosters.encode()}, STOCK)


def test_both_are_read_with_the_names_of_the_cast() -> None:
    loaded = read(WHOLE)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    assert [b.id for b in loaded.story.boosters] == list(BOOSTERS)
    first = loaded.story.boosters[0]
    assert [(m.who, m.real) for m in first.messages] == [
        ("Ana", True),
        ("Feria", False),
        ("Beto", True),
        ("Otra", False),
    ]
    assert [way.leads for way in first.ways] == ["Te escuchan.", "Mañana todavía puedes.", "Te contestan."]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("app: chispa", "app: face", "unknown-word"),
        ("real: no, why: Prisa.", "real: quizá, why: Prisa.", "wrong-shape"),
        (", why: Prisa.", "", "missing-key"),
        ("real: no, why: Prisa.", "real: yes, why: Prisa.", "booster-count"),
        ("    - {text: Callar, leads: Mañana todavía puedes.}\n", "", "booster-count"),
        ("two-months", "two-moons", "unknown-key"),
    ],
)
def test_what_is_wrong_is_told_and_the_story_still_plays(old: str, new: str, code: str) -> None:
    loaded = read(WHOLE.replace(old, new))
    assert code in codes(loaded)
    assert loaded.story is not None
    assert all(d.span.file.endswith("boosters.yaml") and d.span.line >= 1 for d in loaded.diagnostics)


def test_one_that_is_missing_is_a_warning() -> None:
    loaded = read(f"format: 1\ntwo-weeks:{ONE}")
    assert codes(loaded) == ["booster-missing"]
    assert loaded.faults == 0


def test_every_text_goes_to_the_translators() -> None:
    loaded = read(WHOLE)
    assert loaded.story is not None
    texts = {m.text for m in messages(loaded.story) if m.context == "marco/boosters"}
    assert {"Feria", "Sólo hoy", "Prisa.", "¿Qué haces?", "Contarlo", "Te escuchan."} <= texts


def test_the_prologue_has_both() -> None:
    story = store.load_story("lo-que-se-ve-de-mi").story
    assert story is not None
    assert [b.id for b in story.boosters] == list(BOOSTERS)
