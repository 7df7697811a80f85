"""Screenplay lines: who says what how, what is a cue, and what is told of a line that cannot be."""

from __future__ import annotations

import pytest

from game.story import Cue, Line, Scene
from tests.frame import read, sound, told

FRAME = """\
variables:
  valor: {{range: 0..3, start: 0}}
  sola: {{yes_no: true, start: no}}
scenes:
  - id: a
    place: calle
    script: |
{script}
    ending: bien
"""
FIRST_LINE = 7  # of the script, in the episode's file
FIRST_COLUMN = 7


def written(*lines: str) -> str:
    return FRAME.format(script="\n".join("      " + line for line in lines))


def scene(*lines: str) -> Scene:
    return sound(written(*lines)).scenes["a"]


# Lines that people write, and that YAML would eat, cut or take for something else. They are shown as they stand.
NASTY = [
    "No", "no", "Sí", "yes", "true", "null", "~", "22:15", "0612", "1e3", "0x1F", "1_000", "2026-11-23", "12.5%",
    "*risas*", "**NO**", "&amor", "Mira esto #trabajo", "#trabajo", "Ella dijo: ven", "Horario: 9:00 a 18:00",
    '"¿Vienes?" me dijo', "'sí'", "“comillas”", "«comillas»", "+525512345678", "- una cosa", "? de verdad", "! ojo",
    "@usuario", "`código`", "%complicado", "{llaves}", "[corchetes]: sí", "a | b", "a > b", "<3", "\\n no es salto",
    "C:\\Users\\Ana", "http://ejemplo.test/a?b=c&d=e#f", "...", "…", "-", "—Ven —dijo.", "¡¡¡YA!!!", "¿¡Qué!?",
    "jajaja 😂", "👩‍👩‍👧 familia",
    "ñandú ÑÑÑ", "K'iche' ʼ", "100% real no fake", "$5,000 a la semana", "¯\\_(ツ)_/¯",
    "a  b   c",
    "{{doble}}", "%s %(x)s", "fin.",
]  # fmt: skip


@pytest.mark.parametrize("text", NASTY)
def test_what_people_write_is_shown_as_it_stands(text: str) -> None:
    for line in (f"ANA: {text}", f"ANA (feliz): {text}"):
        (beat,) = scene(line).beats
        assert isinstance(beat, Line)
        assert (beat.who, beat.text) == ("ANA", text)


def test_all_of_them_together_are_as_many_lines_in_their_order() -> None:
    beats = scene(*(f"BETO: {text}" for text in NASTY)).beats
    assert [beat.text for beat in beats if isinstance(beat, Line)] == NASTY
    assert len(NASTY) >= 54


@pytest.mark.parametrize(
    "text", ["Eran las 9: nadie contestó", "Nota: cierra temprano", "22:15", "No", "*silencio*", "¿Y Ana? No está."]
)
def test_words_without_a_name_of_the_cast_are_narration(text: str) -> None:
    (beat,) = scene(text).beats
    assert isinstance(beat, Line)
    assert (beat.who, beat.text) == ("", text)


def test_a_speaker_has_a_mood_that_the_stock_knows() -> None:
    beats = scene("ANA (feliz): Hola", "ANA (seria, bajito): Hola", "MAMÁ: Ven").beats
    assert [(b.who, b.mood) for b in beats if isinstance(b, Line)] == [
        ("ANA", "happy"),
        ("ANA", "neutral"),
        ("MAMÁ", ""),
    ]


def test_a_line_that_is_indented_further_goes_on_with_the_one_before() -> None:
    beats = scene("ANA: Uno", "  y dos", "    y tres", "BETO: Cuatro").beats
    assert [b.text for b in beats if isinstance(b, Line)] == ["Uno y dos y tres", "Cuatro"]


def test_kinds_of_message() -> None:
    beats = scene(
        "ANA: 🎤 nota (0:42)", "ANA: 📷 una puerta", "ANA: 📍 el mercado", "ANA: 📄 contrato", "ANA: 😀 hola"
    ).beats
    assert [(b.kind, b.text) for b in beats if isinstance(b, Line)] == [
        ("voice", "nota (0:42)"),
        ("photo", "una puerta"),
        ("place", "el mercado"),
        ("document", "contrato"),
        ("text", "😀 hola"),
    ]


def test_signals_and_look_alikes() -> None:
    beats = scene("ANA: Sólo hoy   [!hurry]", "ANA: Urge [legit]", "ANA: [!hurry] al principio no").beats
    assert [(b.text, b.signal, b.legit) for b in beats if isinstance(b, Line)] == [
        ("Sólo hoy", "hurry", False),
        ("Urge", "", True),
        ("[!hurry] al principio no", "", False),
    ]


