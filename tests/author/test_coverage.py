"""The page of coverage is made from the stories."""

from __future__ import annotations

from dataclasses import replace

from game import store
from game.author.coverage import coverage_page, our_page
from game.story.knowledge import Act, BystanderSign, Knowledge, LawCard, Signal, Tactic, Text
from tests.frame import STOCK, sound

NAME = Text("Uno", "One")
SEEN = replace(STOCK, signals=frozenset({*(STOCK.signals or ()), "sudden"}))
KNOWLEDGE = Knowledge(
    tactics={
        "fishing": Tactic("fishing", "V2", name=NAME, number="T2", signals=("hurry", "too-good")),
        "hunting": Tactic("hunting", "V2", name=NAME, number="T1", signals=("secrecy",)),
    },
    signals={id: Signal(id, "V1", name=NAME) for id in ("hurry", "too-good", "secrecy")},
    bystander_signs={id: BystanderSign(id, "INF", name=NAME) for id in ("sudden", "trip")},
    acts={id: Act(id, "INF", name=NAME) for id in ("pause", "verify")},
    law={id: LawCard(id, "V2", name=NAME, place=place) for id, place in (("p", "INT"), ("m", "MX"), ("u", "US"))},
)
STORY = """\
- id: uno
  place: calle
  script: |
    BETO: Ya.   [!hurry]
    BETO: Ya, ya.   [!hurry]
    MAMÁ: Ven.   [legit: hurry]
    MAMÁ: Ya no baila.   [!sudden]
  choice:
    ask: A
    options:
      - {id: x, text: Esto, acts: [pause], go: dos}
      - {id: y, text: Aquello, go: tres}
- {id: dos, place: calle, rehearsal: asking, ending: bien}
- {id: tres, place: cocina, script: "ANA: No.   [!hurry]", ending: bien}
"""


def test_it_says_what_stands_where_and_what_nobody_has_told() -> None:
    page = coverage_page([sound(STORY, SEEN)], KNOWLEDGE)
    assert "| marco | 1 of 3 | 1 of 2 | 4 | 1 (20 %) |" in page
    assert "| T2 One | marco: 1 of 2 (hurry) |" in page
    assert "| T1 One | — |" in page
    assert "`hurry` One | marco: uno, tres |" in page
    assert "`secrecy` One | — |" in page
    assert "`sudden` One | marco: uno |" in page
    assert "`trip` One | — |" in page
    assert "| `hurry` | marco: uno |" in page
    assert "`pause` One | marco: uno |" in page
    assert "`asking` asking for help | marco: dos |" in page
    assert "| `p` One (INT) | marco |" in page
    assert "| `m` One (MX) | marco |" in page
    assert "| `u` One (US) | — |" in page


def test_the_committed_page_is_that_of_the_stories() -> None:
    page = (store.data_root() / "docs" / "coverage.md").read_text(encoding="utf-8")
    assert page == our_page(), "run: python -m game.author.coverage"
