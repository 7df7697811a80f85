"""What depends on today, and what stories do with what is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import store
from game.check import dated, run
from game.check.knowledge import blames, bystander_share
from game.play.explore import explore
from game.story import Severity
from game.story.knowledge import UNDATED, BystanderSign, Help, Knowledge, Reach, Text
from tests.frame import KNOWLEDGE, STOCK, read, told


def helping(verified: str, status: str = "confirmed", reach: tuple[Reach, ...] = (Reach("phone", "1"),)) -> Knowledge:
    entry = Help("a-line", "V2", ("p",), reach=reach, verified=verified, status=status)
    return Knowledge(help={"a-line": entry})


@pytest.mark.parametrize("verified", ["2025-11-22", "2025", UNDATED])
def test_a_number_that_grew_old_is_a_warning(verified: str) -> None:
    (found,) = dated(helping(verified), "2026-11-23")
    assert (found.code, found.severity) == ("stale-help", Severity.WARNING)
    assert "verified: 2026-11-23" in str(found.hint)


@pytest.mark.parametrize(
    "knowledge",
    [
        helping("2025-11-23"),
        helping("2020", "unconfirmed"),  # nobody sees it
        helping("2020", "closed"),
        helping("", "advice", ()),
    ],
)
def test_what_is_fresh_or_not_shown_is_told_nothing(knowledge: Knowledge) -> None:
    assert list(dated(knowledge, "2026-11-23")) == []


def test_a_day_that_is_still_to_come_is_an_error() -> None:
    (found,) = dated(helping("2027-01-01"), "2026-11-23")
    assert (found.code, found.severity) == ("future-date", Severity.ERROR)


@pytest.mark.parametrize(
    ("deciders", "share"),
    [({"ANA": 2, "BETO": 1, "": 9}, 33), ({}, 0), ({"": 3}, 0), ({"ANA": 1, "BETO": 1}, 50), ({"ANA": 4}, 0)],
)
def test_bystanders_are_all_but_the_one_who_decides_most(deciders: dict[str, int], share: int) -> None:
    assert bystander_share(deciders) == share


def found(example: str, code: str) -> list[str]:
    loaded = read(example)
    assert loaded.story is not None
    return [told(d) for d in run(loaded, explore(loaded.story), KNOWLEDGE) if d.code == code]


# --- words that blame -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Fue tu culpa.",
        "FUE TU CULPA",
        "No. Fue tu culpa.",
        "It is your own fault.",
        "¿Ves? ¡Fue tu culpa!",
    ],
)
def test_words_that_blame_are_found(text: str) -> None:
    assert [words.casefold() in text.casefold() for _, words in blames(text, KNOWLEDGE)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "No fue tu culpa.",
        "Nada de esto fue tu culpa",
        "Nunca, nunca fue tu culpa",
        "It was never your own fault.",
        "It isn’t your own fault",
        "fue tu culpabilidad",
        "Refue tu culpa",
    ],
)
def test_after_a_no_they_console_and_parts_of_words_are_no_words(text: str) -> None:
    assert list(blames(text, KNOWLEDGE)) == []


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("Por tonta te pasó", True),
        ("Eso le pasa por confiado", True),
        ("ella se lo buscó", True),
        ("porque se dejó engañar", True),
        ("how could you be so silly", True),
        ("You should have known.", True),
        ("la prostituta", True),
        ("Se dejó el celular en la mesa", False),
        ("Se dejó crecer la barba", False),
        ("Te creo. Gracias por contarme.", False),
        ("No es tu culpa, ni fue tu culpa.", False),
        ("It is not your fault", False),
        ("Trae el pelo mojado", False),
        ("confiado", False),
    ],
)
def test_our_own_list_knows_who_is_blamed(text: str, blamed: bool) -> None:
    knowledge, _ = store.read_knowledge()
    assert bool(list(blames(text, knowledge))) is blamed


@pytest.mark.parametrize(
    "example",
    [
        "title: Fue tu culpa\nscenes:\n  - {id: a, place: calle, ending: bien}\n",
        "- {id: a, place: calle, discuss: ¿Fue tu culpa?, ending: bien}\n",
        "- id: a\n  place: calle\n  script: |\n    > later: fue tu culpa\n  ending: bien\n",
        "- id: a\n  place: calle\n  choice:\n    ask: A\n    options:\n"
        "      - {id: x, text: Fue tu culpa, go: b}\n      - {id: y, text: Otra cosa, go: c}\n"
        "- {id: b, place: calle, ending: bien}\n- {id: c, place: cocina, ending: bien}\n",
    ],
)
def test_they_are_found_wherever_a_player_reads(example: str) -> None:
    assert len(found(example, "words-that-blame")) == 1


# --- what a story teaches -------------------------------------------------------------------------


def marked(signs: int, alike: int) -> str:
    lines = ["BETO: Uno.   [!hurry]"] * signs + ["MAMÁ: Dos.   [legit]"] * alike
    return "- id: a\n  place: calle\n  script: |\n    " + "\n    ".join(lines) + "\n  ending: bien\n"


@pytest.mark.parametrize(
    ("signs", "alike", "missing"), [(7, 3, 0), (29, 10, 3), (7, 2, 1), (5, 0, 3), (4, 0, 0), (0, 9, 0)]
)
def test_how_many_look_alikes_are_missing_is_counted(signs: int, alike: int, missing: int) -> None:
    out = found(marked(signs, alike), "few-look-alikes")
    assert len(out) == (missing > 0)
    assert all(f"Mark {missing} more lines" in line for line in out)
    assert found(marked(signs, alike + missing), "few-look-alikes") == []


def test_what_bystanders_can_notice_is_explained_by_how_one_asks() -> None:
    example = "- id: a\n  place: calle\n  script: |\n    MAMÁ: Ya no sales.   [!tired]\n  ending: bien\n"
    stock = replace(STOCK, signals=frozenset({"tired"}))
    noticed = BystanderSign("tired", "INF", name=Text("Uno", "One"), ask=Text("¿Y tú?", "And you?"))
    loaded = read(example, stock)
    for known, times in (((), 1), ((noticed,), 0)):
        knowledge = replace(KNOWLEDGE, bystander_signs={sign.id: sign for sign in known})
        assert sum(d.code == "unexplained-signal" for d in run(loaded, None, knowledge)) == times


OPTIONS = """\
- id: a
  place: calle
  choice:
    ask: A
    options:
      - {{id: x, text: "{x}", go: b}}
      - {{id: y, text: "{y}", go: c}}
