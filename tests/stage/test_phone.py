"""What stands on a phone, and what an app tells over a scene."""

from __future__ import annotations

import pytest

from game.stage import Screen
from game.stage import msg as m
from game.stage.phone import about, clock, heard
from tests.stage.small import Player, story

HEAD = """
format: 1
title: Teléfonos
language: es-MX
synopsis: Una historia de prueba.
ages: 12+
region: MX
cast:
  ANA: {name: Ana, look: ana, profile: {handle: "@ana"}}
  BETO: {name: Beto, look: beto, profile: {handle: "@beto"}}
  EL: {name: Rodrigo, look: el, unsaved: yes}
  FIRMA: {name: Agencia, profile: {bio: Edecanes, facts: [Pago de $4 000, Cuenta no verificada, Puebla]}}
variables: {}
episodes: [uno, dos]
endings:
  bien: {title: Todo bien, how: prevented}
"""
TWO = """
format: 1
title: Dos
scenes:
  - id: fin
    place: patio
    script: |
      Ya.
    ending: bien
"""
CHAT = "phone: recado\n    owner: ANA\n    with: [BETO]"


def played(script: str, head: str = CHAT, lines: int = 0, then: str = "go: fin") -> Player:
    """A player who has read *lines* lines more than the first of a scene."""
    rows = "\n".join("      " + line for line in script.strip().split("\n"))
    one = f"format: 1\ntitle: Uno\nscenes:\n  - id: a\n    {head}\n    script: |\n{rows}\n    {then}\n"
    player = Player(of=story(one, TWO, HEAD)).begin()
    return player.send(*[m.Advance()] * lines)


def items(player: Player) -> list[object]:
    phone = player.screen.phone
    assert phone is not None
    return list(phone.items)


def test_messages_carry_the_time_that_the_story_says_until_another_day_begins():
    player = played(
        "ANA: a\n> time: 23:47\nBETO: b\nANA: c\n> later: al otro día\nBETO: d\n> time: 7:05\nANA: e", lines=5
    )
    assert [(i.who, i.time) for i in items(player)] == [
        ("Ana", ""), ("Beto", "23:47"), ("Ana", "23:47"), ("", ""), ("Beto", ""), ("Ana", "7:05"),
    ]  # fmt: skip


def test_own_messages_are_read_once_somebody_else_writes_after_them():
    player = played("ANA: a\nANA: b\nBETO: c\nANA: d", lines=1)
    assert [i.ticks for i in items(player)] == ["sent", "sent"]
    player.send(m.Advance(), m.Advance())
    assert [i.ticks for i in items(player)] == ["read", "read", "", "sent"]


def test_somebody_who_writes_has_read_what_came_before():
    player = played("ANA: a\n> typing: BETO", lines=1)
    assert [(i.kind, i.ticks) for i in items(player)] == [("text", "read"), ("typing", "")]
    assert "Beto is writing…" in player.screen.spoken
    assert player.screen.phone.subtitle == "Beto is writing…"


def test_who_was_writing_is_gone_when_anything_follows():
    player = played("ANA: a\n> typing: BETO\nANA: ¿hola?", lines=2)
    assert [(i.who, i.kind) for i in items(player)] == [("Ana", "text"), ("Ana", "text")]


def test_somebody_who_writes_on_a_phone_that_nobody_holds_up_is_told_of():
    screen = played("ANA: a\n> typing: BETO", "place: patio", lines=1).screen
    assert (screen.speech.voice, screen.speech.text) == ("narration", "Beto is writing…")


def test_a_reply_quotes_whose_words_it_answers():
    reply = items(played("BETO: ¿Vienes al parque?\nANA: ↩ «¿Vienes» No", lines=1))[-1]
    assert (reply.answers_who, reply.answers_text) == ("Beto", "¿Vienes al parque?")
    assert reply.spoken == "Ana (in reply to Beto: “¿Vienes al parque?”): No"


