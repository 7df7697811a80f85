"""Playing in a terminal: the same screens as lines and numbers."""

from __future__ import annotations

import io

import pytest

from game.play import Mark
from game.stage import Screen, Settings, Words, present, start, update
from game.stage import msg as m
from game.story import Story
from game.terminal.play import CLEAR, Terminal, plain
from tests.stage.small import ONE, STORY, story


def played(answers: str, language: str = "es", of: Story | None = None) -> tuple[str, list[m.Command]]:
    of = of or story()
    done: list[m.Command] = []

    def perform(command: m.Command) -> m.Msg | None:
        done.append(command)
        return m.StoryLoaded(of.id, of) if isinstance(command, m.LoadStory) else None

    words = Words(language)
    out = io.StringIO()
    terminal = Terminal(lambda app: present(app, words), lambda app: words, perform, io.StringIO(answers), out)
    app, commands = start(Settings(language=language))
    app, more = update(app, m.ChooseStory(of.id))
    assert terminal.run(app, (*commands, *more)) == 0
    return out.getvalue(), done


def test_a_story_is_played_from_its_notes_to_an_ending():
    text, _ = played("1\n" + "\n" * 4 + "1\n" + "\n" * 6 + "12\n" + "\n" * 3 + "\n\n1\n\n\n")
    assert "Ana: ¿Vienes?" in text
    assert "Beto: No sé." in text
    assert "TODO BIEN" in text


def test_the_question_about_sound_is_left_to_the_window():
    words, out = Words("es"), io.StringIO()
    done: list[m.Command] = []
    terminal = Terminal(lambda app: present(app, words), lambda app: words, done.append, io.StringIO("1\n"), out)
    assert terminal.run(*start(Settings())) == 0
    assert "¿Cómo la quieres?" not in out.getvalue()
    assert "How do you want it?" not in out.getvalue()
    assert [c.settings.ask_sound for c in done if isinstance(c, m.SaveSettings)] == [True]


def test_an_option_that_cannot_be_taken_says_why_and_stays():
    text, done = played("1\n\n\n\n\n2\n")
    assert "No hay saldo." in text
    assert not any(isinstance(c, m.Save) and c.record.decisions for c in done)


def test_the_end_of_input_leaves_and_saves():
    _, done = played("1\n\n")
    assert isinstance(done[-1], m.Save)


@pytest.mark.parametrize("answer", ["99", "x", "-1", "²", "?", "1" * 400])
def test_an_answer_that_means_nothing_is_explained_and_asked_again(answer):
    text, _ = played(f"1\n\n\n\n\n{answer}\n")
    assert "Type a number" in text


def test_the_history_and_back():
    text, _ = played("1\n\n\nh\nb\n\n")
    assert text.count("Suena el timbre.") == 2


def test_nothing_in_a_story_can_steer_the_terminal():
    assert plain("a\x1b[31mb\x07c\x9b") == "a[31mbc"


def test_looking_back_on_a_phone_says_the_line_that_is_looked_at():
    text, _ = played("1\n" + "\n" * 4 + "1\n\n\nb\n")
    assert text.count("Beto: ya llegué") == 1
    assert text.count("Ana (voice note of 0:05): Voy") == 2
    assert "Enter goes forward again" in text
    assert "arrow" not in text


def test_help_tells_each_key_on_a_line_of_its_own():
    text, _ = played("1\n?\n")
    assert "\n  b: look back\n  p: pause\n" in text


def test_a_number_longer_than_python_reads_is_no_answer():
    text, _ = played("9" * 5_000 + "\n")
    assert "Type a number" in text


def test_a_title_cannot_steer_the_terminal_either():
    terminal = Terminal(
        lambda app: Screen("x", "es"), lambda app: Words("es"), lambda c: None, io.StringIO(), io.StringIO()
    )
    terminal._say("TÍTU\x1b[31mLO")
    assert terminal.out.getvalue() == "TÍTU[31mLO\n"


