"""What is on the screen."""

from __future__ import annotations

import dataclasses

import pytest

from game.stage import msg as m
from game.stage.input import meant
from tests.stage.small import ONE, Player, story, texts


def test_a_line_shows_who_speaks_and_where_they_stand():
    player = Player().begin().send(m.Advance(), m.Advance())
    screen = player.screen
    assert (screen.speech.speaker, screen.speech.text) == ("Beto", "*No* sé.")
    assert [(f.look, f.side, f.lit) for f in screen.figures] == [("ana", "left", False), ("beto", "right", True)]
    assert screen.speech.side == "right"


def test_an_option_that_cannot_be_taken_is_shown_with_its_reason():
    screen = Player().begin().until(ask=True).screen
    assert [(b.label, b.enabled, b.reason) for b in screen.main] == [
        ("Sí", True, ""),
        ("Llamar", False, "No hay saldo."),
        ("Nada", True, ""),
    ]
    assert screen.ask.who == "Beto"


def test_a_chat_keeps_its_messages_and_tells_ours_from_theirs():
    player = Player().begin().choose("si").send(m.Advance(), m.Advance())
    phone = player.screen.phone
    assert [(i.who, i.own, i.kind) for i in phone.items] == [
        ("Beto", False, "text"),
        ("Ana", True, "voice"),
        ("Número desconocido", False, "text"),
    ]
    assert "Beto" in phone.title


def test_a_profile_shows_its_head_its_posts_and_the_comments_under_them():
    player = Player().begin().choose("si").send(*[m.Advance()] * 4)
    phone = player.screen.phone
    assert (phone.profile.handle, phone.profile.facts) == ("@beto", ("Puebla",))
    assert [(i.who, i.kind, i.comment) for i in phone.items] == [("Beto", "photo", False), ("Ana", "text", True)]


def test_the_same_line_keeps_its_key_in_another_language():
    player = Player().begin().send(m.Advance())
    key = player.screen.speech.key
    assert player.send(m.NextLanguage()).screen.speech.key == key


def test_the_history_holds_every_line_and_every_decision():
    player = Player().begin().choose("si").send(m.Open("history"))
    rows = texts(player.screen.rows)
    assert "Suena el timbre." in rows
    decision = next(b for b in player.screen.buttons() if b.id == "decision-0")
    assert (decision.label, decision.sends) == ("¿Qué dice Beto?", m.ReturnTo(0))


def test_the_decisions_of_a_second_episode_lead_back_to_themselves():
    player = Player().begin().choose("si").until("chapter-end").send(m.Advance()).choose("uno").until("ending")
    player.send(m.Open("history"))
    last = [b for b in player.screen.rows if getattr(b, "id", "").startswith("decision")][-1]
    player.send(last.sends)
    assert player.screen.ask.text == "¿Y ahora?"


def test_an_ending_names_itself_and_leaves_ways_on():
    player = Player().begin().choose("si").until("chapter-end").send(m.Advance()).choose("dos").until("ending")
    assert player.screen.title == "Más tarde"
    assert {b.id for b in player.screen.buttons()} >= {"again", "title"}


def test_the_focus_goes_round_and_reaches_what_cannot_be_taken():
    player = Player().begin().until(ask=True)
    seen = []
    for _ in range(len(player.screen.buttons())):
        player.press(m.MoveFocus(1))
        seen.append(player.screen.focus)
    assert seen == [b.id for b in player.screen.buttons()]
    assert meant(player.screen, m.MoveFocus(1)) == m.FocusOn(seen[0])


def test_enter_presses_what_is_focused_and_goes_on_where_nothing_is():
    player = Player().begin()
    player.press(m.Activate())
    assert player.screen.speech.text == "¿Vienes?"
    player.until(ask=True).press(m.MoveFocus(1), m.Activate())
    assert len(player.app.journal) == 1


def test_left_and_right_change_the_focused_setting():
    player = Player().send(m.Open("settings"), m.FocusOn("set-music"))
    before = player.app.settings.music
    player.press(m.Adjust(-1))
    assert player.app.settings.music == before - 1


@pytest.mark.parametrize("page", ["language", "sound", "title", "stories", "saves", "settings"])
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_page_has_a_focus_a_name_and_words_to_be_spoken(page, language):
    screen = Player(language).send(m.StoriesListed((), ()), m.Open(page)).screen
    assert screen.focus in [b.id for b in screen.buttons()]
    assert screen.title
    assert screen.spoken
    assert all(b.label for b in screen.buttons())


