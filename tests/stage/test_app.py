"""What a message makes of the game."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace

import pytest

from game.play import Choose
from game.stage import Settings, start
from game.stage import msg as m
from game.stage.words import Words
from tests.stage.small import ONE, STORY, TWO, Player, story

CAPTIONS = {
    "casa": {"es": "♪ música de casa", "en": "♪ home music"},
    "timbre": {"es": "(suena el timbre)", "en": "(the bell rings)"},
    "recado": {"es": "(suena Recado)", "en": "(Recado)"},
    "place:patio": {"es": "(pájaros)", "en": "(birds)"},
}


def test_the_first_start_asks_for_the_language_and_later_ones_open_at_the_title():
    assert start(Settings())[0].page == "language"
    assert start(Settings(language="en"))[0].page == "title"


def test_the_first_language_is_kept_and_then_it_is_asked_with_sound_or_without():
    player = Player("").send(m.PickLanguage("en"))
    assert (player.app.page, player.app.settings.language) == ("sound", "en")
    assert m.SaveSettings(player.app.settings) in player.commands


@pytest.mark.parametrize(("on", "volume"), [(True, m.SetVolume(6, 6)), (False, m.SetVolume(0, 0))])
def test_the_answer_about_sound_is_kept_and_opens_the_title(on, volume):
    player = Player("").send(m.PickLanguage("en"), m.AnswerSound(on))
    assert (player.app.page, player.app.settings.muted) == ("title", not on)
    assert m.SaveSettings(player.app.settings) in player.commands
    assert [*player.asked_for(m.SetVolume)][-1] == volume
    assert start(Settings.from_plain(player.app.settings.to_plain()))[0].page == "title"


def test_nothing_is_heard_before_the_question_about_sound_is_answered():
    player = Player("").send(m.ToggleMute(), m.PickLanguage("es"), m.ToggleMute(), m.NextLanguage())
    assert set(player.asked_for(m.SetVolume)) == {m.SetVolume(0, 0)}
    assert player.app.page == "sound"


def test_a_game_that_was_closed_before_the_answer_asks_again():
    player = Player("").send(m.PickLanguage("es"))
    app, commands = start(Settings.from_plain(player.app.settings.to_plain()))
    assert app.page == "sound"
    assert m.SetVolume(0, 0) in commands


def test_from_the_question_about_sound_one_can_go_back_to_the_language():
    player = Player("").send(m.PickLanguage("es")).press(m.Cancel())
    assert player.app.page == "language"
    assert player.send(m.PickLanguage("en")).app.page == "sound"


def test_another_language_later_does_not_ask_about_sound():
    assert Player().send(m.Open("language"), m.PickLanguage("en")).app.page == "title"


def test_a_story_begins_on_its_first_line():
    assert Player().begin().screen.speech.text == "Suena el timbre."


def test_a_line_whose_condition_fails_is_passed_over():
    player = Player().begin().until(ask=True)
    assert player.screen.speech.text == "*No* sé."


def test_a_decision_is_saved_when_it_is_asked_and_when_it_is_taken():
    player = Player().begin().until(ask=True)
    asked = player.saves()[-1]
    player.choose("si")
    assert (asked.decisions, asked.scene) == ((), "patio")
    assert player.saves()[-1].decisions == (Choose("patio", "si"),)


def test_a_save_made_at_a_question_resumes_at_that_question():
    record = Player().begin().until(ask=True).saves()[-1]
    resumed = Player().resume(record)
    assert resumed.screen.ask.text == "¿Qué dice Beto?"


def test_a_save_made_in_the_middle_of_a_scene_resumes_on_the_same_line():
    player = Player().begin().choose("nada").send(m.Advance())
    line = player.screen.phone.items[-1].text
    player.send(m.Quit())
    resumed = Player().resume(player.saves()[-1])
    assert resumed.screen.phone.items[-1].text == line
    assert len(resumed.screen.phone.items) == len(player.screen.phone.items)


def test_an_option_that_cannot_be_taken_changes_nothing_when_pressed():
    player = Player().begin().until(ask=True)
    before = player.app
    player.press(m.Press("option-llamar"))
    assert player.app == before


def test_a_take_that_comes_too_late_changes_nothing():
    player = Player().begin().choose("si")
    before = player.app.journal
    player.send(m.Take("si"), m.Take("nonsense"))
    assert player.app.journal == before


def test_the_language_changes_on_any_line_without_losing_the_place():
    player = Player().begin().choose("si").send(m.Advance())
    state = player.app.state
    player.send(m.NextLanguage())
    assert player.app.settings.language == "en"
    assert player.app.state == state
    assert player.app.page == "play"


def test_looking_back_shows_earlier_lines_and_changes_nothing():
    player = Player().begin().until(ask=True)
    state = player.app.state
    player.send(m.Look(-1))
    assert player.screen.speech.text == "*No* sé."
    player.send(m.Look(-1))
    assert player.screen.speech.text == "¿Vienes?"
    assert player.screen.ask is None
    assert player.app.state == state
    player.send(m.Look(1), m.Look(1))
    assert player.screen.ask is not None


def test_looking_back_stops_at_the_first_line():
    player = Player().begin().until(ask=True).send(*[m.Look(-1)] * 30)
    assert player.screen.speech.text == "Suena el timbre."


def test_escape_ends_looking_back_before_it_pauses():
    player = Player().begin().until(ask=True).send(m.Look(-1), m.Cancel())
    assert (player.app.look, player.app.page) == (0, "play")
    assert player.send(m.Cancel()).app.page == "pause"


def test_going_back_to_a_decision_asks_it_again_and_forgets_what_followed():
    player = Player().begin().choose("si").until("chapter-end").send(m.Advance()).until(ask=True)
    player.send(m.Open("history"), m.ReturnTo(0))
    assert player.screen.ask.text == "¿Qué dice Beto?"
    assert player.app.journal == ()
    player.choose("nada")
    assert player.app.journal == (Choose("patio", "nada"),)


LATER = "later-prueba"


def further(player: Player) -> Player:
    """Two decisions on: in the second chapter."""
    return player.choose("si").until("chapter-end").send(m.Advance()).until(ask=True)


def kept(player: Player) -> list[int]:
    """The decisions of each place that was kept when the player went back; the disk has written them."""
    return [len(record.decisions) for record in player.saves() if record.slot == LATER]


def went_back(player: Player, to: int = 0) -> Player:
    before = len(kept(player))
    player.send(m.ReturnTo(to))
    for record in [r for r in player.saves() if r.slot == LATER][before:]:
        label = m.SaveLabel(LATER, record.story, record.title, record.scene, len(record.decisions), "2026-11-23")
        player.send(m.Saved(label))
    return player


def test_going_back_keeps_the_place_that_was_left():
    player = went_back(further(Player().begin()))
    assert kept(player) == [2]
    (place,) = (record for record in player.saves() if record.slot == LATER)
    assert Player(of=player.story).resume(place).screen.ask.text == "¿Y ahora?"
    assert player.saves()[-1].slot == "auto-prueba"
    player.send(m.Open("title"), m.Open("saves"))
    assert "La prueba (before you went back)" in [row.label for row in player.screen.rows]


def test_going_back_by_one_answer_keeps_nothing():
    player = went_back(Player().begin().choose("si").until("phone"))
    assert kept(player) == []


def test_nothing_is_kept_of_a_story_that_is_over():
    player = went_back(Player().begin().choose("si", "uno").until("ending"))
    assert kept(player) == []


def test_of_two_places_on_one_way_the_one_further_on_stays_kept():
    player = went_back(further(Player().begin()))
    label = replace(next(s for s in player.app.saves if s.slot == LATER), decisions=9)
    player.send(m.Saved(label))
    assert kept(went_back(further(player))) == [2]  # not again
    player.send(m.Open("title")).begin()  # another way: what was kept is of the one before
    assert kept(went_back(further(player))) == [2, 2]


def test_an_episode_that_is_over_waits_before_the_next_begins():
    player = Player().begin().choose("si").until("chapter-end")
    assert player.screen.title == "Continuará…"
    player.send(m.Advance(), m.Advance())  # what happened before stands between them
    assert player.screen.speech.text == "Ya es otro día."


def test_the_map_of_trust_holds_three_and_reaches_no_save():
    player = Player().begin().choose("si").until("trust-map")
    player.send(*[m.Trust(who) for who in ("mother", "friend", "teacher", "coach")])
    assert player.app.trust == ("mother", "friend", "teacher")
    player.send(m.Trust("friend"))
    assert player.app.trust == ("mother", "teacher")
    player.send(m.Advance(), m.Quit())
    assert not any("mother" in repr(record) for record in player.saves())


def test_leaving_a_story_forgets_the_map_of_trust():
    player = Player().begin().choose("si").until("trust-map").send(m.Trust("mother"), m.Open("title"))
    assert player.app.trust == ()
    assert player.app.story is None


def test_a_story_in_which_the_next_scene_is_broken_offers_a_way_back():
    of = story()
    broken = {k: v for k, v in of.scenes.items() if k != "recado"}
    player = Player(of=replace(of, scenes=broken)).begin().choose("si")
    assert player.screen.kind == "trouble"
    assert player.screen.buttons()
    player.send(m.Open("history"), m.ReturnTo(0))
    assert player.screen.ask is not None


def test_a_save_that_lost_decisions_says_so_and_stands_at_the_last_that_holds():
    player = Player().begin().choose("si").until("chapter-end").send(m.Advance()).until(ask=True)
    record = player.saves()[-1]
    without = story(
        ONE.replace("{id: si, text: Sí, do: dudas += 1, go: recado}", "{id: jamas, text: Jamás, go: recado}")
    )
    resumed = Player(of=without).resume(record, without)
    assert resumed.app.notice.what == "decisions-lost"
    assert resumed.until(ask=True).screen.ask.text == "¿Qué dice Beto?"


def test_a_save_survives_a_renamed_scene_and_a_new_variable():
    record = Player().begin().choose("si").until("chapter-end").send(m.Advance()).until(ask=True).saves()[-1]
    renamed = story(
        ONE.replace("id: patio\n", "id: recreo\n    was: patio\n"),
        head=STORY.replace("  dudas:", "  nueva: {yes_no: true, start: no, means: nada}\n  dudas:"),
    )
    resumed = Player(of=renamed).resume(record, renamed)
    assert resumed.app.notice is None
    assert resumed.screen.ask.text == "¿Y ahora?"


def test_a_story_that_arrives_after_the_player_went_elsewhere_is_not_opened():
    player = Player()
    player.send(m.ChooseStory("prueba"), m.Open("settings"), m.ChooseStory("otra"))
    player.send(m.StoryLoaded("prueba", player.story))
    assert player.app.story is None


def test_a_disk_that_refuses_becomes_a_notice_and_play_goes_on():
    player = Player().begin().send(m.Failed("disk-full", {"folder": "/x"}))
    assert "/x" in player.screen.notice
    assert player.send(m.Advance()).screen.speech.text == "¿Vienes?"


def test_silence_sets_the_volume_to_nothing_and_back():
    player = Player()
    player.send(m.ToggleMute(), m.ToggleMute())
    assert player.asked_for(m.SetVolume)[-2:] == [m.SetVolume(0, 0), m.SetVolume(6, 6)]


def test_sounds_and_music_are_asked_for_when_they_are_met():
    player = Player().begin().send(m.Advance())
    assert m.PlayMusic("casa") in player.commands
    assert m.PlaySound("timbre") in player.commands


def test_music_is_not_started_anew_when_it_is_already_playing():
    player = Player().begin().choose("si").until("trust-map")
    assert len([c for c in player.asked_for(m.PlayMusic) if c.id == "casa"]) == 1


def test_what_is_heard_is_told_in_words_whether_or_not_it_can_be_heard():
    player = Player().send(m.ToggleMute(), m.StoriesListed((), (), CAPTIONS)).begin()
    assert player.screen.caption == "♪ música de casa · (pájaros)"
    assert player.send(m.Advance()).screen.caption == "(suena el timbre)"
    assert player.send(m.Advance()).screen.caption == ""


def test_a_caption_is_in_the_language_of_the_player():
    player = Player().send(m.StoriesListed((), (), CAPTIONS)).begin().send(m.Advance())
    player.words = Words("en")
    assert player.screen.caption == "(the bell rings)"


def test_every_place_brings_its_sound_and_the_title_takes_it_away():
    player = Player().begin().choose("si").until("chapter-end").send(m.Advance()).until(ask=True)
    player.send(m.Open("title"))
    assert [c.place for c in player.asked_for(m.PlayAmbience)] == ["patio", "calle", ""]


def test_two_places_that_sound_alike_are_told_once():
    alike = {**CAPTIONS, "place:calle": CAPTIONS["place:patio"]}
    player = Player().send(m.StoriesListed((), (), alike)).begin().choose("si").until("chapter-end")
    assert "pájaros" not in player.send(m.Advance()).until(ask=True).screen.caption


def test_music_steps_back_while_a_voice_note_is_the_newest_message():
    player = Player().begin().choose("si").send(m.Advance())
    assert player.asked_for(m.Duck) == [m.Duck(True)]
    assert player.send(m.Advance()).asked_for(m.Duck) == [m.Duck(True), m.Duck(False)]


def test_leaving_a_voice_note_for_a_page_or_the_title_lets_the_music_come_forward():
    player = Player().begin().choose("si").send(m.Advance(), m.Open("pause"))
    assert player.asked_for(m.Duck)[-1] == m.Duck(False)


def test_a_message_by_somebody_else_sounds_as_its_app_does_and_one_of_ones_own_is_silent():
    player = Player().begin().choose("si")
    assert player.asked_for(m.PlaySound)[-1] == m.PlaySound("recado")
    before = len(player.asked_for(m.PlaySound))
    assert len(player.send(m.Advance()).asked_for(m.PlaySound)) == before


def test_the_sound_of_an_app_stands_for_the_plain_one_before_its_message():
    told = story(ONE.replace("      BETO: ya llegué", "      > sound: mensaje\n      BETO: ya llegué"))
    player = Player(of=told).send(m.StoriesListed((), (), CAPTIONS)).begin().choose("si")
    assert m.PlaySound("mensaje") not in player.commands
    assert player.asked_for(m.PlaySound)[-1] == m.PlaySound("recado")
    assert player.screen.caption == "(suena Recado)"


def test_only_the_first_message_of_a_chat_tells_its_sound_in_words():
    player = Player().send(m.StoriesListed((), (), CAPTIONS)).begin().choose("si")
    assert player.screen.caption == "(suena Recado)"
    player.send(m.Advance(), m.Advance())
    assert player.asked_for(m.PlaySound)[-1] == m.PlaySound("recado")
    assert player.screen.caption == ""


def test_the_key_for_silence_is_answered_where_no_sign_of_it_stands():
    player = Player().send(m.ToggleMute())
    assert player.screen.notice
    assert player.app.settings.muted
    assert Player().begin().send(m.ToggleMute()).screen.notice == ""


def test_a_kept_game_goes_into_its_slot_and_the_page_closes():
    player = Player().begin().until(ask=True).send(m.Open("pause"), m.Open("keep"), m.KeepSave("2"))
    record = player.saves()[-1]
    assert record.slot == "2"
    player.send(m.Saved(m.SaveLabel("2", "prueba", "La prueba", "patio", 0, "2026-11-23T10:00:00")))
    assert player.app.page == "pause"
    assert "Slot 2" in repr(player.send(m.Open("keep")).screen)


@pytest.mark.parametrize("page", ["pause", "history", "settings", "saves", "keep"])
def test_every_page_over_play_goes_back_to_the_same_line(page):
    player = Player().begin().send(m.Advance())
    speech = player.screen.speech
    player.send(m.Open(page), m.Cancel())
    assert player.screen.speech == speech


def test_the_key_that_opens_a_page_closes_it():
    player = Player().begin().send(m.Open("history"), m.Open("history"))
    assert player.app.page == "play"


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        "x",
        {"pace": 3},
        {"scale": [1]},
        {"volume": 99},
        {"music": True},
        {"sounds": -1},
        {"face": "papyrus"},
        {"language": {"a": 1}},
        {"muted": "yes"},
    ],
)
def test_settings_from_a_file_that_holds_anything_keep_their_defaults(plain):
    assert Settings.from_plain(plain) == Settings()


def test_settings_survive_being_written_and_read():
    settings = Settings("en", "fast", 1.4, "andika", 3, 4, True, True, True, True, True)
    assert Settings.from_plain(settings.to_plain()) == settings


def test_a_story_still_opens_when_something_else_fails_meanwhile():
    player = Player()
    player.send(m.ChooseStory("prueba"), m.Failed("no-audio"), m.StoryLoaded("prueba", player.story))
    assert player.app.page == "notes"
    assert "sound device" in player.screen.notice


def test_a_story_that_was_left_while_it_opened_stays_closed():
    player = Player().send(m.Open("stories"), m.ChooseStory("prueba"), m.Cancel())
    player.send(m.StoryLoaded("prueba", player.story))
    assert player.app.page == "title"


def test_a_story_that_cannot_be_read_is_in_the_list_and_says_who_knows_why():
    player = Player().send(m.StoriesListed((m.Cover("rota", "rota", "", "", "", faults=2),)), m.Open("stories"))
    button = player.screen.buttons()[0]
    assert button.label == "rota"
    assert "check rota" in button.detail
    assert button.value == ""


def test_looking_back_over_a_long_scene_takes_memory_for_its_lines_once():
    def peak(lines):
        long = ONE.replace("      Suena el timbre.\n", "".join(f"      ANA: Línea {n}.\n" for n in range(lines)))
        player = Player(of=story(long)).begin()
        for _ in range(lines - 1):
            player.send(m.Advance())
        tracemalloc.start()
        try:
            player.send(m.Look(-1))
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    assert peak(2_000) < 10 * peak(400)


def test_a_save_whose_option_is_gone_stands_at_its_question_and_can_be_looked_back_from():
    record = Player().begin().choose("si").saves()[-1]
    without = ONE.replace("        - {id: si, text: Sí, do: dudas += 1, go: recado}\n", "").replace(
        "if: saldo", "if: dudas > 0"
    )
    changed = story(without)
    player = Player(of=changed).resume(record, changed)
    assert player.screen.ask.text == "¿Qué dice Beto?"
    assert player.send(m.Look(-1)).screen.speech.text == "*No* sé."
    assert "has changed" in player.screen.notice
    again = Player(of=changed).resume(player.send(m.Quit()).saves()[-1], changed)
    assert again.screen.ask.text == "¿Qué dice Beto?"
    assert not again.screen.notice


def test_beginning_anew_keeps_the_place_that_was_left_unfinished():
    player = Player().begin().choose("si")
    label = m.SaveLabel("auto-prueba", "prueba", "La prueba", "recado", 1, "2026-11-23T10:00:00")
    player.send(m.Saved(label), m.Open("title")).commands.clear()
    player.begin()
    kept = player.commands.index(m.CopySave("auto-prueba", "earlier-prueba"))
    assert all(player.commands.index(c) > kept for c in player.asked_for(m.Save))


def test_beginning_anew_keeps_nothing_when_nothing_was_decided():
    assert Player().begin().asked_for(m.CopySave) == []


def test_a_chord_that_the_writer_asked_for_at_the_end_is_not_struck_twice():
    two = TWO.replace("      BETO: Aquí estoy.\n", "      BETO: Aquí estoy.\n      > sound: acorde\n")
    player = Player(of=story(two=two)).begin().choose("si").until("chapter-end").send(m.Advance()).choose("uno")
    player.commands.clear()
    player.until("ending")
    assert player.commands.count(m.PlaySound("acorde")) == 1