def test_a_look_alike_may_name_the_sign_that_it_looks_like() -> None:
    beats = scene(
        "ANA: Urge   [legit: hurry]",
        "ANA (feliz): Urge [ legit]",
        "[if sola] ANA: Ya [legit:hurry]",
        "Ya [legit : hurry]",
    ).beats
    assert [(b.text, b.signal, b.legit, b.resembles) for b in beats if isinstance(b, Line)] == [
        ("Urge", "", True, "hurry"),
        ("Urge [ legit]", "", False, ""),
        ("Ya", "", True, "hurry"),
        ("Ya", "", True, "hurry"),
    ]


def test_a_look_alike_of_an_unknown_sign_stays_innocent() -> None:
    story = read(written("ANA: Urge   [legit: hury]")).story
    assert story is not None
    (beat,) = story.scenes["a"].beats
    assert isinstance(beat, Line)
    assert (beat.text, beat.signal, beat.legit, beat.resembles) == ("Urge", "", True, "")


def test_conditions_stand_before_lines_and_cues() -> None:
    line, cue = scene("[if sola and valor >= 1] ANA: Hola", "[if not sola] > sound: notificación").beats
    assert line.when == ("and", ("var", "sola"), (">=", ("var", "valor"), ("val", 1)))
    assert cue.when == ("not", ("var", "sola"))


def test_cues() -> None:
    beats = scene(
        "> music: casa",
        "> music: none",
        "> sound: notificación",
        "> show: ANA (feliz)",
        "> hide: ANA",
        "> camera: close-up BETO",
        "> camera: wide",
        "> camera: shake",
        "> prop: farol",
        "> later: tres días después",
        "> trust-map: ¿A quién?",
        "> do: valor += 1; sola = sí",
    ).beats
    assert [(b.kind, b.value, b.mood, len(b.effects)) for b in beats if isinstance(b, Cue)] == [
        ("music", "casa", "", 0),
        ("music", "", "", 0),
        ("sound", "notificación", "", 0),
        ("show", "ANA", "happy", 0),
        ("hide", "ANA", "", 0),
        ("camera", "BETO", "", 0),
        ("camera", "", "", 0),
        ("camera", "shake", "", 0),
        ("prop", "farol", "", 0),
        ("later", "tres días después", "", 0),
        ("trust-map", "¿A quién?", "", 0),
        ("do", "valor += 1; sola = sí", "", 2),
    ]


def test_a_scene_that_says_no_place_may_add_what_any_place_has() -> None:
    here = written("> prop: pan", "ANA: Hola").replace(
        "place: calle", "phone: recado\n    owner: ANA\n    with: [BETO]"
    )
    assert sound(here).scenes["a"].beats[0] == Cue("prop", "pan")
    codes = [d.code for d in read(here.replace("prop: pan", "prop: pam")).diagnostics]
    assert codes == ["unknown-prop"]


def test_a_prop_may_have_a_condition() -> None:
    (cue,) = scene("[if sola] > prop: cartel").beats
    assert cue == Cue("prop", "cartel", when=("var", "sola"))


def test_what_a_phone_can_carry() -> None:
    beats = scene(
        "> time: 7:05",
        "ANA: 🎬 video: alguien corre",
        "ANA: 🗑 Se eliminó este mensaje",
        "> typing: BETO",
        "> notify: recado BETO: Ven: ya",
        "> notify: Chispa: Tienes 3 solicitudes",
        "> titles",
    ).beats
    assert beats == (
        Cue("time", "7:05"),
        Line("ANA", "video: alguien corre", kind="video"),
        Line("ANA", "Se eliminó este mensaje", kind="deleted"),
        Cue("typing", "BETO"),
        Cue("notify", "Ven: ya", app="recado", who="BETO"),
        Cue("notify", "Tienes 3 solicitudes", app="chispa"),
        Cue("titles"),
    )


def test_a_reply_holds_the_whole_words_of_the_nearest_line_that_begins_so() -> None:
    beats = scene("ANA: ¿Vienes hoy?", "ANA: ¿Vienes mañana?", "BETO: ↩ «¿Vienes…» Sí", 'ANA: ↩ "¿Vienes hoy" 🎤 Ya')
    assert beats.beats[2:] == (
        Line("BETO", "Sí", answers="¿Vienes mañana?"),
        Line("ANA", "Ya", kind="voice", answers="¿Vienes hoy?"),
    )


def test_somebody_can_be_in_nobodys_contacts() -> None:
    example = written("ANA: Hola").replace("variables:", "cast:\n  ANA: {name: Ana, unsaved: yes}\nvariables:")
    assert sound(example).cast["ANA"].unsaved


def test_comments_are_for_writers() -> None:
    loaded = read(written("ANA: Hola", "// el silencio tiene que durar", "// TODO falta el chiste", "BETO: Hola"))
    assert loaded.story is not None
    assert len(loaded.story.scenes["a"].beats) == 2
    assert [told(d) for d in loaded.diagnostics] == [f"uno.yaml:{FIRST_LINE + 2}:7: [todo] To do: falta el chiste"]


