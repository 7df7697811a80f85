"""Whatever stands in a file: no traceback, every diagnostic points into the file, and an excerpt can be made of it."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from game.story import Diagnostic, Loaded, Phrase, Span, excerpt, load
from game.story.diagnostic import Report, columns, did_you_mean
from game.story.expr import Faulty, Variable, holds, parse_condition, parse_effect
from game.story.source import parse
from tests.frame import STOCK, framed

QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SCENES = """\
variables: {n: {range: 0..3, start: 0}}
scenes:
  - id: a
    place: calle
    script: |
      ANA (feliz): Hola   [!hurry]
      [if n >= 1] BETO: ¿Vienes?
      > sound: notificación
      > do: n += 1
    choice:
      ask: ¿Qué?
      options:
        - {id: uno, text: Uno, go: b}
        - {id: dos, text: Dos, if: n == 2, otherwise: No., go: [{if: n, to: a}, {to: b}]}
  - id: b
    phone: recado
    owner: ANA
    with: [BETO]
    script: |
      BETO: 🎤 nota
    ending: bien
"""
# Pieces that YAML, the script or an expression takes for something.
PIECES = st.sampled_from(
    [":", ": ", "- ", "|", ">", "&a", "*a", "!!str ", "<<: ", "#", " #x", "'", '"', "[", "]", "{", "}", "---", "...",
     "%", "\t", "\n", "\n\n", "    ", "ANA: ", "NADIE: ", "[if ", "[if n > ", "[!x]", "[legit]", "> do: ", "> ", "go: ",
     "id: ", "\u00a0", "\u2028", "\u0085", "\x00", "\x07", "\ufeff", "é", "e\u0301", "🎤", "👩‍👩‍👧", "ｗ", "\ud7ff",
     "99999", "yes", "scenes:\n  - id: a\n", "= ", "seen(", "__import__('os')", "\r", "\r\n", "?", "~"]
)  # fmt: skip


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    """The episode with pieces put in, cut out or repeated somewhere."""
    text = framed(SCENES)["uno.yaml"].decode()
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        end = min(len(text), at + draw(st.integers(0, 12)))
        text = text[:at] + draw(PIECES) * draw(st.integers(1, 3)) + text[end if draw(st.booleans()) else at :]
    return text.encode("utf-8", "surrogatepass")


def assert_points_into(loaded: Loaded, diagnostic: Diagnostic) -> None:
    text = loaded.texts.get(diagnostic.span.file, "")
    lines = text.split("\n")
    span = diagnostic.span
    assert 1 <= span.line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert span.column < span.end_column <= max(span.column + 1, len(lines[span.line - 1]) + 1)
    for row in excerpt(text, span):
        assert "\n" not in row
    assert str(diagnostic.message)
    assert diagnostic.hint is None or str(diagnostic.hint)


@QUICK
@given(st.binary(max_size=400))
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example(b"- id: a\n- id: b")
def test_any_bytes_can_be_read_without_a_traceback(data: bytes) -> None:
    for name in ("story.yaml", "uno.yaml"):
        loaded = load("marco", {**framed(SCENES), name: data}, STOCK)
        assert loaded.diagnostics
        for diagnostic in loaded.diagnostics:
            assert_points_into(loaded, diagnostic)


@QUICK
@given(st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join))
def test_any_text_can_be_parsed_without_a_traceback(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    for repair in (False, True):
        report = Report()
        parsed = parse("f.yaml", data, report, repair=repair)
        assert parsed.value is not None or report.diagnostics


@QUICK
@given(mutilated())
def test_a_mutilated_episode_is_told_inside_the_file(data: bytes) -> None:
    loaded = load("marco", {**framed(SCENES), "uno.yaml": data}, STOCK)
    for diagnostic in loaded.diagnostics:
        assert_points_into(loaded, diagnostic)
    if loaded.story is not None:
        assert loaded.story.first in loaded.story.scenes


@QUICK
@given(mutilated())
def test_reading_the_same_twice_tells_the_same(data: bytes) -> None:
    first, second = (load("marco", {**framed(SCENES), "uno.yaml": data}, STOCK) for _ in range(2))
    assert first.diagnostics == second.diagnostics
    assert first.story == second.story


@QUICK
@given(st.text(max_size=300), st.integers(-5, 500), st.integers(-5, 500), st.integers(-5, 500))
def test_an_excerpt_can_be_made_of_any_place(text: str, line: int, column: int, end: int) -> None:
    assert len(excerpt(text, Span("f", line, column, end))) in (0, 2)


VARIABLES = {
    "n": Variable("n", 0, low=0, high=3),
    "si": Variable("si", False),
    "animo": Variable("animo", "triste", among=("triste", "feliz")),
}
WORDS = st.sampled_from(
    [
        "n",
        "si",
        "animo",
        "feliz",
        "and",
        "or",
        "not",
        "==",
        "<",
        ">=",
        "=",
        "+=",
        "1",
        "seen(a)",
        "(",
        ")",
        " ",
        "**",
        "()",
        "lambda:0",
        "[0]",
    ]
)


@QUICK
@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60))
@example("(" * 290)
@example("not " * 70 + "si")
@example("n == 1 == 1 == 1")
@example("9" * 299 + " == n")
@example("__import__('os').system('true')")
def test_a_condition_is_read_or_refused_and_then_has_a_value(text: str) -> None:
    try:
        expr = parse_condition(text, VARIABLES)
    except Faulty as faulty:
        refused = faulty
    else:
        refused = None
    if refused is not None:
        assert str(refused.message)
        assert 0 <= refused.at <= len(text) + 2
        return
    assert isinstance(hash(expr), int)
    assert holds(expr, {"n": 1, "si": True, "animo": "feliz"}, lambda scene: False) in (True, False)


@QUICK
@given(st.lists(WORDS, max_size=6).map(" ".join) | st.text(max_size=60))
def test_an_effect_is_read_or_refused(text: str) -> None:
    try:
        effect = parse_effect(text, VARIABLES)
    except Faulty as faulty:
        name = str(faulty.message) and "n"
    else:
        name = effect.name
    assert name in VARIABLES


@QUICK
@given(st.text(max_size=30), st.lists(st.text(max_size=12), max_size=15))
def test_a_hint_names_only_what_there_is(word: str, known: list[str]) -> None:
    hint = did_you_mean(word, known)
    if hint is not None and "name" in hint.holes:
        assert hint.holes["name"] in known


@QUICK
@given(st.text(max_size=40))
def test_a_phrase_survives_any_translation(translation: str) -> None:
    assert isinstance(Phrase("“{name}” is missing.", name="x").told(lambda _: translation), str)


@QUICK
@given(st.text(max_size=80))
def test_columns_are_never_negative(text: str) -> None:
    assert 0 <= columns(text) <= 2 * len(text)
