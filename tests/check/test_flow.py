"""What the rules about flow say beyond their examples: the hint of each case, and when they keep silent."""

from __future__ import annotations

import pytest

from game.check import run
from game.play.explore import explore
from game.story import Severity, load
from tests.frame import STOCK, framed, read, sound, told

CHOICE = """\
variables:
  n: {range: 0..2, start: 0}
endings:
  bien: {title: Bien, how: prevented, debrief: [quien-podia-ayudar]}
  tarde: {title: Tarde, how: later-exit, debrief: [quien-podia-ayudar]}
scenes:
  - id: a
    place: calle
    choice:
      ask: ¿?
      options:
        - {id: x, text: X, do: n += 1, go: [{if: n == 2, to: b}, {to: c}]}
        - {id: y, text: Y, go: c}
  - {id: b, place: calle, ending: tarde}
  - {id: c, place: calle, ending: bien}
"""


def found(example: str, bound: int = 1000) -> list[str]:
    loaded = read(example)
    assert loaded.story is not None
    return [told(d) for d in run(loaded, explore(loaded.story, bound))]


def test_a_scene_behind_a_condition_that_never_holds_says_where_that_is() -> None:
    out = found(CHOICE)
    assert any(
        "[unreachable-scene]" in d and "Only “a” leads here, and the condition there never holds." in d for d in out
    )
    assert any("[unreachable-ending]" in d and "It ends these scenes, which no path reaches: b" in d for d in out)


def test_a_scene_behind_one_that_is_not_reached_says_so() -> None:
    out = found(
        CHOICE.replace(
            "- {id: b, place: calle, ending: tarde}",
            "- {id: b, place: calle, go: d}\n  - {id: d, place: calle, ending: tarde}",
        )
    )
    assert any("“d”" in d and "What leads here is not reached either: b." in d for d in out)


def test_an_ending_that_no_scene_names_says_so() -> None:
    out = found(CHOICE.replace("  - {id: b, place: calle, ending: tarde}", "  - {id: b, place: calle, ending: bien}"))
    assert any("[unreachable-ending]" in d and "No scene says “ending: tarde”." in d for d in out)


def test_nothing_is_said_to_be_unreachable_while_the_bound_was_hit() -> None:
    assert any("unreachable" in d for d in found(CHOICE))
    assert not any("unreachable" in d for d in found(CHOICE, bound=1))


def test_nothing_is_said_to_be_unreachable_or_unused_while_something_cannot_be_read() -> None:
    broken = CHOICE + "  - {id: d, place: calle, phone: radio, go: b}\n"
    assert not any("unreachable" in d or "unused" in d for d in found(broken))


def test_without_exploring_the_other_rules_still_look() -> None:
    loaded = read(CHOICE.replace("go: c}", "go: c, if: n == 1}"))
    assert [d.code for d in run(loaded)] == ["silent-option"]


def test_a_story_that_could_not_be_read_has_no_findings() -> None:
    assert run(load("nada", {})) == ()


def test_a_dead_end_tells_the_way_there_once() -> None:
    out = [d for d in found(CHOICE.replace("{id: c, place: calle, ending: bien}", """id: c
    place: calle
    choice:
      ask: ¿?
      options:
        - {id: z, text: Z, if: n == 2, otherwise: No., go: b}""")) if "[dead-end]" in d]  # fmt: skip
    assert len(out) == 1
    assert "In “c” it can happen that no option can be taken. | The way there: a: x." in out[0]


def test_a_circle_names_its_scenes() -> None:
    out = found(
        "- {id: a, place: calle, script: 'ANA: Uno', go: b}\n- {id: b, place: calle, script: 'ANA: Dos', go: a}\n"
    )
    (only,) = [d for d in out if "[loop-without-line]" in d]
    assert "The story runs in a circle here: b → a → b." in only or "circle here: a → b → a." in only


@pytest.mark.parametrize(
    ("variable", "script", "message", "hint"),
    [
        ("{range: 0..3, start: 0}", "> do: v += 1", "is set, but nothing reads it", "“if: v >= 3”"),
        ("{yes_no: true, start: no}", "[if v] ANA: Hola", "it is always “no”", "“do: v = yes”"),
        ("{yes_no: true, start: sí}", "[if v] ANA: Hola", "it is always “yes”", "“do: v = no”"),
        ("{one_of: [a, b], start: a}", "[if v == b] ANA: Hola", "it is always “a”", "“do: v = b”"),
        ("{one_of: [a, b], start: a}", "> do: v = b", "nothing reads it", "“if: v == b”"),
        ("{range: 0..3, start: 2}", "ANA: Hola", "Nothing sets or reads", "Delete it"),
    ],
)
def test_an_unused_variable_is_told_with_what_would_use_it(variable: str, script: str, message: str, hint: str) -> None:
    out = found(
        f"variables: {{v: {variable}}}\nscenes:\n  - id: a\n    place: calle\n    script: |\n      {script}\n"
        "    ending: bien\n"
    )
    (only,) = [d for d in out if "[unused-variable]" in d]
    assert message in only
    assert hint in only


def test_what_unused_variables_are_told_to_do_can_be_done() -> None:
    for variable, use in (("{range: 0..3, start: 0}", "v += 1"), ("{yes_no: true, start: no}", "v = yes")):
        sound(
            f"variables: {{v: {variable}}}\nscenes:\n  - {{id: a, place: calle, script: '> do: {use}', ending: bien}}\n"
        )


def test_options_that_do_different_things_have_weight() -> None:
    same = CHOICE.replace("do: n += 1, go: [{if: n == 2, to: b}, {to: c}]", "go: c")
    assert any("[option-without-weight]" in d for d in found(same))
    assert not any(
        "[option-without-weight]" in d for d in found(same.replace("text: X, go: c", "text: X, do: n += 1, go: c"))
    )


def test_the_order_is_that_of_the_file() -> None:
    loaded = load("marco", framed(CHOICE), STOCK)
    assert loaded.story is not None
    out = run(loaded, explore(loaded.story))
    assert list(out) == sorted(out, key=lambda d: d.sort_key())
    assert {d.severity for d in out} == {Severity.WARNING}
