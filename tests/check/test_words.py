"""Lines and options: what counts as a word, what is too long where, where to cut."""

from __future__ import annotations

import pytest

from game.check import run
from game.check.words import MAX_CHAT_WORDS, MAX_LINE_CHARS, MAX_PLACE_WORDS, words_in
from game.story import Severity
from tests.frame import read


def findings(line: str, phone: bool = False) -> list[tuple[str, Severity, str]]:
    where = "phone: recado\n  owner: ANA\n  with: [BETO]" if phone else "place: calle"
    loaded = read(f"- id: a\n  {where}\n  script: |\n    {line}\n  ending: bien\n")
    return [(str(d.message), d.severity, str(d.hint)) for d in run(loaded) if d.code == "long-line"]


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("Hola", 1), ("— ¡Hola! 😂 —", 1), ("a  b\u00a0c", 3), ("2.º B", 2), ("…", 0), ("K'iche' ʼ", 2)],
)
def test_words_are_counted_without_emoji_and_dashes(text: str, count: int) -> None:
    assert words_in(text) == count


@pytest.mark.parametrize(
    ("line", "phone", "most"),
    [
        ("BETO: {}", False, MAX_PLACE_WORDS),
        ("{}", False, MAX_PLACE_WORDS),
        ("BETO: {}", True, MAX_CHAT_WORDS),
        ("{}", True, MAX_PLACE_WORDS),
        ("BETO: 🎤 {}", True, MAX_PLACE_WORDS),
        ("BETO: 📷 {}", True, MAX_PLACE_WORDS),
    ],
)
def test_as_many_words_as_fit_are_fine_and_one_more_is_a_warning(line: str, phone: bool, most: int) -> None:
    assert findings(line.format(" ".join(["voy"] * most)), phone) == []
    ((message, severity, _),) = findings(line.format(" ".join(["voy"] * (most + 1))), phone)
    assert message == f"This line has {most + 1} words; {most} fit."
    assert severity is Severity.WARNING


def test_a_line_that_would_leave_the_screen_is_an_error() -> None:
    assert findings("BETO: " + "a" * MAX_LINE_CHARS) == []
    ((message, severity, _),) = findings("BETO: " + "a" * (MAX_LINE_CHARS + 1))
    assert severity is Severity.ERROR
    assert message == f"This line has {MAX_LINE_CHARS + 1} characters; {MAX_LINE_CHARS} fit."


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("voy y voy y voy y voy. Luego voy y voy y voy y voy y voy y voy", "Split it after “y voy y voy.”."),
        ("voy y voy y voy y voy, luego voy y voy y voy y voy y voy y voy", "Split it after “voy y voy,”."),
        ("voy y voy y voy y voy luego voy y voy y voy y voy y voy y voy", "Split it in two."),
    ],
)
def test_the_hint_says_where_to_cut(line: str, hint: str) -> None:
    ((_, _, found),) = findings(f"BETO: {line}", phone=True)
    assert found.split("“")[0] == hint.split("“")[0]
    assert found.rstrip("”.")[-4:] == hint.rstrip("”.")[-4:]
