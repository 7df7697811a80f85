"""Marks, the bitácora, the map of the story, rehearsal: what is learned on the way."""

from __future__ import annotations

from dataclasses import replace

from game.play import Choose, Enter, Mark
from game.stage import msg as m
from tests.stage.small import Player


def on_the_phone() -> Player:
    """At the third message of the chat."""
    player = Player().begin().choose("si").until("phone")
    return player.send(m.Advance(), m.Advance())


def reloaded(player: Player) -> Player:
    other = Player()
    other.app = replace(other.app, lived=frozenset({player.story.id}))  # no recap
    return other.resume(player.saves()[-1])


# --- marking --------------------------------------------------------------------------------------


def test_the_line_that_stands_there_is_marked_and_shown_as_marked():
    player = Player().begin().press(m.Press("icon-mark"))
    assert player.screen.speech.marked
    assert player.saves()[-1].decisions == (Mark("patio", "Suena el timbre."),)


def test_marking_again_takes_the_mark_back():
    player = Player().begin().press(m.Press("icon-mark"), m.Press("icon-mark"))
    assert not player.screen.speech.marked
    assert player.app.state.marks == frozenset()


def test_any_message_that_stands_on_the_phone_can_be_marked():
    player = on_the_phone()
    player.send(m.MarkLine(player.screen.phone.items[0].key))
    assert [item.marked for item in player.screen.phone.items] == [True, False, False]


def test_a_mark_tells_nothing_and_moves_nothing():
    player = on_the_phone()
    before = player.screen
    player.send(m.MarkLine(before.phone.items[0].key))
    after = player.screen
    assert (after.notice, after.caption, after.phone.items[-1]) == ("", before.caption, before.phone.items[-1])


def test_a_line_that_was_not_shown_yet_cannot_be_marked():
    player = Player().begin().send(m.MarkLine("recado/0"), m.MarkLine("patio/1"), m.MarkLine("nowhere"))
    assert player.app.journal == ()


def test_after_marking_an_earlier_message_the_same_line_stands_there_when_the_game_is_opened_again():
    player = on_the_phone()
    player.send(m.MarkLine(player.screen.phone.items[0].key))
    other = reloaded(player)
    assert other.screen.phone == player.screen.phone
    assert other.app.state == player.app.state


def test_after_every_mark_at_every_line_the_same_line_stands_there_when_the_game_is_opened_again():
    player = Player().begin()
    for _ in range(14):
        if player.screen.kind == "recap":
            player.send(m.Advance())
        player.press(m.Press("icon-mark"))
        assert reloaded(player).app.state == player.app.state
        assert reloaded(player).screen.speech == player.screen.speech
        if player.screen.ask is not None:
            player.press(m.Press("option-nada" if player.app.state.scene == "patio" else "option-uno"))
        else:
            player.send(m.Advance())


def test_a_line_can_be_marked_while_looking_back_and_the_look_stays():
    player = on_the_phone().send(m.Look(-1))
    player.press(m.Press("icon-mark"))
    assert player.app.look == 1
    assert player.screen.phone.items[-1].marked
    assert [item.marked for item in player.send(m.Look(1)).screen.phone.items] == [False, True, False]


def test_a_mark_on_what_stays_outlives_going_back_to_a_decision():
    player = on_the_phone().send(m.Look(-3))
    player.press(m.Press("icon-mark"))
    marked = player.app.journal[-1]
    player.send(m.ReturnTo(0))
    assert marked.scene == "patio"
    assert player.app.journal == (marked,)
    assert player.screen.ask is not None
    assert reloaded(player).app.state == player.app.state


def test_a_mark_is_no_decision_to_go_back_to():
    player = Player().begin().press(m.Press("icon-mark")).choose("si").until("chapter-end")
    player.press(m.Press("on"))
    assert [type(d) for d in player.app.journal] == [Mark, Choose, Enter]
    assert player.send(m.ReturnTo(1)).screen.kind == "chapter-end"
