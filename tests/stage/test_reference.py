"""Everything that is said of the world is one touch from who says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import store
from game.stage import msg as m
from game.stage.reference import MARKS
from game.stage.screen import Button, Text
from game.story.knowledge import MARKS as ALL_MARKS
from game.story.knowledge import Help, Knowledge, LawCard, Reach, Signal, Source, Term
from game.story.knowledge import Text as Both
from tests.stage.small import ONE, Player, story

NAME, WORDS = Both("Uno", "One"), Both("Dos", "Two")


def known(mark: str = "V2", sources: tuple[str, ...] = ("a", "b")) -> Knowledge:
    return Knowledge(
        signals={"knows-too-much": Signal("knows-too-much", mark, sources, NAME, WORDS, WORDS)},
        law={
            "all": LawCard("all", mark, sources, Both("Todos", "All"), WORDS, "INT"),
            "mx": LawCard("mx", "V1", ("a",), Both("La de México", "Mexico's"), WORDS, "MX"),
        },
        glossary={"word": Term("word", mark, sources, NAME, WORDS), "ours": Term("ours", "INF", (), NAME, WORDS)},
        help={
            "line": Help(
                "line", "V2", ("a", "b"), "MX", NAME, WORDS, (Reach("phone", "1"),), None, None, "2026-10", "confirmed"
            ),
            "advice": Help("advice", "INF", (), name=NAME, who_for=WORDS),
        },
        countries={code: Both(code, code) for code in ("MX", "PE", "INT")},
        sources={"a": Source("a", "A page", "Somebody", "https://a.example/x", date="2025-03"),
                 "b": Source("b", "B page", "Another", "https://b.example/y")},
    )  # fmt: skip


def knowing(knowledge: Knowledge, country: str = "") -> Player:
    player = Player().begin().send(m.KnowledgeRead(knowledge, "2026-11-23"))
    player.app = replace(player.app, settings=replace(player.app.settings, country=country))
    return player


def words(player: Player) -> list[str]:
    return [row.text for row in player.screen.rows if isinstance(row, Text)]


def links(player: Player) -> list[str]:
    return [row.id for row in player.screen.rows if isinstance(row, Button) and row.role == "link"]


def test_the_sources_say_what_they_are_called_who_published_them_and_when():
    player = knowing(known()).send(m.Aside("sources:signal:knows-too-much"))
    assert player.screen.title == "Uno"
    told = words(player)
    assert "Two or more independent sources say so, or the organisation itself does." in told
    rest = told[told.index("A page") :]
    assert rest[:4] == ["A page", "Somebody, 2025-03", "B page", "Another, without a date"]


def test_no_address_is_shown():
    told = repr(knowing(known()).send(m.Aside("sources:law:all")).screen)
    assert "example" not in told


@pytest.mark.parametrize("mark", ALL_MARKS)
def test_every_mark_is_told_in_words(mark: str) -> None:
    told = words(knowing(known(mark)).send(m.Aside("sources:law:all")))
    assert MARKS[mark if mark in MARKS else "GK"] in told
    assert not any(mark in text.split() for text in told)
    assert ("What it rests on:" in told) == (mark not in ("V1", "V2"))


@pytest.mark.parametrize("page", ["sources:law:nobody-knows", "sources:nothing", "sources", "sources:help:line:more"])
def test_what_is_not_known_is_a_sentence_and_a_way_back(page: str) -> None:
    player = knowing(known()).send(m.Aside(page))
    assert words(player)
    assert player.press(m.Cancel()).screen.kind == "scene"


def test_a_sign_in_the_bitacora_leads_to_its_sources_and_back_to_the_same_place():
    player = Player(of=story(ONE)).begin().send(m.KnowledgeRead(known(), "2026-11-23"))
    player.choose("si").until("chapter-end").press(m.Press("log"))
    before = player.screen
    (finding,) = before.findings
    assert player.press(m.Press(finding.sources)).screen.kind == "sources"
    assert player.press(m.Cancel()).screen == before


def test_the_bitacora_leads_to_the_law_and_to_the_words():
    player = Player(of=story(ONE)).begin().choose("si").until("chapter-end").press(m.Press("log"))
    assert links(player)[-2:] == ["law", "glossary"]
    assert player.press(m.Press("law")).screen.kind == "law"


def test_a_help_entry_leads_to_its_sources_and_back_to_the_button_that_was_pressed():
    player = knowing(known(), "MX").send(m.Aside("help"))
    assert links(player) == ["from-help-line", "law", "glossary"]
    assert player.press(m.Press("from-help-line")).screen.kind == "sources"
    assert player.press(m.Cancel()).screen.focus == "from-help-line"
    player.press(m.Press("glossary")).press(m.Cancel())
    assert (player.screen.kind, player.screen.focus) == ("help", "glossary")


def test_the_key_of_the_sheet_closes_all_that_was_opened_from_it():
    player = knowing(known(), "MX").send(m.Aside("help"), m.Aside("law"), m.Aside("sources:law:all"))
    assert player.send(m.Aside("help")).screen.kind == "scene"


@pytest.mark.parametrize(
    ("country", "cards", "missing"),
    [
        ("MX", ["Todos", "La de México"], False),
        ("PE", ["Todos"], True),
        ("INT", ["Todos"], False),
        ("", ["Todos"], False),
    ],
)
def test_the_law_is_that_of_all_and_of_the_players_country(country: str, cards: list[str], missing: bool) -> None:
    player = knowing(known(), country).send(m.Aside("law"))
    told = words(player)
    assert [text for text in told if text in ("Todos", "La de México")] == cards
    assert any("no card about the law" in text for text in told) == missing
    assert "This is not legal advice. For a case of your own, ask those who can help." in told
    chips = [row.id for row in player.screen.rows if isinstance(row, Button) and row.role == "chip"]
    assert bool(chips) == (not country)


def test_a_card_whose_source_is_old_says_so():
    old = words(knowing(known("V2-old")).send(m.Aside("law")))
    assert any(text.startswith("Verify first") for text in old)
    assert not any(text.startswith("Verify first") for text in words(knowing(known()).send(m.Aside("law"))))


def test_the_country_chosen_on_the_page_of_the_law_is_that_of_the_help_sheet():
    player = knowing(known()).send(m.Aside("law")).press(m.Press("country-MX"))
    assert "La de México" in words(player)
    assert player.press(m.Cancel()).send(m.Aside("help")).app.settings.country == "MX"


def test_of_a_word_that_is_explained_in_our_own_words_no_source_is_promised():
    assert links(knowing(known()).send(m.Aside("glossary"))) == ["from-term-word", "law"]


@pytest.mark.parametrize("page", ["law", "glossary", "sources:law:all"])
def test_before_the_lists_are_read_the_pages_ask_for_them(page: str) -> None:
    player = Player().begin()
    player.commands.clear()
    player.send(m.Aside(page))
    assert player.asked_for(m.ReadKnowledge)
    assert words(player) == ["One moment…"]


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_claim_that_comes_with_the_game_can_say_where_it_comes_from(language: str) -> None:
    knowledge = store.read_knowledge()[0]
    lists = {"signal": knowledge.signals, "law": knowledge.law, "term": knowledge.glossary, "help": knowledge.help}
    player = Player(language).begin().send(m.KnowledgeRead(knowledge, "2026-11-23"))
    for kind, entries in {**lists, "bystander-sign": knowledge.bystander_signs}.items():
        for id, claim in entries.items():
            player.send(m.Aside(f"sources:{kind}:{id}"))
            told = words(player)
            assert {source.title for source in knowledge.sources_of(claim)} <= set(told)
            player.send(m.Cancel())
