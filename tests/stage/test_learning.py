"""Marks, the bitácora, the map of the story, rehearsal: what is learned on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import store
from game.play import Choose, Enter, Mark, Shown
from game.stage import msg as m
from game.stage.screen import Button, Text
from game.story.knowledge import BystanderSign, Debrief, Knowledge, Signal
from game.story.knowledge import Text as Both
from tests.stage.small import ONE, STORY, TWO, Player, story, texts


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


# --- the bitácora ---------------------------------------------------------------------------------

KNOWN = Knowledge(
    signals={
        "knows-too-much": Signal(
            "knows-too-much", "INF", (), Both("Sabe de más", "Knows too much"), Both("Por eso.", "That is why."),
            Both("Pregunta.", "Ask."), (Both("También sabe, pero lo vio.", "Knows too, having seen it."),),
        )
    }
)  # fmt: skip
ALIKE = ONE.replace("BETO: ya llegué", "BETO: ya llegué   [legit]")


def logged(*marks: str, of: str = ALIKE, knowledge: Knowledge | None = KNOWN, ending: str = "") -> Player:
    """In the bitácora after the first chapter (or at *ending*), with the lines of these keys marked."""
    player = Player(of=story(of)).begin()
    if knowledge is not None:
        player.send(m.KnowledgeRead(knowledge, "2026-11-23"))
    player.choose("si").until("phone").send(m.Advance(), m.Advance())
    player.send(*(m.MarkLine(key) for key in marks)).until("chapter-end")
    if ending:
        player.choose(ending).until("ending")
    return player.press(m.Press("log"))


def test_after_a_chapter_the_way_is_a_strip_of_what_was_decided_where_and_by_whom():
    screen = logged().screen
    assert screen.kind == "log"
    assert [(p.text, p.place, p.who) for p in screen.panels] == [("Sí", "patio", "Beto")]


def test_a_sign_is_told_with_its_line_its_name_why_and_what_to_do():
    (found,) = (f for f in logged("recado/2").screen.findings if f.kind == "seen")
    (quote,) = found.quotes
    assert (quote.who, quote.line, found.name, found.why, found.do) == (
        "Número desconocido", "Sé dónde estás", "Sabe de más", "Por eso.", "Pregunta.",
    )  # fmt: skip


def test_what_was_missed_and_what_only_looked_like_a_sign_are_told_too():
    screen = logged("recado/0").screen
    assert [(f.kind, q.line, q.marked) for f in screen.findings for q in f.quotes] == [
        ("missed", "Sé dónde estás", False),
        ("alike", "ya llegué", True),
    ]
    assert "This was there too…" in texts(screen.rows)


def alike(tag: str, knowledge: Knowledge | None = KNOWN) -> tuple[str, str, str]:
    """What the bitácora says of a look-alike with this tag: name, why, do."""
    screen = logged(of=ONE.replace("BETO: ya llegué", f"BETO: ya llegué   {tag}"), knowledge=knowledge).screen
    (found,) = (f for f in screen.findings if f.kind == "alike")
    assert found.why in screen.spoken
    return found.name, found.why, found.do


def test_a_look_alike_says_which_sign_it_looked_like_and_what_tells_them_apart():
    assert alike("[legit: knows-too-much]") == ("It looked like: Sabe de más", "También sabe, pero lo vio.", "")


def test_of_a_look_alike_that_names_no_sign_only_the_general_difference_is_told():
    for tag, knowledge in (("[legit]", KNOWN), ("[legit: knows-too-much]", None)):
        name, why, do = alike(tag, knowledge)
        assert (name, do) == ("", "")
        assert "can be checked" in why


def test_a_sign_that_is_explained_above_does_not_take_the_words_from_its_look_alike():
    of = ONE.replace("BETO: ya llegué", "BETO: ya llegué   [legit: knows-too-much]")
    assert [(f.kind, bool(f.why)) for f in logged(of=of).screen.findings] == [("missed", True), ("alike", True)]


def test_what_bystanders_can_notice_is_told_with_how_one_could_ask():
    noticed = BystanderSign("tired", "INF", (), Both("Cansada", "Tired"), Both("¿Cómo vas?", "How are you?"))
    known = replace(KNOWN, bystander_signs={"tired": noticed})
    screen = logged(of=ONE.replace("BETO: ya llegué", "BETO: ya no duerme   [!tired]"), knowledge=known).screen
    found = screen.findings[0]
    assert (found.kind, found.name, found.do) == ("missed", "Cansada", "¿Cómo vas?")
    assert "in private" in found.why


def test_everything_that_is_painted_is_read_out_too():
    screen = logged("recado/2").screen
    for finding in screen.findings:
        assert finding.quotes[0].line in " ".join(b.label for b in screen.rows if isinstance(b, Button))
        assert finding.why in screen.spoken
    ids = {b.id for b in screen.buttons()}
    assert {q.button for f in screen.findings for q in f.quotes} | {p.button for p in screen.panels} <= ids


def test_the_lines_of_one_sign_lie_together_and_it_is_explained_once():
    of = ALIKE.replace("SIN: Sé dónde", "SIN: Te vi   [!knows-too-much]\n      SIN: Sé dónde")
    screen = logged("recado/2", of=of).screen
    assert [(f.kind, [q.line for q in f.quotes], bool(f.why)) for f in screen.findings][:2] == [
        ("seen", ["Te vi"], True),
        ("missed", ["Sé dónde estás"], False),
    ]
    assert len(logged(of=of).screen.findings[0].quotes) == 2


def test_without_the_shared_lists_a_sign_still_has_a_name():
    player = logged(knowledge=None)
    assert player.screen.findings[0].name == "knows too much"
    assert m.ReadKnowledge() in player.commands


def test_telling_apart_is_told_with_its_meaning_and_never_as_a_grade():
    told = " ".join(row.text for row in logged("recado/2").screen.rows if isinstance(row, Text))
    assert "There was 1 sign; you saw 1. 1 line only looked like one; you marked 0." in told
    assert "100 of 100" in told
    assert "You told one from the other" in told


def test_who_marked_nothing_hears_no_figure():
    told = " ".join(row.text for row in logged().screen.rows if isinstance(row, Text))
    assert "of 100" not in told
    assert "that is fine" in told


def test_there_are_three_questions_with_those_of_the_way_first():
    of = ALIKE.replace("    phone: recado\n", "    phone: recado\n    discuss: ¿Quién es?\n")
    rows = [row.text for row in logged(of=of).screen.rows if isinstance(row, Text)]
    questions = rows[rows.index("To think or talk about") + 1 :]
    assert len(questions) == 3
    assert questions[0] == "¿Quién es?"


def asked(player: Player) -> list[str]:
    rows = [row.text for row in player.screen.rows if isinstance(row, Text)]
    return rows[rows.index("To think or talk about") + 1 :]


DEBRIEFED = replace(
    KNOWN,
    debrief={
        "tres-preguntas": Debrief("tres-preguntas", (Both("¿A?", "A?"), Both("¿B?", "B?"), Both("¿C?", "C?"))),
        "quien": Debrief("quien", (Both("¿Quién?", "Who?"), Both("¿Y quién más?", "Who else?"))),
        "donde": Debrief("donde", (Both("¿Dónde?", "Where?"),)),
    },
)


@pytest.mark.parametrize(
    ("debrief", "discuss", "questions"),
    [
        ("", (), ["¿A?", "¿B?", "¿C?"]),
        ("", ("¿1?", "¿2?"), ["¿1?", "¿2?", "¿A?"]),
        ("tres-preguntas", ("¿1?", "¿2?"), ["¿1?", "¿2?", "¿A?"]),
        ("tres-preguntas, quien", (), ["¿Quién?", "¿Y quién más?", "¿A?"]),
        ("quien, donde", ("¿1?",), ["¿1?", "¿Quién?", "¿Dónde?"]),
        ("quien", ("¿1?", "¿2?"), ["¿1?", "¿2?", "¿Quién?"]),
        ("nobody-knows", (), ["¿A?", "¿B?", "¿C?"]),
    ],
)
def test_the_questions_of_the_way_come_first_then_the_endings_then_those_for_everybody(debrief, discuss, questions):
    head = STORY.replace(
        "{title: Todo bien, how: prevented}", f"{{title: Todo bien, how: prevented, debrief: [{debrief}]}}"
    )
    two = TWO
    for place, question in zip(("  - id: mapa\n", "  - id: bien\n"), discuss, strict=False):
        two = two.replace(place, f"{place}    discuss: {question}\n")
    player = Player(of=story(two=two, head=head)).begin().send(m.KnowledgeRead(DEBRIEFED, "2026-11-23"))
    assert asked(player.choose("si", "uno").until("ending").press(m.Press("log"))) == questions


def test_without_the_shared_lists_three_questions_are_asked_all_the_same():
    assert len(asked(logged(knowledge=None))) == 3


def test_a_sign_leads_back_to_its_line_and_a_decision_to_its_question():
    player = logged().press(m.Press("line-recado-2"))
    assert player.screen.phone.items[-1].text == "Sé dónde estás"
    assert reloaded(player).app.state == player.app.state
    player = logged().press(m.Press("stop-0"))
    assert player.screen.ask.text == "¿Qué dice Beto?"


def test_a_mark_further_on_does_not_carry_who_goes_back_past_the_line():
    player = logged("recado/0", "recado/2").press(m.Press("line-recado-0"))
    assert [item.text for item in player.screen.phone.items] == ["ya llegué"]
    assert player.screen.phone.items[0].marked


def test_the_bitacora_of_an_ending_tells_the_last_chapter_and_going_back_leads_to_the_ending():
    player = logged(ending="uno")
    assert player.screen.subtitle == "Todo bien"
    assert [p.text for p in player.screen.panels] == ["Uno"]
    assert player.press(m.Cancel()).screen.kind == "ending"


# --- the map --------------------------------------------------------------------------------------


def test_the_map_tells_what_was_lived_and_of_the_rest_only_how_much():
    screen = Player().begin().send(m.Open("map")).screen
    assert [(moment.group, moment.lived, moment.title) for moment in screen.moments] == [
        ("uno", True, "¿Qué dice Beto?"),
        ("uno", False, ""),
        ("uno", False, ""),
        ("dos", False, ""),
        ("dos", False, ""),
        ("dos", False, ""),
    ]
    assert "You have lived 1 of 6 moments and 0 of 2 endings." in screen.spoken
    assert "El final" not in screen.spoken + repr(screen)


def test_a_moment_has_the_face_of_who_decides_in_it_or_says_most_and_the_names_of_who_spoke():
    moments = Player().begin().choose("si").until("phone").send(m.Open("map")).screen.moments
    assert [(moment.title, moment.look, moment.who) for moment in moments[:2]] == [
        ("¿Qué dice Beto?", "beto", "Beto"),
        ("Beto · Ana", "beto", "Beto"),
    ]


def test_a_stranger_has_no_face_and_no_name_on_the_map():
    head = STORY.replace("SIN: {name: Número desconocido}", "SIN: {name: Raúl, look: raul, unsaved: yes}")
    one = ONE.replace("      BETO: ya llegué\n", "").replace('      ANA: 🎤 nota de voz (0:05) "Voy"\n', "")
    screen = Player(of=story(one, head=head)).begin().choose("si").until("phone").send(m.Open("map")).screen
    assert (screen.moments[1].title, screen.moments[1].look) == ("Unknown number", "")
    assert "Raúl" not in repr(screen)


def test_the_map_remembers_earlier_ways():
    player = Player().begin().choose("si", "uno").until("ending").send(m.Open("title")).begin().send(m.Open("map"))
    assert [moment.lived for moment in player.screen.moments] == [True, True, True, True, True, False]
    assert player.screen.moments[0].here


# --- rehearsal ------------------------------------------------------------------------------------

REHEARSED = ONE.replace("    place: patio\n", "    place: patio\n    rehearsal: asking\n")


def test_before_the_first_rehearsal_a_page_says_that_nobody_is_watching():
    player = Player(of=story(REHEARSED)).begin()
    assert player.screen.kind == "rehearsal"
    assert "Nobody is watching" in player.screen.spoken
    assert player.press(m.Advance()).screen.speech.text == "Suena el timbre."
    assert player.send(m.Open("title")).begin().screen.kind == "scene"  # once


def test_a_rehearsal_has_a_ribbon_and_other_scenes_have_none():
    player = Player(of=story(REHEARSED)).begin().send(m.Advance())
    assert player.screen.ribbon == "Rehearsal: asking for help"
    assert player.choose("si").until("phone").screen.ribbon == ""


def test_after_an_answer_in_a_rehearsal_another_can_be_tried():
    player = Player(of=story(REHEARSED)).begin().send(m.Advance()).choose("si")
    player.press(m.Press("another"))
    assert player.screen.ask.text == "¿Qué dice Beto?"
    player.choose("nada")
    assert player.app.journal == (Choose("patio", "nada"),)
    assert "another" not in {b.id for b in player.until("trust-map").screen.buttons()}


def test_after_any_other_answer_there_is_no_second_try():
    assert Player().begin().choose("si").screen.aside == ()


# --- three ways through the prologue, counted by hand in its files ---------------------------------

# Signs and look-alikes of the last chapter on each way, scene by scene.
WAYS = {
    # papaya 2 + 1, majo 2 + 2, frijoles 1, profa 2 + 1 look-alikes; Dani 3 signs, Kayla 1
    "la-muralla": (
        "nico solas decir dafne cancion probar todo probar cancha mama leer",
        ("Mi mamá jugó con la tuya. ¡Delanteras las dos!", "cómo sigue tu uña 😬"),
        (4, 1, 11, 1, 16),
    ),
    # papaya 2 + 1, majo 2, frijoles 1, profa 2 + 1 look-alikes; Dani 3 signs, Dafne's picture 1, Kayla 1
    "la-otra-puerta": (
        "visto solas dejar aceptar aceptar aceptar abierto aceptar aceptar dafne",
        ("Para la prueba no necesitas firma", "Te cuento en Bruma. Que no sepa tu equipo"),
        (5, 2, 9, 0, 40),
    ),
    # papaya 2 + 1, majo 2, frijoles 1, profa 2 look-alikes; Dani 4 signs, in Bruma 3, Kayla 1
    "segundo-tiempo": (
        "contestar publico borrar aceptar llamar aceptar abierto rechazar rechazar bruma",
        ("Te cuento en Bruma. Que no sepa tu equipo", "Lupita ya no va a entrenar.", "Nadie te entiende como yo",
         "El sábado pasa por ti un amigo", "chayo acepteme", "me debe dos kilos de guayaba"),
        (8, 4, 8, 2, 25),
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_the_figures_after_a_way_through_the_prologue_are_those_counted_by_hand(way: str) -> None:
    options, marked, (signs, seen, alike, alarms, points) = WAYS[way]
    of = store.load_story("lo-que-se-ve-de-mi").story
    player, left = Player(of=of).begin(), options.split()
    while not player.app.state.ending:
        last = [event for event in player.app.shown if isinstance(event, Shown)][-1:]
        if last and last[0].line.text in marked and not is_marked(player, last[0]):
            player.send(m.MarkLine())
        player.send(m.Take(left.pop(0)) if player.screen.ask is not None else m.Advance())
    assert (player.app.state.ending, left) == (way, [])
    told = " ".join(row.text for row in player.send(m.Open("log")).screen.rows if isinstance(row, Text))
    assert f"There were {signs} signs; you saw {seen}." in told
    assert f"{alike} lines only looked like one; you marked {alarms}." in told
    assert f"lie {points} of 100 points" in told


def is_marked(player: Player, event: Shown) -> bool:
    return (event.scene, event.line.text) in player.app.state.marks