def test_no_screen_on_the_way_is_silent_and_every_button_has_a_name():
    player = Player().begin()
    for _ in range(40):
        screen = player.screen
        assert screen.spoken
        assert all(b.label for b in screen.buttons())
        if screen.kind == "ending":
            return
        if screen.ask:
            player.press(m.Press(screen.main[-1].id))
        else:
            player.send(screen.advance or m.Advance())
    raise AssertionError("the story never ended")


def test_a_third_person_takes_the_place_of_whoever_was_silent_longest():
    from tests.stage.small import ONE, STORY

    head = STORY.replace("  SIN: {name: Número desconocido}", "  SIN: {name: Sin, look: sin}")
    one = ONE.replace("      > later: más tarde\n", "      SIN: Hola.\n")
    player = Player(of=story(one, head=head)).begin().until(ask=True)
    assert [(f.look, f.side) for f in player.screen.figures] == [("sin", "left"), ("beto", "right")]


def test_a_screen_is_a_frozen_value():
    screen = Player().begin().screen
    with pytest.raises(dataclasses.FrozenInstanceError):
        screen.kind = "title"
    assert Player().begin().screen == screen


def test_the_music_colours_the_light_of_the_place():
    player = Player().begin()
    assert player.screen.backdrop.light == "warm"
    assert player.choose("si").screen.backdrop.light == "warm"  # a phone over the same place


def test_a_place_without_such_music_keeps_the_light_it_was_painted_in():
    screen = Player(of=story(ONE.replace("music: casa", "music: none"))).begin().screen
    assert screen.backdrop.light == ""


def test_a_jolt_comes_with_the_line_after_it_and_with_no_other():
    shaken = story(ONE.replace("> sound: timbre", "> camera: shake"))
    player = Player(of=shaken).begin()
    assert player.screen.shake == ""
    jolted = player.send(m.Advance()).screen
    assert jolted.speech.text == "¿Vienes?"
    assert jolted.shake.startswith("patio/")
    assert player.send(m.Advance()).screen.shake == ""


def test_a_jolt_leaves_the_close_up_that_stands():
    shaken = story(ONE.replace("> sound: timbre", "> camera: close-up ANA\n      > camera: shake"))
    figures = Player(of=shaken).begin().send(m.Advance()).screen.figures
    assert [(f.look, f.close) for f in figures] == [("ana", True)]


DRAWN = ONE.replace("> sound: timbre", "> prop: farol").replace("go: recado}", "go: patio}")


def test_a_prop_stands_in_its_place_from_its_cue_to_the_end_of_the_scene():
    player = Player(of=story(DRAWN)).begin()
    assert player.screen.backdrop.props == ()
    assert player.send(m.Advance()).screen.backdrop.props == ("farol",)
    asked = player.until(ask=True).screen
    assert asked.backdrop.props == ("farol",)
    assert player.choose("si").screen.backdrop.props == ()  # the scene again: its cue has not come yet


def test_a_prop_is_fresh_in_the_first_scene_that_shows_it():
    player = Player(of=story(DRAWN)).begin().send(m.Advance())
    assert player.screen.backdrop.fresh == {"farol"}
    player.until(ask=True).choose("si").send(m.Advance())
    assert player.screen.backdrop.props == ("farol",)
    assert player.screen.backdrop.fresh == frozenset()


def test_who_looks_back_sees_the_props_that_stood_there_and_none_comes_anew():
    player = Player(of=story(DRAWN)).begin().send(m.Advance()).send(m.Advance()).send(m.Look(-1))
    assert player.screen.backdrop.props == ("farol",)
    assert player.screen.backdrop.fresh == frozenset()


def test_a_page_over_the_scene_keeps_its_props():
    player = Player(of=story(DRAWN)).begin().send(m.Advance()).send(m.Open("pause"))
    assert player.screen.backdrop.props == ("farol",)


def test_a_phone_shows_the_props_of_the_place_behind_it():
    chat = story(ONE.replace("      BETO: ya llegué", "      > prop: farol\n      BETO: ya llegué"))
    screen = Player(of=chat).begin().until(ask=True).choose("si").screen
    assert (screen.kind, screen.backdrop.place, screen.backdrop.props) == ("phone", "patio", ("farol",))