- {{id: b, place: calle, ending: bien}}
- {{id: c, place: cocina, ending: bien}}
"""


@pytest.mark.parametrize(
    ("x", "y", "count"),
    [
        ("a" * 39, "b" * 20, 0),  # not twice as long
        ("a" * 40, "b" * 20, 1),
        ("a" * 29, "b" * 10, 0),  # not twenty more
        ("Hacer lo correcto", "Hacer otra cosa", 1),
        ("The right thing", "Another one", 1),
    ],
)
def test_an_option_that_tells_is_told_with_its_measure(x: str, y: str, count: int) -> None:
    assert len(found(OPTIONS.format(x=x, y=y), "telling-option")) == count


WAYS = """\
endings:
  tarde: {{title: Tarde, how: later-exit}}
scenes:
  - id: a
    place: calle
    choice:
      ask: A
      options:
        - {{id: x, text: Esto, {x} go: b}}
        - {{id: y, text: Aquello, {y} go: c}}
  - {{id: b, place: calle, {b} go: d}}
  - {{id: c, place: cocina, go: d}}
  - {{id: d, place: calle, ending: tarde}}
"""


@pytest.mark.parametrize(
    ("x", "y", "b", "out"),
    [
        ("", "", "", 1),
        ("acts: [verify],", "", "", 0),
        ("", "acts: [pause],", "", 0),
        ("", "", "rehearsal: asking,", 0),
    ],
)
def test_what_protects_before_an_ending_is_a_way_out(x: str, y: str, b: str, out: int) -> None:
    assert len(found(WAYS.format(x=x, y=y, b=b), "ending-without-way-out")) == out
