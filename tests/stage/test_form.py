"""What makes a telenovela of a story: titles, what happened before, what comes next."""

from __future__ import annotations

from dataclasses import replace

from game.play import Choose, Enter
from game.stage import Settings
from game.stage import msg as m
from game.story import Stock, load
from tests.stage.small import ONE, STORY, TWO, Player, story, texts

OPENING = ONE.replace("      Suena el timbre.\n", "      Suena el timbre.\n      > titles\n")
TOLD = OPENING.replace("text: Sí, do", "text: Sí, recap: Beto dijo que sí., do").replace(
    "text: Nada, go", "text: Nada, recap: Beto calló., go"
)
TEASED = TWO.replace("title: El final\n", "title: El final\nteaser: [Llueve., Alguien toca.]\n")


def opened(**settings: object) -> Player:
    player = Player(of=story(OPENING, TEASED))
    player.app = replace(player.app, settings=Settings("es", **settings))
    return player.begin().until("titles")


# --- titles ---------------------------------------------------------------------------------------


def test_the_titles_deal_a_card_for_each_of_the_cast_that_has_one():
    screen = opened().screen
    assert [(c.number, c.title, c.look, c.name) for c in screen.cards] == [(1, "La Prueba", "ana", "Ana")]
    assert "Ana – La Prueba" in screen.spoken
    assert screen.title == "La prueba"


def test_a_card_shows_the_mood_that_is_most_its_own_and_never_tears():
    one = OPENING.replace("      BETO: *No* sé.\n", "      ANA (llora): No.\n      ANA (llora): No más.\n")
    files = {"story.yaml": STORY.encode(), "uno.yaml": one.encode(), "dos.yaml": TWO.encode()}
    of = load("prueba", files, Stock(moods={"feliz": "happy", "llora": "crying"})).story
    screen = Player(of=of).begin().until("titles").screen
    assert screen.cards[0].mood == "happy"


def test_the_titles_go_on_by_themselves_and_any_press_skips_them():
    player = opened()
    assert 8 <= player.screen.lasts <= 12
    assert player.press(m.Advance()).screen.speech.text == "¿Vienes?"


def test_with_less_motion_the_titles_wait_for_the_player():
    screen = opened(still=True).screen
    assert screen.lasts == 0
    assert screen.advance == m.Advance()


def test_titles_that_are_looked_back_at_do_not_go_on_by_themselves():
    player = opened().send(m.Advance(), m.Look(-1))
    assert (player.screen.kind, player.screen.lasts) == ("titles", 0)


def test_after_the_titles_the_music_of_the_scene_is_heard_again():
    player = opened().send(m.Advance())
    assert [c.id for c in player.asked_for(m.PlayMusic)] == ["tema", "casa", "entrada", "casa"]


def test_leaving_during_the_titles_brings_back_the_music_of_the_title():
    player = opened().send(m.Open("title"))
    assert player.app.music == "tema"
    assert player.begin().app.music == "casa"


# --- previously -----------------------------------------------------------------------------------


def test_the_next_episode_begins_with_what_the_player_decided():
    player = Player(of=story(TOLD, TEASED)).begin().choose("si").until("chapter-end").send(m.Advance())
    screen = player.screen
    assert screen.kind == "recap"
    assert [(p.text, p.place, p.who, p.mood) for p in screen.panels] == [
        ("Beto dijo que sí.", "patio", "Beto", "neutral")
    ]
    assert texts(screen.rows) == ["Beto dijo que sí."]
    assert player.press(m.Advance()).screen.speech.text == "Ya es otro día."


def test_a_decision_without_a_sentence_of_its_own_is_told_by_its_question():
    player = Player().begin().choose("nada").until("chapter-end").send(m.Advance())
    assert texts(player.screen.rows) == ["¿Qué dice Beto? — Nada"]


def test_nothing_is_told_where_nothing_was_decided():
    one = OPENING[: OPENING.index("    choice:")] + "    go: mapa\n"
    player = Player(of=story(one)).begin().until("chapter-end").send(m.Advance())
    assert player.screen.speech.text == "Ya es otro día."


def test_the_lines_of_the_next_episode_are_not_heard_before_the_recap_is_over():
    two = TWO.replace("ANA: Ya es otro día.", "> sound: timbre\n      ANA: Ya es otro día.")
    player = Player(of=story(two=two)).begin().choose("si").until("chapter-end").send(m.Advance())
    before = len(player.asked_for(m.PlaySound))
    player.press(m.Cancel())
    assert [c.id for c in player.asked_for(m.PlaySound)[before:]][:1] == ["timbre"]


def record() -> m.SaveRecord:
    decisions = (Choose("patio", "si"), Enter("dos"), Choose("mapa", "uno"))
    return m.SaveRecord("auto-prueba", "prueba", "La prueba", "bien", decisions, 1)


def test_a_game_that_was_closed_is_resumed_with_what_happened_before():
    player = Player(of=story(TOLD)).resume(record())
    assert player.screen.kind == "recap"
    assert texts(player.screen.rows) == ["Beto dijo que sí.", "¿Y ahora? — Uno"]
    assert player.press(m.Activate()).screen.speech.text == "Aquí estoy."


def test_who_only_went_to_the_title_needs_no_recap():
    player = Player(of=story(TOLD)).resume(record()).send(m.Open("title")).resume(record())
    assert player.screen.kind == "scene"


def test_a_save_with_one_decision_needs_no_recap():
    one = replace(record(), decisions=(Choose("patio", "si"),), scene="recado")
    assert Player().resume(one).screen.kind == "phone"


# --- next time ------------------------------------------------------------------------------------


def test_the_end_of_an_episode_promises_what_the_next_one_brings():
    screen = Player(of=story(TOLD, TEASED)).begin().choose("si").until("chapter-end").screen
    assert texts(screen.rows) == ["Llueve.", "Alguien toca."]
    assert "El final" in screen.main[0].label


def test_without_a_promise_the_end_of_an_episode_is_as_it_was():
    screen = Player().begin().choose("si").until("chapter-end").screen
    assert (screen.rows, screen.subtitle) == ((), "")
