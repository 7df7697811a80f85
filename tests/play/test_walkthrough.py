"""Walkthroughs: how each step succeeds, and that one that is wrong fails with words that help."""

from __future__ import annotations

import pytest

from game.play.walkthrough import read_walkthrough, run
from game.story import Severity, Story
from tests.frame import sound, told

STORY = """\
variables:
  saldo: {yes_no: true, start: no}
scenes:
  - id: cocina
    place: cocina
    script: |
      ANA: Hola
      La mesa está vacía.
      BETO: Sólo hoy   [!hurry]
      BETO: Urge [legit]
    choice:
      ask: ¿Qué hace?
      options:
        - {id: ir, text: Ir, go: calle}
        - {id: llamar, text: Llamar, if: saldo, otherwise: No hay saldo., go: calle}
        - {id: recargar, text: Recargar, do: saldo = sí, go: cocina}
  - id: calle
    place: calle
    script: |
      BETO: Ven
    ending: bien
"""
HEAD = "story: marco\nabout: Una prueba.\nwalkthrough:\n"


def walked(steps: str, *, reload: bool = False, story: Story | None = None) -> list[str]:
    walkthrough, diagnostics = read_walkthrough("w.yaml", (HEAD + steps).encode())
    assert [told(d) for d in diagnostics] == []
    assert walkthrough is not None
    found = run(story or sound(STORY), walkthrough, reload=reload)
    assert {d.severity for d in found} <= {Severity.ERROR}
    return [told(d) for d in found]


RIGHT = """\
  - says: {ANA: Hola}
  - says: {"-": La mesa está vacía.}
  - marks: {line: Sólo hoy, as: right}
  - marks: {line: Urge, as: false-alarm}
  - chooses: recargar
    offered: [ir, recargar]
  - chooses: llamar
    offered: [ir, llamar, recargar]
  - says: {BETO: Ven}
  - marks: {line: Sólo hoy, as: right}
  - ends: bien
"""


@pytest.mark.parametrize("reload", [False, True], ids=["straight", "saved and reloaded"])
def test_a_walkthrough_that_is_right_is_told_nothing(reload: bool) -> None:
    assert walked(RIGHT, reload=reload) == []


WRONG = [
    ("  - says: {ANA: Adiós}\n", "ANA does not say “Adiós” before the next decision. | ANA says here: “Hola”"),
    ("  - says: {BETO: Solo hoy}\n", "before the next decision. | Did you mean “Sólo hoy”?"),
    ("  - says: {BETO: Hola}\n", "BETO does not say “Hola” before the next decision. | ANA says it."),
    ("  - says: {MAMÁ: Hola hija}\n", "MAMÁ says nothing here; we are in “cocina”."),
    ("  - says: {BETO: Ven}\n", "BETO does not say “Ven” before the next decision."),
    ("  - says: {BETO: Urge}\n  - says: {ANA: Hola}\n", "It comes earlier: the lines of a walkthrough"),
    ("  - chooses: irse\n", "“¿Qué hace?” has no option “irse”. | Did you mean “ir”?"),
    ("  - chooses: llamar\n", "The option “llamar” cannot be taken here. | What can be taken: ir, recargar"),
    ("  - chooses: ir\n    offered: [ir, llamar]\n", "than named here. | They are: [ir, recargar]"),
    ("  - chooses: ir\n  - chooses: ir\n", "Nothing is asked here. | The story is over: “bien”."),
    ("  - marks: {line: Hola, as: right}\n", "Marking “Hola” is not “right”. | The line carries no sign"),
    ("  - marks: {line: Sólo hoy, as: false-alarm}\n", "is not “false-alarm”. | The line carries the sign “hurry”"),
    ("  - marks: {line: Ven, as: right}\n", "No line “Ven” has been shown that could be marked."),
    ("  - ends: bien\n", "It does not end here with “bien”. | It stands in “cocina”, which asks “¿Qué hace?”."),
    ("  - chooses: ir\n  - ends: mal\n", "It does not end here with “mal”. | The story is over: “bien”."),
    ("  - enters: dos\n", "The episode “dos” does not begin here."),
]  # fmt: skip


@pytest.mark.parametrize("reload", [False, True], ids=["straight", "saved and reloaded"])
@pytest.mark.parametrize(("steps", "words"), WRONG, ids=[str(n) for n in range(len(WRONG))])
def test_one_that_is_wrong_fails_at_its_step_with_words_that_help(steps: str, words: str, reload: bool) -> None:
    (failure,) = walked(steps, reload=reload)
    assert words in failure
    assert failure.startswith(f"w.yaml:{3 + steps.count(chr(10)) - steps.rstrip().rpartition('- ')[2].count(chr(10))}:")
    assert "[walkthrough]" in failure


def test_the_first_failure_ends_it() -> None:
    assert len(walked("  - chooses: nada\n  - says: {ANA: Nunca}\n  - ends: mal\n")) == 1


def test_a_walkthrough_of_another_story_is_not_run() -> None:
    walkthrough, _ = read_walkthrough("w.yaml", HEAD.replace("marco", "otra").encode() + b"  - ends: bien\n")
    assert walkthrough is not None
    (failure,) = run(sound(STORY), walkthrough)
    assert "for “otra”, not for “marco”" in str(failure.message)


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        ("  - saus: {ANA: Hola}\n", "unknown-key"),
        ("  - says: Hola\n", "wrong-shape"),
        ("  - marks: {line: Hola, as: wrong}\n", "walkthrough-step"),
        ("  - marks: {lime: Hola}\n", "walkthrough-step"),
        ("  - offered: [ir]\n", "walkthrough-step"),
        ("  - chooses: [ir]\n", "wrong-shape"),
        ("  - chooses: *ir\n", "anchor"),
        ("  []\n", "empty"),
    ],
)
def test_a_walkthrough_that_cannot_be_read_is_a_diagnostic(steps: str, code: str) -> None:
    walkthrough, diagnostics = read_walkthrough("w.yaml", (HEAD + steps).encode())
    assert walkthrough is None
    assert [d.code for d in diagnostics] == [code]
    assert diagnostics[0].span.line >= 3


def test_a_story_that_a_save_would_not_survive_fails_only_when_saved_and_reloaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from game.play import walkthrough as module

    monkeypatch.setattr(module, "decisions_to_plain", lambda journal: [])  # a save that forgets everything
    assert walked(RIGHT) == []
    (failure,) = walked(RIGHT, reload=True)
    assert "Saved and loaded again here, the story stands elsewhere." in failure
