"""Limits that no story crosses."""

from __future__ import annotations

import pytest

from game.check import run
from game.story import Severity
from tests.frame import read

STORY = """\
content_notes: [{note}]
cast:
  ANA: {{name: Ana, age: {ana}}}
  BETO: {{name: Beto, age: 24}}
  LUZ: {{name: Luz, age: {luz}}}
  NADIE: {{name: Nadie}}
scenes:
  - id: a
    {where}
    content_notes: [{scene_note}]
    script: |
      {line}
    ending: bien
"""
CHAT = "phone: chispa\n    owner: ANA\n    with: [BETO]"


def findings(
    *,
    line: str = "BETO: Hola",
    where: str = CHAT,
    ana: str = "20",
    luz: str = "20",
    note: str = "engaño",
    scene_note: str = "pelea",
) -> list[str]:
    loaded = read(STORY.format(line=line, where=where, ana=ana, luz=luz, note=note, scene_note=scene_note))
    found = [d for d in run(loaded) if d.code == "minor-and-limits"]
    assert {d.severity for d in found} <= {Severity.ERROR}
    return [str(d.message) for d in found]


@pytest.mark.parametrize("signal", ["asks-photos", "threat-to-expose"])
@pytest.mark.parametrize(
    ("where", "line"),
    [
        (CHAT, "BETO: Hola   [!{}]"),
        ("phone: chispa\n    owner: BETO\n    with: [ANA]", "BETO: Hola   [!{}]"),
        ("phone: chispa\n    owner: BETO\n    of: ANA", "BETO: Hola   [!{}]"),
        ("place: calle", "BETO: Hola   [!{}]\n      ANA: No"),
        ("place: calle", "> show: ANA\n      BETO: Hola   [!{}]"),
        ("place: calle", "[if seen(a)] BETO: Hola   [!{}]\n      > camera: close-up ANA"),
    ],
)
def test_nobody_on_screen_asks_a_minor_for_a_picture(signal: str, where: str, line: str) -> None:
    assert findings(where=where, line=line.format(signal), ana="17") == [
        "Nobody on screen asks a minor for a picture or threatens to show one; ANA is 17."
    ]
    assert findings(where=where, line=line.format(signal), ana="18") == []


def test_nor_in_a_story_in_which_somebody_else_is_a_minor() -> None:
    (message,) = findings(line="BETO: Hola   [!asks-photos]", luz="12")
    assert message == "This line belongs only in a story whose characters are all 18 or more; LUZ is 12."


@pytest.mark.parametrize(
    "note", ["romance", "Romántica", "modelaje", "sextorsión", "sextortion", "imágenes íntimas", "violencia sexual"]
)
def test_content_that_is_announced_as_for_adults_needs_adults(note: str) -> None:
    assert len(findings(note=note, ana="17")) == 1
    assert len(findings(scene_note=note, ana="17")) == 1
    assert findings(note=note, scene_note=note) == []


def test_other_signs_and_notes_are_for_every_age() -> None:
    assert findings(line="BETO: Hola   [!hurry]", note="una pelea", ana="12") == []


def test_an_age_that_is_not_given_is_not_taken_for_a_minors() -> None:
    assert findings(line="NADIE: Hola   [!asks-photos]") == []