REFUSED = [
    ("ANNA: Hola", 1, "unknown-speaker", "Did you mean “ANA”?"),
    ("OLGA: Hola", 1, "unknown-speaker", None),
    ("Ana: Hola", 1, "small-name", "write “ANA:”"),
    ("ANA (contentísima): Hola", 6, "unknown-mood", None),
    ("ANA (felis): Hola", 6, "unknown-mood", "Did you mean “feliz”?"),
    ("ANA:", 1, "empty-line", "Write the words"),
    ("ANA: Hoy   [!hury]", 14, "unknown-signal", "Did you mean “hurry”?"),
    ("ANA: Hoy   [legit: hury]", 20, "unknown-signal", "Did you mean “hurry”?"),
    ("[if sola] ANA: Hoy   [legit: hury]", 30, "unknown-signal", "Did you mean “hurry”?"),
    ("ANA: Hoy   [legit hurry]", 12, "bad-tag", "behind a colon"),
    ("ANA: Hoy   [legit: a, b]", 12, "bad-tag", "behind a colon"),
    ("ANA: Hoy [!hurry] [legit: hurry]", 1, "signal-and-legit", "Keep one"),
    ("ANA: Hoy   [hurry]", 12, "bad-tag", "Did you mean “hurry”?"),
    ("ANA: Hoy [!hurry] [legit]", 1, "signal-and-legit", "Keep one"),
    ("> sond: notificación", 3, "unknown-cue", "Did you mean “sound”?"),
    ("> sound: notificacion", 10, "unknown-sound", "Did you mean “notificación”?"),
    ("> sound:", 1, "empty-cue", None),
    (">", 1, "bad-cue", "There is: music"),
    ("> show: ANNA", 9, "unknown-speaker", "Did you mean “ANA”?"),
    ("> camera: zoom ANA", 11, "bad-camera", "close-up NAME"),
    ("> camera: close-up", 11, "bad-camera", "close-up NAME"),
    ("> camera: shake ANA", 11, "bad-camera", "camera: shake"),
    ("> prop: farrol", 9, "unknown-prop", "Did you mean “farol”?"),
    ("> prop: pan", 9, "unknown-prop", "“cocina” has one."),
    ("> prop: xilófono", 9, "unknown-prop", "There is: cartel, farol."),
    ("> prop:", 1, "empty-cue", None),
    ("> do: valro += 1", 7, "unknown-variable", "Did you mean “valor”?"),
    ("> time: 24:10", 9, "bad-time", "> time: 23:47"),
    ("> time: las once", 9, "bad-time", "> time: 23:47"),
    ("> typing: ANNA", 11, "unknown-speaker", "Did you mean “ANA”?"),
    ("> notify: recdo ANA: ven", 11, "bad-notify", "Did you mean “recado”?"),
    ("> notify: recado", 11, "bad-notify", "There is: recado"),
    ("> notify: recado ANNA: ven", 11, "unknown-speaker", "Did you mean “ANA”?"),
    ("ANA: ↩ «Antez» Sí", 1, "unknown-reply", "Did you mean “Antes”?"),
    ("ANA: ↩ «Después» Sí", 1, "unknown-reply", "There is: Antes"),
    ("[if valro > 1] ANA: Hola", 5, "unknown-variable", "Did you mean “valor”?"),
    ("[if sola ANA: Hola", 1, "bad-if", "[if condition]"),
    ("[if sola]", 10, "empty-line", "Write the line"),
]


@pytest.mark.parametrize(
    ("line", "column", "code", "hint"), REFUSED, ids=[f"{n}-{r[2]}" for n, r in enumerate(REFUSED)]
)
def test_a_line_that_cannot_be_is_told_where_it_is_wrong(line: str, column: int, code: str, hint: str | None) -> None:
    loaded = read(written("BETO: Antes", line, "BETO: Después"))
    found = [(d.code, d.span.line, d.span.column) for d in loaded.diagnostics]
    assert found == [(code, FIRST_LINE + 1, FIRST_COLUMN - 1 + column)], [told(d) for d in loaded.diagnostics]
    if hint is not None:
        assert hint in str(loaded.diagnostics[0].hint)
    assert loaded.story is not None
    texts = [b.text for b in loaded.story.scenes["a"].beats if isinstance(b, Line)]
    assert texts[0] == "Antes"
    assert texts[-1] == "Después"  # the others still play


def test_a_place_in_a_script_is_that_of_the_file() -> None:
    story = sound(written("ANA: Uno", "", "BETO: Dos"))
    assert [(s.line, s.column) for s in (story.span_of("beat", "a", n) for n in (0, 1))] == [
        (FIRST_LINE, 7),
        (FIRST_LINE + 2, 7),
    ]


def test_a_script_in_quotes_is_read_and_told_to_be_none() -> None:
    loaded = read(FRAME.format(script="").replace("script: |\n", 'script: "ANA: Hola\\nBETO: Adiós\\nOLGA: ¿Y yo?"\n'))
    assert loaded.story is not None
    assert len(loaded.story.scenes["a"].beats) == 2
    assert {d.code for d in loaded.diagnostics} == {"script-not-a-block", "unknown-speaker"}