def test_a_voice_note_is_its_words_and_how_long_they_take():
    note = items(played('BETO: 🎤 nota de voz (0:42) "Mirá, vos."'))[0]
    assert (note.text, note.duration, note.spoken) == ("Mirá, vos.", 42, "Beto (voice note of 0:42): Mirá, vos.")


@pytest.mark.parametrize(
    ("text", "seconds", "said"),
    [
        ("nota de voz (1:05) «Ven.»", 65, "Ven."),
        ("voice note (0:07) “Come.”", 7, "Come."),
        ("0:42 · Mira, Nico", 42, "Mira, Nico"),
        ("(0:03) Ya", 3, "Ya"),
        ("A las 8:30 en la cancha, pues", 3, "A las 8:30 en la cancha, pues"),
        ('"Sí" y "no" son dos palabras', 2, '"Sí" y "no" son dos palabras'),
        ("Ven", 1, "Ven"),
    ],
)
def test_what_is_heard_of_a_voice_note(text: str, seconds: int, said: str):
    assert heard(text) == (seconds, said)


def test_the_length_of_a_voice_note_is_shown_as_a_phone_shows_it():
    assert [clock(s) for s in (7, 42, 65, 600)] == ["0:07", "0:42", "1:05", "10:00"]


def test_a_message_says_once_what_it_is():
    player = played("BETO: 📷 foto: la cancha\nBETO: 🎬 video: corre\nBETO: 🗑 Mensaje eliminado", lines=2)
    assert [(i.kind, i.text, i.note) for i in items(player)] == [
        ("photo", "la cancha", "picture"),
        ("video", "corre", "short video"),
        ("deleted", "Mensaje eliminado", "deleted message"),
    ]


def test_an_unknown_number_has_no_name_no_face_and_a_warning():
    player = played("EL: Hola, Ana", "phone: recado\n    owner: ANA\n    with: [EL]")
    phone = player.screen.phone
    assert (phone.title, phone.look, phone.unknown) == ("Unknown number", "", True)
    assert phone.banner in player.screen.spoken
    assert (phone.items[0].who, phone.items[0].look, phone.items[0].unknown) == ("Unknown number", "", True)
    rows = [getattr(row, "text", "") for row in player.send(m.Open("history")).screen.rows]
    assert "Unknown number" in rows
    assert "Rodrigo" not in rows


def test_an_app_that_knows_no_numbers_has_unknown_accounts():
    phone = played("EL: Hola, Ana", "phone: chispa\n    owner: ANA\n    with: [EL]").screen.phone
    assert phone.title == "Unknown account"
    assert phone.banner == "Message request: you do not follow each other."


def test_in_a_group_an_unknown_number_is_one_among_names():
    head = "phone: recado\n    owner: ANA\n    with: [BETO, EL]\n    group: Equipo"
    phone = played("EL: Hola\nBETO: ¿Y este?", head, lines=1).screen.phone
    assert (phone.title, phone.subtitle, phone.group) == ("Equipo", "Beto, Unknown number", True)
    assert phone.banner == ""


def test_in_bruma_three_messages_stand_and_the_history_holds_the_others():
    player = played("\n".join(f"BETO: m{n}" for n in range(6)), CHAT.replace("recado", "bruma"), lines=4)
    found = items(player)
    assert [(i.text, i.vanishing) for i in found] == [
        ("2 messages have vanished.", False), ("m1", True), ("m2", False), ("m3", False), ("m4", False),
    ]  # fmt: skip
    assert found[2].first
    assert found[0].meanwhile == "1 message has vanished."  # while m1 is still seen going
    rows = [getattr(row, "text", "") for row in player.send(m.Open("history")).screen.rows]
    assert "m0" in rows


def test_in_other_apps_nothing_vanishes():
    assert len(items(played("\n".join(f"BETO: m{n}" for n in range(6)), lines=5))) == 6


def test_in_a_feed_a_reply_is_a_remark_under_the_post():
    player = played(
        "BETO: 📷 foto: un gol\nANA: ↩ «foto: un gol» bravo", "phone: chispa\n    owner: ANA\n    screen: feed", lines=1
    )
    assert [(i.text, i.comment) for i in items(player)] == [("un gol", False), ("bravo", True)]