ON_A_PHONE = """
format: 1
title: Uno
scenes:
  - id: a
    phone: bruma
    owner: ANA
    with: [SIN]
    script: |
      > time: 23:47
      SIN: Hola, Ana
      > notify: recado BETO: ¿Vienes?
      ANA: ↩ «Hola» 📷 foto: la puerta
      > typing: SIN
      SIN: 🗑 Se eliminó
      SIN: a
      SIN: b
    go: mapa
"""


def test_all_that_a_phone_shows_is_told_in_words():
    of = story(ON_A_PHONE, head=STORY.replace("SIN: {name: Número desconocido}", "SIN: {name: Rodrigo, unsaved: yes}"))
    text, _ = played("1\n" + "\n" * 6, of=of)
    told = [line.strip() for line in text.split("\n")]
    for line in (
        "—— Bruma · Unknown number ——",
        "This number is not in the contacts.",
        "23:47 Unknown number: Hola, Ana",
        "🔔 Recado · Beto: ¿Vienes?",
        "23:47 Ana (picture; in reply to Unknown number: “Hola, Ana”): la puerta",
        "Unknown number is writing…",
        "23:47 Unknown number (deleted message): Se eliminó",
        "1 message has vanished.",
        "2 messages have vanished.",
    ):
        assert sum(row.endswith(line) for row in told) == 1, line


def test_the_titles_name_the_cast_and_the_recap_tells_what_was_decided():
    one = ONE.replace("      Suena el timbre.\n", "      > titles\n      Suena el timbre.\n")
    text, _ = played("1\n" + "\n" * 5 + "1\n" + "\n" * 6 + "12\n" + "\n" * 3 + "\n\n\n", of=story(one))
    assert "With: Ana – La Prueba" in text
    assert text.index("With: Ana") < text.index("Suena el timbre.")
    assert "¿Qué dice Beto? — Sí" in text
    assert text.index("¿Qué dice Beto? — Sí") < text.index("Ya es otro día.")


def test_the_letter_s_marks_the_last_line_and_says_so_once():
    text, done = played("1\ns\ns\n")
    assert text.count("Suena el timbre.") == 3  # told, marked, taken back
    assert [c.record.decisions for c in done if isinstance(c, m.Save)][1] == (Mark("patio", "Suena el timbre."),)


def test_a_message_is_marked_by_its_number_from_the_end():
    text, done = played("1\n" + "\n" * 4 + "1\n\n\ns 3\ns 9\n")
    saved = [c.record.decisions for c in done if isinstance(c, m.Save)]
    assert saved[-1][-1] == Mark("recado", "ya llegué")
    assert "Marked as a sign: Beto: ya llegué" in text


def test_two_exclamation_marks_clear_the_screen_and_show_nothing_of_the_story_until_it_is_reopened():
    text, _ = played("1\n\n!!\n\n1\nq\nReopen\nfile\nedit\nfile\nreopen\n")
    cleared = text.partition(CLEAR)[2]
    hidden, _, again = cleared.rpartition(CLEAR)
    assert "Suena el timbre." not in hidden and "Continuará" not in hidden
    assert "Paper, ream" in hidden and hidden.count("Reopen") == 2
    assert "¿Vienes?" in again


def test_the_game_can_be_left_from_behind_the_dull_page():
    _, done = played("1\n\n!!\n")
    assert isinstance(done[-1], m.Save)


def test_the_letter_a_shows_who_can_help_and_b_goes_back():
    text, _ = played("1\n\na\nb\n")
    assert "WHO CAN HELP" in text


def test_a_rehearsal_says_so_once_and_offers_another_answer():
    of = story(ONE.replace("    place: patio\n", "    place: patio\n    rehearsal: asking\n"))
    text, _ = played("1\n" + "\n" * 6 + "1\n1\n", of=of)
    assert "Nobody is watching here" in text
    assert text.count("[Rehearsal: asking for help]") == 2  # and when the question is asked again
    assert "Try another answer" in text
    assert text.count("¿Qué dice Beto?") == 2


def test_the_bitacora_is_read_out_after_a_chapter():
    text, _ = played("1\n" + "\n" * 4 + "1\n" + "\n" * 6 + "12\n\n2\n")
    assert "LOGBOOK" in text
    assert "Beto: Sí [Back to that moment]" in text
    assert "There was 1 sign; you saw 0." in text