def test_an_advertisement_says_what_each_of_its_facts_is():
    card = played(
        "FIRMA: Llama ya", "phone: chambaya\n    owner: ANA\n    screen: profile\n    of: FIRMA"
    ).screen.phone.profile
    assert card.job
    assert (card.facts, card.about) == (
        ("Pago de $4 000", "Cuenta no verificada", "Puebla"),
        ("pay", "unverified", ""),
    )


@pytest.mark.parametrize(
    ("fact", "kind"),
    [
        ("Sueldo: Q3,000", "pay"),
        ("$300 a day", "pay"),
        ("Verified account", "verified"),
        ("Empresa verificada", "verified"),
        ("Account not verified", "unverified"),
        ("Sin verificar", "unverified"),
        ("Horario por definir", "hours"),
        ("Ciudad: te decimos al llegar", "place"),
        ("412 amigos", ""),
    ],
)
def test_what_a_fact_tells(fact: str, kind: str):
    assert about(fact) == kind


# --- notifications ---


def told(screen: Screen) -> list[str]:
    return [n.spoken for n in screen.notifications]


def test_a_notification_stands_while_the_line_is_read_that_it_came_with():
    player = played("ANA: a\n> notify: recado BETO: ¿Vienes?\nANA: b\nANA: c", "place: patio")
    assert told(player.screen) == []
    player.send(m.Advance())
    assert told(player.screen) == ["Recado · Beto: ¿Vienes?"]
    assert "Recado · Beto: ¿Vienes?" in player.screen.spoken
    assert player.screen.speech.text == "b"
    player.send(m.Advance())
    assert told(player.screen) == []


def test_a_notification_asks_for_the_sound_of_its_app():
    player = played("ANA: a\n> notify: chispa: Tienes 3 solicitudes\nANA: b", "place: patio", lines=1)
    assert m.PlaySound("chispa") in player.asked_for(m.PlaySound)
    assert told(player.screen) == ["Chispa: Tienes 3 solicitudes"]


def test_several_that_come_at_once_stand_together():
    player = played("ANA: a\n> notify: recado BETO: 1\n> notify: bruma EL: 2\nANA: b", lines=1)
    assert told(player.screen) == ["Recado · Beto: 1", "Bruma · Unknown number: 2"]
    assert player.screen.kind == "phone"


QUESTION = "choice: {ask: ¿Y?, options: [{id: x, text: X, go: fin}]}"


def test_one_that_comes_with_a_question_stands_with_it():
    player = played("ANA: a\n> notify: recado BETO: ¿Vienes?", "place: patio", lines=1, then=QUESTION)
    assert player.screen.ask is not None
    assert told(player.screen) == ["Recado · Beto: ¿Vienes?"]


def test_one_that_came_before_is_gone_when_the_question_comes():
    player = played("ANA: a\n> notify: recado BETO: ¿Vienes?\nANA: b", "place: patio", lines=2, then=QUESTION)
    assert player.screen.ask is not None
    assert told(player.screen) == []


def test_one_at_the_end_of_a_scene_stands_with_the_first_line_of_the_next():
    then = "go: b\n  - id: b\n    place: patio\n    script: |\n      BETO: ¿Lo viste?\n      ANA: Sí\n    go: fin"
    player = played("ANA: a\n> notify: recado BETO: ¿Vienes?", "place: patio", lines=1, then=then)
    assert (player.screen.speech.text, told(player.screen)) == ("¿Lo viste?", ["Recado · Beto: ¿Vienes?"])
    player.send(m.Advance())
    assert told(player.screen) == []
    player.send(m.Look(-1))
    assert told(player.screen) == ["Recado · Beto: ¿Vienes?"]


def test_the_history_tells_notifications_with_their_app():
    player = played("ANA: a\n> notify: recado BETO: ¿Vienes?\nANA: b", "place: patio", lines=1)
    rows = [getattr(row, "text", "") for row in player.send(m.Open("history")).screen.rows]
    at = rows.index("Recado · Beto")
    assert rows[at + 1] == "¿Vienes?"
